/** Which machines of the table a design is: by where its parts live and what crosses between them. */
import type { ComponentId } from '../../model/components.ts';
import { placeOf, type Design } from '../../model/design.ts';
import { DESIGNS } from '../../model/designs/index.ts';

/** What a request and its driver decide. */
const PATH: readonly ComponentId[] = ['physicalDriver', 'backEnd', 'deviceModel', 'monitor'];

export interface Recognised {
  /** Rows whose path and management are alike. */
  readonly same: readonly Design[];
  /** Rows whose path is alike, but that are managed from elsewhere; none where some are the same. */
  readonly alike: readonly Design[];
}

/** The rows that a design is, or is like. */
export function recognise(design: Design): Recognised {
  const alike = DESIGNS.filter((row) => pathOf(row) === pathOf(design));
  // A monitor of its own for each machine is a process as well.
  const managed = (row: Design): string => {
    const kind = placeOf(row, 'virtualizationStack')?.kind ?? '';
    return kind === 'vmm' ? 'hostProcess' : kind;
  };
  const same = alike.filter((row) => managed(row) === managed(design));
  return { same, alike: same.length > 0 ? [] : alike };
}

/** A ring's design may have a device model besides; it is not on the path. */
function pathOf(design: Design): string {
  const { deviceInterface, cpu, assigned } = design;
  const off = deviceInterface === 'sharedRing' ? 'deviceModel' : 'backEnd';
  const kinds = PATH.map((component) =>
    component === off ? '' : (placeOf(design, component)?.kind ?? ''),
  );
  return [deviceInterface, cpu.mechanism, assigned ?? '', ...kinds].join('/');
}

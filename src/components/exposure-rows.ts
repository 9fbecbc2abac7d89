/** The rows of the table of exposure: what each hostile domain reaches of a neighbour and of the hypervisor. */
import { rootOf, type Design } from '../model/design.ts';
import { findDesign } from '../model/designs/index.ts';
import { exposureOf, type Exposure } from '../model/memory/exposure.ts';

/** What is reached by instructions, by a device, and by a device behind an IOMMU. */
export type ReachCells = readonly [Exposure['reach'], Exposure['reach'], Exposure['reach']];

/** One hostile domain. */
export interface ExposureRow {
  readonly name: string;
  readonly neighbour: ReachCells;
  readonly hypervisor: ReachCells;
}

/**
 * The rows for domains written `design/domain` with blanks between. Throws in words for a domain that is
 * not there, and for one that exists once for each child and sees pages shared with it: the model says
 * what it reaches of its own child, which nobody may read as what it reaches of a neighbour.
 */
export function exposureRows(hostile: string): readonly ExposureRow[] {
  return hostile
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [designId = '', attacker = ''] = one.split('/');
      const design = findDesign(designId);
      const domain = design?.domains.find(({ id }) => id === attacker);
      if (!design || !domain)
        throw new Error(`<Exposure>: there is no domain “${one}”; write design/domain.`);
      if (domain.perChild && domain.memory !== 'own')
        throw new Error(
          `<Exposure>: “${one}” serves one child; the model knows what it sees of that, not of a neighbour.`,
        );
      return {
        name: `${domain.name}, design “${design.short}”`,
        neighbour: cellsOf(design, attacker, neighbourIn(design, attacker)),
        hypervisor: cellsOf(design, attacker, rootOf(design).id),
      };
    });
}

/** A domain of the neighbour's with memory of its own: its partition, or what runs in it. */
function neighbourIn(design: Design, attacker: string): string {
  const found = design.domains.find(
    ({ id, perChild, memory }) => perChild && memory === 'own' && id !== attacker,
  );
  if (!found) throw new Error(`<Exposure>: the design ${design.id} has no children.`);
  return found.id;
}

function cellsOf(design: Design, attacker: string, target: string): ReachCells {
  const reach = (way: Exposure['way'], iommu: boolean): Exposure['reach'] => {
    const found = exposureOf(design, attacker, iommu).find(
      (one) => one.target === target && one.way === way,
    );
    if (!found) throw new Error(`<Exposure>: ${attacker} has no exposure to ${target}.`);
    return found.reach;
  };
  return [reach('instructions', false), reach('device', false), reach('device', true)];
}

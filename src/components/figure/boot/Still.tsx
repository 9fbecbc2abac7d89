/** The figure at a glance, for the gallery: the start at which the hypervisor slides beneath. A picture only. */
import { FLOOR } from '../../../views/boot/floors.ts';
import { bootPictureOf } from '../../../views/boot/picture.ts';
import { bootSubject } from '../../../views/boot/subject.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { Shape } from './Shape.tsx';

const width = 300;

export function Still() {
  const comparison = runsOf(bootSubject, baseView(bootSubject, { variants: 'server-2008-r2' }));
  const [system] = bootPictureOf(comparison, width).systems;
  if (!system) return null;
  const { bands, height, metalY } = system;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bands.map((band) => (
        <Shape key={`${band.place}/${band.labelY}`} band={band} bright={band.place !== 'child'} />
      ))}
      <rect
        className="boot-hardware"
        y={metalY + FLOOR.floor}
        width={width}
        height={FLOOR.hardware}
      />
    </svg>
  );
}

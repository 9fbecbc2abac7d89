/** The figure at a glance, for the gallery: where sixteen clients are, on one machine. A picture only. */
import { pictureOf } from '../../../views/database/picture.ts';
import { databaseSubject } from '../../../views/database/subject.ts';
import { domainClass } from '../../../views/domain-style.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { runsOf } from '../../../views/player/runs-of.ts';

export function Still() {
  const view = baseView(databaseSubject, { variants: 'kvm-process' });
  const picture = pictureOf(runsOf(databaseSubject, view), { width: 560 });
  const [system] = picture.systems;
  const top = system?.rows[0]?.y ?? 0;
  const height = system ? system.top + system.height - top : 0;
  const width = picture.width - picture.left;
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {system?.rows.map(({ station, kind, y, height: high, outline }) => (
        <g
          key={station.id}
          className={`pile ${kind ? domainClass(lookOf(kind).kind) : 'station-waits'}`}
        >
          <rect className="pile-ground" y={y - top} width={width} height={high} />
          <polygon
            className="pile-done"
            points={outline
              .map(([x, at]) => `${(x - picture.left).toFixed(1)},${(at - top).toFixed(1)}`)
              .join(' ')}
          />
        </g>
      ))}
    </svg>
  );
}

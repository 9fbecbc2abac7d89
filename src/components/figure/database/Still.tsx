/** The figure at a glance, for the gallery: where sixteen clients are, on one machine. A picture only. */
import { pictureOf } from '../../../views/database/picture.ts';
import { databaseSubject } from '../../../views/database/subject.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { bandClass } from './band-look.ts';

export function Still() {
  const view = baseView(databaseSubject, { variants: 'kvm-process' });
  const picture = pictureOf(runsOf(databaseSubject, view), { width: 560 });
  const [system] = picture.systems;
  const top = system?.bands[0]?.outline[0]?.[1] ?? 0;
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
      {system?.bands.map(({ station, kind, outline }) => (
        <polygon
          key={station.id}
          className={`pile-done ${bandClass(station.id, kind)}`}
          points={outline
            .map(([x, y]) => `${(x - picture.left).toFixed(1)},${(y - top).toFixed(1)}`)
            .join(' ')}
        />
      ))}
    </svg>
  );
}

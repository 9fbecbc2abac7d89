/** The figure at a glance, for the gallery: packets over a ring, some with a bell. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { HEIGHT, lanesOf, UNITS } from '../../../views/vmbus/lanes.ts';
import { vmbusSubject } from '../../../views/vmbus/subject.ts';
import { Drawing } from './LanesView.tsx';

const shown = { variants: 'parent-synthetic', settings: { packets: 7 } };

export function Still() {
  const { runs, endedAt } = runsOf(vmbusSubject, baseView(vmbusSubject, shown));
  return (
    <svg
      viewBox={`0 0 ${UNITS} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {runs.map((run) => (
        <Drawing key={run.context.way.id} lanes={lanesOf(run, endedAt)} />
      ))}
    </svg>
  );
}

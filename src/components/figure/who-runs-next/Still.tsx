/** The figure at a glance, for the gallery: two processors, four who want them. A picture only. */
import { BURST_NS } from '../../../scenarios/who-runs-next/parameters.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { lanesOf, longestWaitOf } from '../../../views/who-runs-next/lanes.ts';
import { nextSubject } from '../../../views/who-runs-next/subject.ts';
import { Runs } from './Lanes.tsx';

const width = 300;

export function Still() {
  const { runs } = runsOf(
    nextSubject,
    baseView(nextSubject, { variants: 'classic', settings: { work: 'disk', boost: 'off' } }),
  );
  const [run] = runs;
  if (!run) return null;
  const lanes = lanesOf(run, longestWaitOf(runs), BURST_NS);
  return (
    <svg width="100%" height={lanes.height} aria-hidden="true" focusable="false">
      <Runs lanes={lanes} width={width} />
    </svg>
  );
}

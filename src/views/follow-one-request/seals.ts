/** What is to hold while requests pass through a machine: its domains, its guests, and an answer for every request. */
import { step } from '../../engine/units.ts';
import { kindName } from '../../scenarios/follow-one-request/index.ts';
import { lostForGood, machineSeals } from '../machine-seals.ts';
import type { Seal } from '../subject.ts';
import type { FollowRun } from './run.ts';

/** The seals of a run. */
export const followSeals = (run: FollowRun): readonly Seal[] => [
  ...machineSeals(run),
  { id: 'requests', words: 'every request is answered', broken: unanswered(run) },
];

/** The first request that is lost, or that begins to wait for somebody whom nobody starts again. */
function unanswered(run: FollowRun): Seal['broken'] {
  const { trace, context } = run;
  const lost = lostForGood(run);
  if (!lost) return null;
  for (let row = lost.from; row < trace.length; row += 1) {
    const kind = kindName(trace.kind[row] ?? -1);
    const slot = trace.subject[row] ?? -1;
    if (kind === 'requestLost')
      return { row, because: `request ${trace.detail[row]} is lost with who asked for it` };
    if (kind !== 'waitBegan') continue;
    const { hop, status, serial } = run.stateAt(step(row + 1)).slots[slot] ?? {};
    const awaited = context.instances[context.hopInstance[hop ?? -1] ?? -1];
    if (status === 'stalled' && awaited && lost.instances.has(awaited.index))
      return {
        row,
        because: `request ${serial} waits for the ${awaited.domain.name}, which is gone for good`,
      };
  }
  return null;
}

/** What is to hold while requests pass through a machine: its domains, its guests, and an answer for every request. */
import { step } from '../../engine/units.ts';
import { kindName } from '../../scenarios/follow-one-request/index.ts';
import { machineSeals, waitsFor, type Gone } from '../machine-seals.ts';
import type { Seal } from '../subject.ts';
import type { FollowRun } from './run.ts';

/** The seals of a run. */
export const followSeals = (run: FollowRun): readonly Seal[] => machineSeals(run, unanswered);

/** The first request that is lost, or that begins to wait for somebody whom nobody starts again. */
function unanswered(run: FollowRun, gone: Gone): Seal['broken'] {
  const { trace, context } = run;
  for (let row = gone.from; row < trace.length; row += 1) {
    const kind = kindName(trace.kind[row] ?? -1);
    const slot = trace.subject[row] ?? -1;
    if (kind === 'requestLost')
      return { row, because: `request ${trace.detail[row]} is lost with who asked for it` };
    if (kind !== 'waitBegan') continue;
    const { hop, status, serial } = run.stateAt(step(row + 1)).slots[slot] ?? {};
    const awaited = context.instances[context.hopInstance[hop ?? -1] ?? -1];
    if (status === 'stalled' && awaited && gone.instances.has(awaited.index))
      return { row, because: waitsFor(`request ${serial} waits`, awaited) };
  }
  return null;
}

/** What is to hold on a host under load: its domains, its guest, and an answer for every request. */
import { step } from '../../engine/units.ts';
import { machineSeals, waitsFor, type Gone } from '../machine-seals.ts';
import type { Seal } from '../subject.ts';
import type { DatabaseRun } from './run.ts';

/** The seals of a run. */
export const databaseSeals = (run: DatabaseRun): readonly Seal[] => machineSeals(run, unanswered);

/** The first event that loses a request, or leaves one in a domain that nobody starts again. */
function unanswered(run: DatabaseRun, gone: Gone): Seal['broken'] {
  const { trace, context } = run;
  if (gone.instances.size === 0) return null;
  for (let row = gone.from; row < trace.length; row += 1) {
    const { lost, stuck, segment } = run.stateAt(step(row + 1));
    if (lost.some((count) => count > 0))
      return { row, because: 'requests are lost with who asked for them' };
    const { flows, layout } = context;
    for (let thread = 0; thread < stuck.length; thread += 1) {
      if (stuck[thread] === 0) continue;
      const crew = flows.crew[segment[thread] ?? -1] ?? -1;
      const guest = layout.threadGuest[thread] ?? 0;
      const agent = layout.crewFirst[layout.crewOf[crew * layout.guests + guest] ?? -1] ?? -1;
      const awaited = context.instances[layout.agentInstance[agent] ?? -1];
      if (awaited && gone.instances.has(awaited.index))
        return { row, because: waitsFor('requests wait', awaited) };
    }
  }
  return null;
}

/** What is to hold on a host of many: the parent runs, who is ready gets a turn, and who asks a disk gets an answer. */
import { step } from '../../engine/units.ts';
import { CREW, THREAD } from '../../scenarios/host/codes.ts';
import { boardAt } from '../../scenarios/who-runs-next/board.ts';
import { readerActOf } from '../../scenarios/who-runs-next/reader-acts.ts';
import { kindNames } from '../../engine/trace-names.ts';
import type { Seal } from '../subject.ts';
import type { NextRun } from './run.ts';

/** The seals of a run. Only a parent that hangs breaks any: whoever hangs in a child keeps to its own turns. */
export function nextSeals(run: NextRun): readonly Seal[] {
  const { params } = run.context;
  const hung = hungAt(run);
  const first = (holds: (rows: number) => boolean, because: string): Seal['broken'] => {
    for (let row = hung; row >= 0 && row < run.trace.length; row += 1)
      if (!holds(row + 1)) return { row, because };
    return null;
  };
  return [
    { id: 'parent', words: 'parent runs', broken: first(() => false, 'it hangs') },
    {
      id: 'turns',
      words: 'who is ready gets a turn',
      broken: first(
        (rows) => run.context.host.schedulerKind !== 'root' || !idlesBesideChild(run, rows),
        'the parent hangs, and under this scheduler nobody else places virtual processors',
      ),
    },
    ...(params.work === 'disk'
      ? [
          {
            id: 'disk',
            words: 'the disk answers who asks',
            broken: first(
              (rows) => !asksParent(run, rows),
              'a request waits for the parent, which hangs',
            ),
          },
        ]
      : []),
  ];
}

/** The row in which a reader has the parent hang; −1 where nobody does. */
function hungAt(run: NextRun): number {
  const acted = kindNames(run).indexOf('readerActed');
  for (let row = 0; row < run.trace.length; row += 1)
    if (
      run.trace.kind[row] === acted &&
      readerActOf(run.trace.subject[row] ?? -1) === 'hang:parent'
    )
      return row;
  return -1;
}

/** A processor does nothing, and a child that is ready stands in line. */
function idlesBesideChild(run: NextRun, rows: number): boolean {
  const { running, line } = boardAt(run, rows);
  const { agentKind } = run.context.host.layout;
  return running.includes(-1) && line.some((agent) => agentKind[agent] === CREW.guest);
}

/** A child’s request lies where the parent has to take it up. */
function asksParent(run: NextRun, rows: number): boolean {
  const { layout, flows } = run.context.host;
  const { status, segment } = run.stateAt(step(rows));
  return status.some((one, thread) => {
    const crew = flows.crew[segment[thread] ?? -1] ?? -1;
    if (one !== THREAD.inRequest || crew < 0) return false;
    const of = layout.crewOf[crew * layout.guests + (layout.threadGuest[thread] ?? 0)] ?? -1;
    return layout.agentKind[layout.crewFirst[of] ?? -1] === CREW.service;
  });
}

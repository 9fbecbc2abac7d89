/** What must hold of queues and of the workers of back ends after every event on a host under load. */
import { THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import type { HostState } from './state.ts';

/** Who waits, waits in one queue; throws in words when somebody waits in two, or a link is broken. */
export function checkQueues(state: HostState): ReadonlySet<number> {
  const waiting = new Set<number>();
  for (let queue = 0; queue < state.length.length; queue += 1) {
    let count = 0;
    let last = -1;
    for (let at = state.head[queue]!; at >= 0; at = state.next[at]!) {
      if (waiting.has(at)) throw new Error(`${at} waits in two queues, one of them ${queue}`);
      waiting.add(at);
      count += 1;
      last = at;
    }
    if (count !== state.length[queue] || last !== state.tail[queue])
      throw new Error(`queue ${queue} has ${count} of the ${state.length[queue]} that wait in it`);
  }
  return waiting;
}

/** A worker that sleeps has nothing to do, and one that is awake has its request alone. */
export function checkWorkers(
  state: HostState,
  waiting: ReadonlySet<number>,
  { layout }: HostContext,
): void {
  const threads = layout.threadGuest.length;
  const awake = new Array<number>(layout.stationCrew.length).fill(0);
  const served = new Set<number>();
  layout.workerStation.forEach((station, worker) => {
    awake[station]! += state.workerAwake[worker]!;
    const thread = state.workerThread[worker]!;
    if (state.workerAwake[worker] === 0 && (thread >= 0 || waiting.has(threads + worker)))
      throw new Error(`worker ${worker} sleeps and has something to do`);
    if (thread < 0) return;
    if (served.has(thread)) throw new Error(`two workers have the request of thread ${thread}`);
    served.add(thread);
    if (state.status[thread] !== THREAD.inRequest)
      throw new Error(`worker ${worker} works for thread ${thread}, which waits for nothing`);
  });
  awake.forEach((count, station) => {
    if (count !== state.stationAwake[station])
      throw new Error(`${count} workers of station ${station} are awake, and it knows otherwise`);
  });
}

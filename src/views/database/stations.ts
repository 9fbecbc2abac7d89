/** Where the clients of a database are: each is at one station at a time, and together they are all of them. */
import type { Frozen } from '../../engine/scenario.ts';
import { DEVICE, THREAD } from '../../scenarios/host/codes.ts';
import type { HostContext } from '../../scenarios/host/context.ts';
import {
  queueOfAgent,
  queueOfCrew,
  queueOfDevice,
  queueOfStation,
} from '../../scenarios/host/queue-places.ts';
import type { HostState } from '../../scenarios/host/state.ts';

export interface Station {
  readonly id:
    'thinks' | 'ready' | 'computes' | 'way' | 'backEnd' | 'queued' | 'served' | 'stopped';
  /** As a row's label. */
  readonly label: string;
  /** After a count in a sentence, one and many. */
  readonly one: string;
  readonly many: string;
  /** Something is done for the client there; else it only waits. */
  readonly works: boolean;
}

/** In the order of a transaction's way; last, those whose machine is gone. */
export const STATIONS: readonly Station[] = [
  { id: 'thinks', label: 'thinking', one: 'thinks', many: 'think', works: false },
  {
    ...{ id: 'ready', label: 'wait for a processor', works: false },
    ...{ one: 'waits for a processor', many: 'wait for a processor' },
  },
  { id: 'computes', label: 'computing', one: 'computes', many: 'compute', works: true },
  {
    ...{ id: 'way', label: 'on the way', works: true },
    ...{ one: 'has a request on the way', many: 'have a request on the way' },
  },
  {
    ...{ id: 'backEnd', label: 'wait for the back end', works: false },
    ...{ one: 'waits for the back end', many: 'wait for the back end' },
  },
  {
    ...{ id: 'queued', label: 'wait for a device', works: false },
    ...{ one: 'waits for a device', many: 'wait for a device' },
  },
  {
    ...{ id: 'served', label: 'at a device', works: true },
    ...{ one: 'is at a device', many: 'are at a device' },
  },
  { id: 'stopped', label: 'stopped', one: 'has stopped', many: 'have stopped', works: false },
];

/** How many clients are at each station, in the order of `STATIONS`. */
export function whereabouts(context: HostContext, state: Frozen<HostState>): readonly number[] {
  const { crewFirst, bound, stationCrew } = context.layout;
  const ready = waitingIn(state, [
    ...Array.from(crewFirst, (_, crew) => queueOfCrew(crew)),
    ...Array.from(bound, (_, agent) => queueOfAgent(context, agent)),
  ]);
  const backEnd = waitingIn(
    state,
    Array.from(stationCrew, (_, station) => queueOfStation(context, station)),
  );
  const devices: readonly number[] = Object.values(DEVICE);
  const queued = waitingIn(
    state,
    devices.map((device): number => queueOfDevice(context, device)),
  );
  const elsewhere = (status: number): number =>
    state.status.filter(
      (one, thread) =>
        one === status && !ready.has(thread) && !backEnd.has(thread) && !queued.has(thread),
    ).length;
  const computes = elsewhere(THREAD.computes);
  const asked = elsewhere(THREAD.inRequest);
  // A device may still be busy for somebody who has stopped.
  const busy = devices.reduce((sum, device) => sum + (state.busy[device] ?? 0), 0);
  const served = Math.min(busy, asked);
  const stopped = elsewhere(THREAD.stopped);
  const known = ready.size + computes + asked + backEnd.size + queued.size + stopped;
  const thinks = state.status.length - known;
  return [
    ...[thinks, ready.size, computes, asked - served],
    ...[backEnd.size, queued.size, served, stopped],
  ];
}

/** The threads that stand in these queues. */
function waitingIn(state: Frozen<HostState>, queues: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const queue of queues)
    for (let at = state.head[queue] ?? -1; at >= 0; at = state.next[at] ?? -1)
      if (at < state.status.length) found.add(at);
  return found;
}

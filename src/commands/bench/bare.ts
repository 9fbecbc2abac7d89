/**
 * The same loads without an engine: a bare queue and a loop, drawing the same numbers. No causes,
 * priorities, cancelling, statistics, limits or checks. What the engine's features cost is the
 * difference.
 */
import { RandomStreams } from '../../engine/random.ts';
import {
  customers,
  meanArrival,
  meanLong,
  meanService,
  stations,
  type LoadParams,
} from './loads.ts';

/** Where a load ended. Equal to the engine's, or the two did not do the same work. */
export interface Outcome {
  readonly endedAt: number;
  readonly steps: number;
}

/** What the loops need of a queue: first by time, then by order of `push`. */
export interface BareQueue {
  /** Of the event that `pop` moved out last. */
  readonly at: number;
  readonly item: number;
  push(at: number, item: number): void;
  pop(): void;
}

/** Makes a queue with room for as many events. */
export type MakeQueue = (capacity: number) => BareQueue;

/** `hold` of `loads.ts`, bare. */
export function bareHold({ events, pending }: LoadParams, seed: number, make: MakeQueue): Outcome {
  const random = new RandomStreams(seed, ['delays']);
  const line = make(pending + 1);
  for (let item = 0; item < pending; item++) line.push(random.exponential(0, meanService), item);
  for (let step = 0; step < events; step++) {
    line.pop();
    line.push(line.at + random.exponential(0, meanService), line.item);
  }
  return { endedAt: line.at, steps: events };
}

/** `bimodal` of `loads.ts`, bare. */
export function bareBimodal(
  { events, pending }: LoadParams,
  seed: number,
  make: MakeQueue,
): Outcome {
  const random = new RandomStreams(seed, ['delays', 'lengths']);
  const line = make(pending + 1);
  const mean = () => (random.below(1, 10) === 0 ? meanLong : meanService);
  for (let item = 0; item < pending; item++) line.push(random.exponential(0, mean()), item);
  for (let step = 0; step < events; step++) {
    line.pop();
    line.push(line.at + random.exponential(0, mean()), line.item);
  }
  return { endedAt: line.at, steps: events };
}

/** `queue` of `loads.ts`, bare. */
export function bareQueue({ events }: LoadParams, seed: number, make: MakeQueue): Outcome {
  const random = new RandomStreams(seed, ['arrivals', 'services']);
  const line = make(4);
  let length = 0;
  line.push(random.exponential(0, meanArrival), 0);
  for (let step = 0; step < events; step++) {
    line.pop();
    const now = line.at;
    if (line.item === 0) {
      if (++length === 1) line.push(now + random.exponential(1, meanService), 1);
      line.push(now + random.exponential(0, meanArrival), 0);
    } else if (--length > 0) {
      line.push(now + random.exponential(1, meanService), 1);
    }
  }
  return { endedAt: line.at, steps: events };
}

/** `network` of `loads.ts`, bare. */
export function bareNetwork({ events }: LoadParams, seed: number, make: MakeQueue): Outcome {
  const random = new RandomStreams(seed, ['services', 'routes']);
  const line = make(stations + 1);
  const lengths = new Int32Array(stations).fill(customers / stations);
  for (let station = 0; station < stations; station++)
    line.push(random.exponential(0, meanService), station);
  for (let step = 0; step < events; step++) {
    line.pop();
    const { at: now, item: station } = line;
    if (--lengths[station]! > 0) line.push(now + random.exponential(0, meanService), station);
    const next = random.below(1, stations);
    if (lengths[next]!++ === 0) line.push(now + random.exponential(0, meanService), next);
  }
  return { endedAt: line.at, steps: events };
}

/**
 * The same loads without an engine: a bare 4-ary heap and a loop, drawing the same numbers. No causes,
 * priorities, cancelling, statistics, limits or checks. What the engine's features cost is the
 * difference.
 */
import { RandomStreams } from '../../engine/random.ts';
import { customers, meanArrival, meanService, stations, type LoadParams } from './loads.ts';

/** Where a load ended. Equal to the engine's, or the two did not do the same work. */
export interface Outcome {
  readonly endedAt: number;
  readonly steps: number;
}

/** A heap of (time, order, item) that leaves a hole when it gives the first one away. */
class BareHeap {
  at = 0;
  item = 0;
  private length = 0;
  private holed = false;
  private order = 0;
  private readonly times: Float64Array;
  private readonly orders: Int32Array;
  private readonly items: Int32Array;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.orders = new Int32Array(capacity);
    this.items = new Int32Array(capacity);
  }

  push(at: number, item: number): void {
    const order = this.order++;
    if (this.holed) {
      this.holed = false;
      this.sink(at, order, item);
      return;
    }
    const { times, orders, items } = this;
    let index = this.length++;
    while (index > 0) {
      const parent = (index - 1) >> 2;
      // The newest of equal times is the last, so an equal parent stays.
      if (times[parent]! <= at) break;
      times[index] = times[parent]!;
      orders[index] = orders[parent]!;
      items[index] = items[parent]!;
      index = parent;
    }
    times[index] = at;
    orders[index] = order;
    items[index] = item;
  }

  /** Moves the first one into `at` and `item`. */
  pop(): void {
    if (this.holed) {
      const last = --this.length;
      this.sink(this.times[last]!, this.orders[last]!, this.items[last]!);
    }
    this.at = this.times[0]!;
    this.item = this.items[0]!;
    this.holed = true;
  }

  private sink(at: number, order: number, item: number): void {
    const { times, orders, items, length } = this;
    let index = 0;
    for (;;) {
      const child = index * 4 + 1;
      if (child >= length) break;
      const end = child + 4 < length ? child + 4 : length;
      let first = child;
      let firstAt = times[child]!;
      for (let other = child + 1; other < end; other++) {
        const otherAt = times[other]!;
        if (otherAt < firstAt || (otherAt === firstAt && orders[other]! < orders[first]!)) {
          first = other;
          firstAt = otherAt;
        }
      }
      if (at < firstAt || (at === firstAt && order < orders[first]!)) break;
      times[index] = firstAt;
      orders[index] = orders[first]!;
      items[index] = items[first]!;
      index = first;
    }
    times[index] = at;
    orders[index] = order;
    items[index] = item;
  }
}

/** `hold` of `loads.ts`, bare. */
export function bareHold({ events, pending }: LoadParams, seed: number): Outcome {
  const random = new RandomStreams(seed, ['delays']);
  const heap = new BareHeap(pending + 1);
  for (let item = 0; item < pending; item++) heap.push(random.exponential(0, meanService), item);
  for (let step = 0; step < events; step++) {
    heap.pop();
    heap.push(heap.at + random.exponential(0, meanService), heap.item);
  }
  return { endedAt: heap.at, steps: events };
}

/** `queue` of `loads.ts`, bare. */
export function bareQueue({ events }: LoadParams, seed: number): Outcome {
  const random = new RandomStreams(seed, ['arrivals', 'services']);
  const heap = new BareHeap(4);
  let length = 0;
  heap.push(random.exponential(0, meanArrival), 0);
  for (let step = 0; step < events; step++) {
    heap.pop();
    const now = heap.at;
    if (heap.item === 0) {
      if (++length === 1) heap.push(now + random.exponential(1, meanService), 1);
      heap.push(now + random.exponential(0, meanArrival), 0);
    } else if (--length > 0) {
      heap.push(now + random.exponential(1, meanService), 1);
    }
  }
  return { endedAt: heap.at, steps: events };
}

/** `network` of `loads.ts`, bare. */
export function bareNetwork({ events }: LoadParams, seed: number): Outcome {
  const random = new RandomStreams(seed, ['services', 'routes']);
  const heap = new BareHeap(stations + 1);
  const lengths = new Int32Array(stations).fill(customers / stations);
  for (let station = 0; station < stations; station++)
    heap.push(random.exponential(0, meanService), station);
  for (let step = 0; step < events; step++) {
    heap.pop();
    const { at: now, item: station } = heap;
    if (--lengths[station]! > 0) heap.push(now + random.exponential(0, meanService), station);
    const next = random.below(1, stations);
    if (lengths[next]!++ === 0) heap.push(now + random.exponential(0, meanService), next);
  }
  return { endedAt: heap.at, steps: events };
}

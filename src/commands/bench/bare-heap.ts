/** A bare 4-ary heap in typed arrays: the safe structure to compare the engine's queue with. */
import type { BareQueue } from './bare.ts';

/** A heap of (time, order, item) that leaves a hole when it gives the first one away. */
export class BareHeap implements BareQueue {
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

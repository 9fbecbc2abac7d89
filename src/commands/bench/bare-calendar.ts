/**
 * A bare calendar queue: days of a fixed width in a ring, each an unsorted list; the days of the load are
 * known before, so that it needs no adapting. The limit on a friendly load, and slow on any other.
 */
import type { BareQueue } from './bare.ts';

/** Days as wide as about three events of a load whose pending events are `mean` ns away on average. */
export class BareCalendar implements BareQueue {
  at = 0;
  item = 0;
  private order = 0;
  private day = 0;
  private freed: number;
  private readonly scale: number;
  private readonly mask: number;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly times: Float64Array;
  private readonly orders: Int32Array;
  private readonly items: Int32Array;

  constructor(capacity: number, mean: number) {
    const days = 1 << (32 - Math.clz32(capacity));
    this.mask = days - 1;
    this.scale = capacity / (3 * mean);
    this.heads = new Int32Array(days).fill(-1);
    this.next = Int32Array.from({ length: capacity + 1 }, (_, slot) => slot - 1);
    this.freed = capacity;
    this.times = new Float64Array(capacity + 1);
    this.orders = new Int32Array(capacity + 1);
    this.items = new Int32Array(capacity + 1);
  }

  push(at: number, item: number): void {
    const slot = this.freed;
    this.freed = this.next[slot]!;
    this.times[slot] = at;
    this.orders[slot] = this.order++;
    this.items[slot] = item;
    const day = Math.floor(at * this.scale) & this.mask;
    this.next[slot] = this.heads[day]!;
    this.heads[day] = slot;
  }

  /** Moves the first one into `at` and `item`. There must be one. */
  pop(): void {
    const { times, orders, next, heads } = this;
    for (;;) {
      const list = this.day & this.mask;
      let first = -1;
      let before = -1;
      for (let slot = heads[list]!, previous = -1; slot >= 0; previous = slot, slot = next[slot]!) {
        if (Math.floor(times[slot]! * this.scale) !== this.day) continue;
        const isFirst =
          first < 0 ||
          times[slot]! < times[first]! ||
          (times[slot] === times[first] && orders[slot]! < orders[first]!);
        if (isFirst) [first, before] = [slot, previous];
      }
      if (first >= 0) {
        if (before < 0) heads[list] = next[first]!;
        else next[before] = next[first]!;
        this.at = times[first]!;
        this.item = this.items[first]!;
        next[first] = this.freed;
        this.freed = first;
        return;
      }
      this.day++;
    }
  }
}

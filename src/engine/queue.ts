/**
 * The events that are planned, in the one order of a run: (time, priority rank, id). The near ones lie
 * in a 4-ary heap; when there are many, the far ones wait in a calendar (R. Brown, "Calendar queues",
 * 1988) that hands them over a day at a time, so that the heap stays small. Only the heap decides the
 * order: a calendar that suits its load badly costs time and nothing else.
 */
import { Calendar } from './calendar.ts';
import { idsMax, inHeap, Slots } from './slots.ts';

/** Everything about one planned event. */
export interface Entry {
  at: number;
  id: number;
  /** 0 interrupt, 1 normal, 2 observer. */
  rank: number;
  kind: number;
  subject: number;
  detail: number;
  /** Row of the event that planned it; −1: `init`. */
  cause: number;
}

/** A copy of a queue: `length` entries in any order. */
export interface QueueSnapshot {
  readonly length: number;
  readonly at: Float64Array;
  readonly order: Uint32Array;
  /** Four words an entry: kind, subject, detail, cause. */
  readonly payload: Int32Array;
}

const idMask = idsMax - 1;
/** From how many events in the heap on a calendar is worth its while. */
const crowdLeast = 64;

/** A priority queue of planned events. Equal instants resolve by rank, then id. */
export class EventQueue {
  /** The entry that `take` took last. */
  readonly taken: Entry = { at: 0, id: 0, rank: 0, kind: 0, subject: 0, detail: 0, cause: 0 };
  private readonly slots = new Slots();
  private readonly calendar = new Calendar(this.slots);
  /** Heap positions in use. The root of them is empty while `holed`. */
  private used = 0;
  /**
   * `take` leaves the root empty, because most handlers plan a next event at once, which then sinks
   * from the root: one walk instead of two.
   */
  private holed = false;
  private heapAt = new Float64Array(32);
  private heapSlot = new Int32Array(32);
  /** With more than these in the heap it is time to look whether the calendar fits. */
  private crowd = crowdLeast;
  /** Events added since the calendar was last made. */
  private added = 0;

  /** How many events are planned. */
  get length(): number {
    return (this.holed ? this.used - 1 : this.used) + this.calendar.length;
  }

  /** The instant of the next event; Infinity when there is none. */
  nextAt(): number {
    if (this.holed) this.fillHole();
    if (this.used === 0) {
      if (this.calendar.length === 0) return Infinity;
      this.refill();
    }
    return this.heapAt[0]!;
  }

  /** Plans an event. `id` must be new and below `idsMax`; nothing is checked here. */
  add(
    at: number,
    rank: number,
    id: number,
    kind: number,
    subject: number,
    detail: number,
    cause: number,
  ): void {
    const { slots, calendar } = this;
    if (this.used + calendar.length >= slots.capacity) this.grow();
    const slot = slots.find(id);
    const { words } = slots;
    slots.times[(slot >> 1) + 4] = at;
    slots.orders[slot + 2] = (rank << 30) | id;
    words[slot + 3] = kind;
    words[slot + 4] = subject;
    words[slot + 5] = detail;
    words[slot + 6] = cause;
    this.added++;
    const day = calendar.dayOf(at);
    if (day >= calendar.tomorrow) calendar.add(day, slot);
    else this.addToHeap(at, slot);
  }

  /** Moves the next event into `taken`. False when there is none. */
  take(): boolean {
    if (this.nextAt() === Infinity) return false;
    const { slots, taken } = this;
    const slot = this.heapSlot[0]!;
    const { words } = slots;
    const order = slots.orders[slot + 2]!;
    taken.at = this.heapAt[0]!;
    taken.id = order & idMask;
    taken.rank = order >>> 30;
    taken.kind = words[slot + 3]!;
    taken.subject = words[slot + 4]!;
    taken.detail = words[slot + 5]!;
    taken.cause = words[slot + 6]!;
    slots.release(slot);
    this.holed = true;
    return true;
  }

  /** Takes an event back. False when it is not planned. */
  remove(id: number): boolean {
    const { slots } = this;
    const slot = slots.slotOf(id);
    if (slot < 0) return false;
    if (slots.words[slot + 1] !== inHeap) {
      this.calendar.remove(slot);
      slots.release(slot);
      return true;
    }
    if (this.holed) this.fillHole();
    const hole = slots.words[slot]!;
    slots.release(slot);
    const last = --this.used;
    if (hole === last) return true;
    const at = this.heapAt[last]!;
    const moved = this.heapSlot[last]!;
    const parent = (hole - 1) >> 2;
    if (hole > 0 && this.precedes(at, moved, parent)) this.rise(hole, at, moved);
    else this.sink(hole, at, moved);
    return true;
  }

  /** A copy of everything that is planned. */
  snapshot(): QueueSnapshot {
    const { slots, length } = this;
    const at = new Float64Array(length);
    const order = new Uint32Array(length);
    const payload = new Int32Array(length * 4);
    const all = slots.all();
    for (let index = 0; index < length; index++) {
      const slot = all[index]!;
      at[index] = slots.times[(slot >> 1) + 4]!;
      order[index] = slots.orders[slot + 2]!;
      for (let word = 0; word < 4; word++)
        payload[index * 4 + word] = slots.words[slot + 3 + word]!;
    }
    return { length, at, order, payload };
  }

  /** Replaces everything that is planned by a copy of `snapshot`. */
  restore({ length, at, order, payload }: QueueSnapshot): void {
    this.holed = false;
    this.used = 0;
    this.crowd = crowdLeast;
    this.calendar.close();
    this.slots.clear(this.slots.capacity);
    for (let index = 0; index < length; index++) {
      const [rank, id, word] = [order[index]! >>> 30, order[index]! & idMask, index * 4];
      const [kind, subject] = [payload[word]!, payload[word + 1]!];
      this.add(at[index]!, rank, id, kind, subject, payload[word + 2]!, payload[word + 3]!);
    }
  }

  private addToHeap(at: number, slot: number): void {
    this.slots.words[slot + 1] = inHeap;
    if (this.holed) {
      this.holed = false;
      this.sink(0, at, slot);
      return;
    }
    if (this.used === this.heapAt.length) this.growHeap();
    this.rise(this.used++, at, slot);
    if (this.used > this.crowd) this.spread();
  }

  /** Fills the empty heap with the next day of the calendar that has any event. */
  private refill(): void {
    const begun = this.calendar.nextDay();
    // A year ends when its days are over: many events have happened since, and the crowd may be small again.
    if (begun) {
      this.added = 0;
      this.crowd = crowdLeast;
    }
    this.fetchToday();
  }

  private fetchToday(): void {
    const { calendar, slots } = this;
    for (let slot = calendar.pop(); slot >= 0; slot = calendar.pop())
      this.addToHeap(slots.times[(slot >> 1) + 4]!, slot);
  }

  /**
   * Too many events are near. Makes the calendar anew, unless that would cost more than the events since
   * it was last made have paid for; and looks again when twice as many are near.
   */
  private spread(): void {
    if (this.added * 2 >= this.length) {
      this.added = 0;
      for (let index = 0; index < this.used; index++) this.calendar.postpone(this.heapSlot[index]!);
      this.used = 0;
      this.calendar.newYear();
      this.crowd = Infinity;
      this.fetchToday();
    }
    this.crowd = Math.max(crowdLeast, this.used * 2);
  }

  private fillHole(): void {
    this.holed = false;
    const last = --this.used;
    if (last > 0) this.sink(0, this.heapAt[last]!, this.heapSlot[last]!);
  }

  private put(index: number, at: number, slot: number): void {
    this.heapAt[index] = at;
    this.heapSlot[index] = slot;
    this.slots.words[slot] = index;
  }

  /** Whether an entry goes before the one at heap position `index`. */
  private precedes(at: number, slot: number, index: number): boolean {
    const other = this.heapAt[index]!;
    return at < other || (at === other && this.orderOf(slot) < this.orderOf(this.heapSlot[index]!));
  }

  private orderOf(slot: number): number {
    return this.slots.orders[slot + 2]!;
  }

  /** Puts an entry at `hole` or above. */
  private rise(hole: number, at: number, slot: number): void {
    let index = hole;
    while (index > 0) {
      const parent = (index - 1) >> 2;
      if (!this.precedes(at, slot, parent)) break;
      this.put(index, this.heapAt[parent]!, this.heapSlot[parent]!);
      index = parent;
    }
    this.put(index, at, slot);
  }

  /** Puts an entry at `hole` or below. */
  private sink(hole: number, at: number, slot: number): void {
    const { heapAt, heapSlot, used } = this;
    let index = hole;
    for (;;) {
      const child = index * 4 + 1;
      if (child >= used) break;
      const end = child + 4 < used ? child + 4 : used;
      let first = child;
      let firstAt = heapAt[child]!;
      for (let other = child + 1; other < end; other++) {
        const otherAt = heapAt[other]!;
        if (
          otherAt < firstAt ||
          (otherAt === firstAt && this.orderOf(heapSlot[other]!) < this.orderOf(heapSlot[first]!))
        ) {
          first = other;
          firstAt = otherAt;
        }
      }
      const firstSlot = heapSlot[first]!;
      if (at < firstAt || (at === firstAt && this.orderOf(slot) < this.orderOf(firstSlot))) break;
      this.put(index, firstAt, firstSlot);
      index = first;
    }
    this.put(index, at, slot);
  }

  private growHeap(): void {
    const { heapAt, heapSlot } = this;
    this.heapAt = new Float64Array(heapAt.length * 2);
    this.heapAt.set(heapAt);
    this.heapSlot = new Int32Array(heapSlot.length * 2);
    this.heapSlot.set(heapSlot);
  }

  /** Doubles the room for events. A hash then names another slot, and everybody who knows one is told. */
  private grow(): void {
    const tell = this.slots.grow();
    for (let index = this.holed ? 1 : 0; index < this.used; index++)
      this.heapSlot[index] = tell(this.heapSlot[index]!);
    this.calendar.relocate(tell);
  }
}

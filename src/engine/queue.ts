/**
 * The events that are planned, in the one order of a run: (time, priority rank, id). A 4-ary heap of
 * typed arrays; entries can be taken back by id, and taking one back removes it.
 *
 * The heap holds an instant and a slot per entry. Everything else about an entry lies in its slot and
 * never moves; the slot that became free last is filled first, so that few of them are touched.
 */
import { grown } from './grown.ts';
import { IdIndex } from './id-index.ts';

/** What a planned event is, besides when. */
export interface Entry {
  id: number;
  kind: number;
  subject: number;
  detail: number;
  /** Row of the event that planned it; −1: `init`. */
  cause: number;
}

/** A copy of a queue: `length` entries in heap order, and the slots they lie in. */
export interface QueueSnapshot {
  readonly length: number;
  readonly at: Float64Array;
  readonly slot: Int32Array;
  readonly firstFree: number;
  /** By slot. */
  readonly order: Uint32Array;
  /** By slot, four words: kind, subject, detail, cause; of a free slot, the next free one. */
  readonly payload: Int32Array;
}

/** Ids lie in [0, idsMax): 30 bits, because rank and id share one word. */
export const idsMax = 0x4000_0000;
const idMask = idsMax - 1;
/** So many entries are searched as fast as an index of them is kept. */
const searchedMax = 64;

/** A priority queue of planned events. Equal instants resolve by rank, then id. */
export class EventQueue {
  /** The entry that `take` took last. */
  readonly taken: Entry = { id: 0, kind: 0, subject: 0, detail: 0, cause: 0 };
  /** Heap positions in use. The root of them is empty while `holed`. */
  private used = 0;
  /**
   * `take` leaves the root empty, because most handlers plan a next event at once, which then sinks
   * from the root: one walk instead of two.
   */
  private holed = false;
  private heapAt = new Float64Array(16);
  private heapSlot = new Int32Array(16);
  /** By slot: rank × 2^30 + id. */
  private order = new Uint32Array(16);
  /** By slot, four words: kind, subject, detail, cause. Of a free slot: the next free one, −1 after the last. */
  private payload = new Int32Array(64);
  /** The slot that became free last; −1 for none. */
  private firstFree = -1;
  /** Slots from here on have never been filled. */
  private slots = 0;
  /** Where each entry is, from the first time one is taken back among many. */
  private index: IdIndex | null = null;

  /** How many events are planned. */
  get length(): number {
    return this.holed ? this.used - 1 : this.used;
  }

  /** The instant of the next event; Infinity when there is none. */
  nextAt(): number {
    if (this.holed) this.fillHole();
    return this.used === 0 ? Infinity : this.heapAt[0]!;
  }

  /**
   * Plans an event. `id` must be new and below `idsMax`, `rank` 0 (interrupt), 1 (normal) or 2 (observer);
   * nothing is checked here.
   */
  add(
    at: number,
    rank: number,
    id: number,
    kind: number,
    subject: number,
    detail: number,
    cause: number,
  ): void {
    if (this.used === this.heapAt.length) this.grow();
    const slot = this.fill((rank << 30) | id, kind, subject, detail, cause);
    if (this.holed) {
      this.holed = false;
      this.sink(0, at, slot);
    } else {
      this.rise(this.used++, at, slot);
    }
  }

  /** Moves the next event into `taken`. False when there is none. */
  take(): boolean {
    if (this.holed) this.fillHole();
    if (this.used === 0) return false;
    const slot = this.heapSlot[0]!;
    const word = slot << 2;
    const taken = this.taken;
    taken.id = this.order[slot]! & idMask;
    taken.kind = this.payload[word]!;
    taken.subject = this.payload[word + 1]!;
    taken.detail = this.payload[word + 2]!;
    taken.cause = this.payload[word + 3]!;
    this.empty(slot);
    this.holed = true;
    return true;
  }

  /** Takes an event back. False when it is not planned. */
  remove(id: number): boolean {
    if (this.holed) this.fillHole();
    const hole = this.placeOf(id);
    if (hole < 0) return false;
    this.empty(this.heapSlot[hole]!);
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
    if (this.holed) this.fillHole();
    if (this.slots > 2 * this.used) this.compact();
    const { used: length, slots, firstFree } = this;
    return {
      length,
      at: this.heapAt.slice(0, length),
      slot: this.heapSlot.slice(0, length),
      firstFree,
      order: this.order.slice(0, slots),
      payload: this.payload.slice(0, slots * 4),
    };
  }

  /** Replaces everything that is planned by a copy of `snapshot`. */
  restore({ length, at, slot, firstFree, order, payload }: QueueSnapshot): void {
    this.used = 0;
    this.slots = 0;
    this.index = null;
    while (this.heapAt.length < order.length) this.grow();
    this.heapAt.set(at);
    this.heapSlot.set(slot);
    this.order.set(order);
    this.payload.set(payload);
    this.holed = false;
    this.used = length;
    this.slots = order.length;
    this.firstFree = firstFree;
  }

  /** Moves all entries into the first slots. */
  private compact(): void {
    const { used, heapSlot, order, payload } = this;
    this.order = new Uint32Array(order.length);
    this.payload = new Int32Array(payload.length);
    for (let place = 0; place < used; place++) {
      const slot = heapSlot[place]!;
      this.order[place] = order[slot]!;
      this.payload.set(payload.subarray(slot * 4, slot * 4 + 4), place * 4);
      heapSlot[place] = place;
    }
    this.slots = used;
    this.firstFree = -1;
    this.index = null;
  }

  /** Writes an entry into a free slot. */
  private fill(
    order: number,
    kind: number,
    subject: number,
    detail: number,
    cause: number,
  ): number {
    let slot = this.firstFree;
    if (slot < 0) slot = this.slots++;
    else this.firstFree = this.payload[slot << 2]!;
    this.order[slot] = order;
    const word = slot << 2;
    const payload = this.payload;
    payload[word] = kind;
    payload[word + 1] = subject;
    payload[word + 2] = detail;
    payload[word + 3] = cause;
    if (this.index !== null) this.index.add(slot);
    return slot;
  }

  private empty(slot: number): void {
    this.payload[slot << 2] = this.firstFree;
    this.firstFree = slot;
    if (this.index !== null) this.index.remove(slot);
  }

  /** Where in the heap the entry of an id is; −1: nowhere. Few entries are looked through one by one. */
  private placeOf(id: number): number {
    const { used, heapSlot, order } = this;
    if (this.index === null && used <= searchedMax) {
      let place = used - 1;
      while (place >= 0 && (order[heapSlot[place]!]! & idMask) !== id) place--;
      return place;
    }
    this.index ??= this.indexed();
    const slot = this.index.find(id);
    return slot < 0 ? -1 : this.index.position[slot]!;
  }

  /** An index of everything that is planned. */
  private indexed(): IdIndex {
    const index = new IdIndex(this.order);
    for (let place = this.holed ? 1 : 0; place < this.used; place++) {
      const slot = this.heapSlot[place]!;
      index.add(slot);
      index.position[slot] = place;
    }
    return index;
  }

  private fillHole(): void {
    this.holed = false;
    const last = --this.used;
    if (last > 0) this.sink(0, this.heapAt[last]!, this.heapSlot[last]!);
  }

  private put(index: number, at: number, slot: number): void {
    this.heapAt[index] = at;
    this.heapSlot[index] = slot;
    if (this.index !== null) this.index.position[slot] = index;
  }

  /** Whether an entry goes before the one at heap position `index`. */
  private precedes(at: number, slot: number, index: number): boolean {
    const other = this.heapAt[index]!;
    return at < other || (at === other && this.order[slot]! < this.order[this.heapSlot[index]!]!);
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
    const { heapAt, heapSlot, order, used, index: ids } = this;
    const own = order[slot]!;
    let index = hole;
    for (;;) {
      const child = index * 4 + 1;
      if (child >= used) break;
      const first = child + 4 <= used ? this.firstOfFour(child) : this.firstOf(child, used);
      const firstAt = heapAt[first]!;
      const firstSlot = heapSlot[first]!;
      if (at < firstAt || (at === firstAt && own < order[firstSlot]!)) break;
      // As `put` does, which reads the columns anew each time.
      heapAt[index] = firstAt;
      heapSlot[index] = firstSlot;
      if (ids !== null) ids.position[firstSlot] = index;
      index = first;
    }
    this.put(index, at, slot);
  }

  /**
   * Which of the four entries from `child` on goes first. Sums of comparisons instead of branches: a processor
   * cannot foresee which of four it is, and every wrong guess costs it more than all of this.
   */
  private firstOfFour(child: number): number {
    const { heapAt } = this;
    const a = heapAt[child]!;
    const b = heapAt[child + 1]!;
    const c = heapAt[child + 2]!;
    const d = heapAt[child + 3]!;
    const left = child + Number(b < a);
    const right = child + 2 + Number(d < c);
    const leftAt = heapAt[left]!;
    const rightAt = heapAt[right]!;
    if (a === b || c === d || leftAt === rightAt) return this.firstOf(child, child + 4);
    return left + (right - left) * Number(rightAt < leftAt);
  }

  /** Which of the entries from `child` up to `end` goes first. */
  private firstOf(child: number, end: number): number {
    let first = child;
    for (let other = child + 1; other < end; other++)
      if (this.precedes(this.heapAt[other]!, this.heapSlot[other]!, first)) first = other;
    return first;
  }

  /** Doubles every column. */
  private grow(): void {
    const capacity = this.heapAt.length * 2;
    this.heapAt = grown(this.heapAt, new Float64Array(capacity));
    this.heapSlot = grown(this.heapSlot, new Int32Array(capacity));
    this.order = grown(this.order, new Uint32Array(capacity));
    this.payload = grown(this.payload, new Int32Array(capacity * 4));
    if (this.index !== null) this.index = this.indexed();
  }
}

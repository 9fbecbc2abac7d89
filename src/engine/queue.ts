/**
 * The events that are planned, in the one order of a run: (time, priority rank, id). A 4-ary heap of
 * typed arrays; entries can be taken back by id, and taking one back removes it.
 *
 * The heap holds an instant and a slot per entry. Everything else about an entry lies in its slot and
 * never moves. A slot is found from an id by hashing, so that `remove` needs no search of the heap.
 */

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

/** A copy of a queue: `length` entries in heap order. */
export interface QueueSnapshot {
  readonly length: number;
  readonly at: Float64Array;
  readonly order: Uint32Array;
  /** Four words an entry: kind, subject, detail, cause. */
  readonly payload: Int32Array;
}

/** Ids lie in [0, idsMax): 30 bits, because rank and id share one word. */
export const idsMax = 0x4000_0000;
const idMask = idsMax - 1;
const free = -1;

/** A priority queue of planned events. Equal instants resolve by rank, then id. */
export class EventQueue {
  /** The entry that `take` took last. */
  readonly taken: Entry = { at: 0, id: 0, rank: 0, kind: 0, subject: 0, detail: 0, cause: 0 };
  /** Heap positions in use. The root of them is empty while `holed`. */
  private used = 0;
  /**
   * `take` leaves the root empty, because most handlers plan a next event at once, which then sinks
   * from the root: one walk instead of two.
   */
  private holed = false;
  private heapAt = new Float64Array(16);
  private heapSlot = new Int32Array(16);
  /** By slot: the heap position of its entry, or `free`. Twice as many slots as positions. */
  private position = new Int32Array(32).fill(free);
  /** By slot: rank × 2^30 + id. */
  private order = new Uint32Array(32);
  /** By slot, four words: kind, subject, detail, cause. */
  private payload = new Int32Array(128);
  /** 32 minus the bits of a slot number: how far a hash is shifted. */
  private shift = 27;
  /** The longest way any entry lies behind the slot its hash names. */
  private farthest = 0;

  /** How many events are planned. */
  get length(): number {
    return this.holed ? this.used - 1 : this.used;
  }

  /** The instant of the next event; Infinity when there is none. */
  nextAt(): number {
    if (this.holed) this.fillHole();
    return this.used === 0 ? Infinity : this.heapAt[0]!;
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
    if (this.used === this.heapAt.length) this.grow();
    const slot = this.place((rank << 30) | id, kind, subject, detail, cause);
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
    const order = this.order[slot]!;
    const word = slot << 2;
    const taken = this.taken;
    taken.at = this.heapAt[0]!;
    taken.id = order & idMask;
    taken.rank = order >>> 30;
    taken.kind = this.payload[word]!;
    taken.subject = this.payload[word + 1]!;
    taken.detail = this.payload[word + 2]!;
    taken.cause = this.payload[word + 3]!;
    this.position[slot] = free;
    this.holed = true;
    return true;
  }

  /** Takes an event back. False when it is not planned. */
  remove(id: number): boolean {
    const slot = this.slotOf(id);
    if (slot < 0) return false;
    if (this.holed) this.fillHole();
    const hole = this.position[slot]!;
    this.position[slot] = free;
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
    const length = this.used;
    const order = new Uint32Array(length);
    const payload = new Int32Array(length * 4);
    for (let index = 0; index < length; index++) {
      const slot = this.heapSlot[index]!;
      order[index] = this.order[slot]!;
      for (let word = 0; word < 4; word++)
        payload[index * 4 + word] = this.payload[slot * 4 + word]!;
    }
    return { length, at: this.heapAt.slice(0, length), order, payload };
  }

  /** Replaces everything that is planned by a copy of `snapshot`. */
  restore(snapshot: QueueSnapshot): void {
    this.holed = false;
    this.used = 0;
    this.farthest = 0;
    this.position.fill(free);
    while (this.heapAt.length < snapshot.length) this.grow();
    for (let index = 0; index < snapshot.length; index++) {
      const word = index * 4;
      const slot = this.place(
        snapshot.order[index]!,
        snapshot.payload[word]!,
        snapshot.payload[word + 1]!,
        snapshot.payload[word + 2]!,
        snapshot.payload[word + 3]!,
      );
      this.put(index, snapshot.at[index]!, slot);
    }
    this.used = snapshot.length;
  }

  /** Writes an entry into the first free slot from the one its hash names on. */
  private place(
    order: number,
    kind: number,
    subject: number,
    detail: number,
    cause: number,
  ): number {
    const position = this.position;
    const mask = position.length - 1;
    const home = Math.imul(order & idMask, 0x9e3779b1) >>> this.shift;
    let slot = home;
    while (position[slot] !== free) slot = (slot + 1) & mask;
    const way = (slot - home) & mask;
    if (way > this.farthest) this.farthest = way;
    // Any value but `free`, so that `grow` and the next `place` see the slot taken.
    position[slot] = 0;
    this.order[slot] = order;
    const word = slot << 2;
    this.payload[word] = kind;
    this.payload[word + 1] = subject;
    this.payload[word + 2] = detail;
    this.payload[word + 3] = cause;
    return slot;
  }

  /** The slot of a planned event, or −1. Slots between may have become free, hence the fixed way. */
  private slotOf(id: number): number {
    const mask = this.position.length - 1;
    const home = Math.imul(id, 0x9e3779b1) >>> this.shift;
    for (let way = 0; way <= this.farthest; way++) {
      const slot = (home + way) & mask;
      if (this.position[slot] !== free && (this.order[slot]! & idMask) === id) return slot;
    }
    return -1;
  }

  private fillHole(): void {
    this.holed = false;
    const last = --this.used;
    if (last > 0) this.sink(0, this.heapAt[last]!, this.heapSlot[last]!);
  }

  private put(index: number, at: number, slot: number): void {
    this.heapAt[index] = at;
    this.heapSlot[index] = slot;
    this.position[slot] = index;
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
    const { heapAt, heapSlot, order, used } = this;
    const own = order[slot]!;
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
          (otherAt === firstAt && order[heapSlot[other]!]! < order[heapSlot[first]!]!)
        ) {
          first = other;
          firstAt = otherAt;
        }
      }
      if (at < firstAt || (at === firstAt && own < order[heapSlot[first]!]!)) break;
      this.put(index, firstAt, heapSlot[first]!);
      index = first;
    }
    this.put(index, at, slot);
  }

  /** Doubles every column. Slots are dealt anew, because a hash now names another slot. */
  private grow(): void {
    const { heapAt, heapSlot, order, payload, used, holed } = this;
    const capacity = heapAt.length * 2;
    this.heapAt = new Float64Array(capacity);
    this.heapSlot = new Int32Array(capacity);
    this.position = new Int32Array(capacity * 2).fill(free);
    this.order = new Uint32Array(capacity * 2);
    this.payload = new Int32Array(capacity * 8);
    this.shift--;
    this.farthest = 0;
    for (let index = holed ? 1 : 0; index < used; index++) {
      const slot = heapSlot[index]!;
      const word = slot * 4;
      const moved = this.place(
        order[slot]!,
        payload[word]!,
        payload[word + 1]!,
        payload[word + 2]!,
        payload[word + 3]!,
      );
      this.put(index, heapAt[index]!, moved);
    }
  }
}

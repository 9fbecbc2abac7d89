/**
 * Where planned events lie: one record an event, found from its id by hashing, so that an event is taken
 * back without a search. Records stay where they are until the table grows. All of one lies together,
 * because with many events each touch of memory costs more than all the arithmetic.
 *
 * A slot is the index of the first of its ten words:
 *
 *     words[slot]               in the heap its position there; in a list the next slot, or `listEnd`
 *     words[slot + 1]           in the heap `inHeap`; in a list the slot before, or `headOf(list)`
 *     orders[slot + 2]          rank × 2^30 + id
 *     words[slot + 3] to + 6    kind, subject, detail, cause
 *     times[(slot >> 1) + 4]    the instant
 */

/** Ids lie in [0, idsMax): 30 bits, because rank and id share one word. */
export const idsMax = 0x4000_0000;

const idMask = idsMax - 1;
const free = -1;
const slotWords = 10;
/** What follows the last of a list. */
export const listEnd = -2;
/** What lies before an event that is in the heap. */
export const inHeap = -1;

/** What the first slot of list `list` has before it. Its own inverse. */
export const headOf = (list: number): number => -2 - list;

/** A hash table of records with open addressing, at most half full. */
export class Slots {
  words!: Int32Array;
  /** The same memory as `words`, without signs. */
  orders!: Uint32Array;
  /** The same memory as `words`, as doubles. */
  times!: Float64Array;
  /** How many events there is room for: half as many as slots. */
  capacity!: number;
  /** 32 minus the bits of a group's number: how far a hash is shifted. */
  private shift!: number;
  /** The longest way any record lies behind the slot its hash names, in words. */
  private farthest!: number;

  constructor() {
    this.clear(16);
  }

  /** Forgets everything and makes room for `capacity` events, a power of two of at least 8. */
  clear(capacity: number): void {
    const buffer = new ArrayBuffer(capacity * 2 * slotWords * 4);
    this.words = new Int32Array(buffer);
    this.orders = new Uint32Array(buffer);
    this.times = new Float64Array(buffer);
    this.capacity = capacity;
    this.shift = Math.clz32(capacity / 4) + 1;
    this.farthest = 0;
    for (let slot = 0; slot < this.words.length; slot += slotWords) this.words[slot] = free;
  }

  /** The first free slot from the one that the hash of `id` names on. The caller must write its link. */
  find(id: number): number {
    const { words } = this;
    const home = this.homeOf(id);
    let slot = home;
    while (words[slot] !== free) {
      slot += slotWords;
      if (slot === words.length) slot = 0;
    }
    const way = slot - home;
    if (way > this.farthest) this.farthest = way;
    else if (way < 0) this.farthest = Math.max(this.farthest, way + words.length);
    return slot;
  }

  /** Frees a slot. */
  release(slot: number): void {
    this.words[slot] = free;
  }

  /** The slot of a planned event, or −1. Slots between may have become free, hence the fixed way. */
  slotOf(id: number): number {
    const { words, orders } = this;
    const home = this.homeOf(id);
    for (let way = 0; way <= this.farthest; way += slotWords) {
      const slot = home + way < words.length ? home + way : home + way - words.length;
      if (words[slot] !== free && (orders[slot + 2]! & idMask) === id) return slot;
    }
    return -1;
  }

  /** The slot of every event, in no order that means anything. */
  all(): Int32Array {
    const { words } = this;
    const slots = new Int32Array(this.capacity);
    let count = 0;
    for (let slot = 0; slot < words.length; slot += slotWords)
      if (words[slot] !== free) slots[count++] = slot;
    return slots.subarray(0, count);
  }

  /** Doubles the table and mends the links of lists. What it returns tells an old slot's new one. */
  grow(): (slot: number) => number {
    const old = this.words;
    const moved = new Int32Array(old.length / slotWords);
    const orders = this.orders;
    this.clear(this.capacity * 2);
    for (let slot = 0; slot < old.length; slot += slotWords) {
      if (old[slot] === free) continue;
      const target = this.find(orders[slot + 2]! & idMask);
      moved[slot / slotWords] = target;
      for (let word = 0; word < slotWords; word++) this.words[target + word] = old[slot + word]!;
    }
    const tell = (slot: number): number => moved[slot / slotWords]!;
    for (const slot of this.all()) this.mend(slot, tell);
    return tell;
  }

  /** Turns the links of a record in a list from old slots to new ones. */
  private mend(slot: number, tell: (slot: number) => number): void {
    const { words } = this;
    if (words[slot + 1] === inHeap) return;
    if (words[slot]! >= 0) words[slot] = tell(words[slot]!);
    if (words[slot + 1]! >= 0) words[slot + 1] = tell(words[slot + 1]!);
  }

  /** Eight ids in a row share a group, so that events planned one after the other lie side by side. */
  private homeOf(id: number): number {
    const group = Math.imul(id >> 3, 0x9e3779b1) >>> this.shift;
    return ((group << 3) | (id & 7)) * slotWords;
  }
}

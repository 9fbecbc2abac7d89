/**
 * Where the entry of an id lies: a hash table of slots. A queue makes one when an event is taken back for
 * the first time among many, so that models which never do that do not pay for it.
 */

const none = -1;

/** Ids of entries that stand in slots, each found in a few steps. */
export class IdIndex {
  /** By slot: the place of its entry in the heap; the queue keeps it. */
  readonly position: Int32Array;
  /** The longest way any slot lies behind the cell its hash names: so many further cells `find` looks at, at most. */
  farthest = 0;
  /** Slots, or `none`; twice as many cells as slots. */
  private readonly cells: Int32Array;
  /** By slot: its cell. */
  private readonly cellOf: Int32Array;
  /** The id in each slot is the low 30 bits of this. */
  private readonly order: Uint32Array;
  /** 32 minus the bits of a cell's number: how far a hash is shifted. */
  private readonly shift: number;

  /** An empty index over `order`, whose length is a power of two. */
  constructor(order: Uint32Array) {
    this.order = order;
    this.cells = new Int32Array(order.length * 2).fill(none);
    this.cellOf = new Int32Array(order.length);
    this.position = new Int32Array(order.length);
    this.shift = Math.clz32(order.length * 2) + 1;
  }

  /** Notes a slot whose `order` has been written. */
  add(slot: number): void {
    const { cells } = this;
    const mask = cells.length - 1;
    const home = this.homeOf(this.order[slot]! & 0x3fff_ffff);
    let cell = home;
    while (cells[cell] !== none) cell = (cell + 1) & mask;
    const way = (cell - home) & mask;
    if (way > this.farthest) this.farthest = way;
    cells[cell] = slot;
    this.cellOf[slot] = cell;
  }

  /** Forgets a slot. */
  remove(slot: number): void {
    this.cells[this.cellOf[slot]!] = none;
  }

  /** The slot of an id, or −1. Cells between may have become free, hence the fixed way. */
  find(id: number): number {
    const { cells, order } = this;
    const mask = cells.length - 1;
    const home = this.homeOf(id);
    for (let way = 0; way <= this.farthest; way++) {
      const slot = cells[(home + way) & mask]!;
      if (slot !== none && (order[slot]! & 0x3fff_ffff) === id) return slot;
    }
    return none;
  }

  private homeOf(id: number): number {
    return Math.imul(id, 0x9e3779b1) >>> this.shift;
  }
}

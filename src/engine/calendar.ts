/**
 * Events that are not near: lists by day, and one list for everything after the year. Nothing in it is
 * sorted but by day. A year is made from the events that wait, so that about half of them fall into it,
 * a few a day, whatever the shape of their times: a far tail does not stretch the days.
 */
import { headOf, listEnd, type Slots } from './slots.ts';

/** Events looked at to find out how far half of them lie. */
const sampleSize = 64;
/** Events a day that a year is made for, were its days as full as those of the first half. */
const eventsPerDay = 1.5;
/** With fewer events than these there is but one day. */
const calendarLeast = 32;

/** The far part of a queue. An instant belongs to the calendar when `dayOf` it is at least `tomorrow`. */
export class Calendar {
  /** How many events wait. */
  length = 0;
  /** The first day that is not over. While the calendar is closed everything is today. */
  tomorrow = 1;
  /** Days of this year; the list after the last is for later years. */
  private days = 0;
  private start = 0;
  /** Days per ns; 0 while the calendar is closed. */
  private scale = 0;
  /** By day, and for later years at the end: the first slot of the list. */
  private heads = new Int32Array(1).fill(listEnd);
  private waiting = new Int32Array(64);
  private readonly sample = new Float64Array(sampleSize);
  private readonly slots: Slots;

  constructor(slots: Slots) {
    this.slots = slots;
  }

  /**
   * The day of an instant, as a number with a fraction; below `tomorrow` means near. It never falls when
   * `at` rises, rounding included, so that an earlier day has earlier events.
   */
  dayOf(at: number): number {
    return (at - this.start) * this.scale;
  }

  /** Takes in the event in `slot`, whose `dayOf` is `day`. */
  add(day: number, slot: number): void {
    this.insert(day < this.days ? day | 0 : this.days, slot);
    this.length++;
  }

  /** Takes in an event whose day comes with the next year. */
  postpone(slot: number): void {
    this.insert(this.days, slot);
    this.length++;
  }

  /** Takes an event out. Its slot is the caller's to release. */
  remove(slot: number): void {
    const { words } = this.slots;
    const next = words[slot]!;
    const before = words[slot + 1]!;
    if (before >= 0) words[before] = next;
    else this.heads[headOf(before)] = next;
    if (next >= 0) words[next + 1] = before;
    this.length--;
  }

  /** Takes any event of today out, and returns its slot; −1 when there is none. */
  pop(): number {
    const slot = this.heads[this.tomorrow - 1]!;
    if (slot < 0) return -1;
    this.remove(slot);
    return slot;
  }

  /** Goes on to the next day with an event. There must be one. True when a new year began. */
  nextDay(): boolean {
    const { heads, days } = this;
    let day = this.tomorrow;
    while (day < days && heads[day]! < 0) day++;
    this.tomorrow = day + 1;
    if (day < days) return false;
    this.newYear();
    return true;
  }

  /** Makes a year for all events that wait, and begins its first day. There must be one event. */
  newYear(): void {
    const count = this.gather();
    const { waiting, slots } = this;
    let start = Infinity;
    for (let index = 0; index < count; index++) {
      const at = slots.times[(waiting[index]! >> 1) + 4]!;
      if (at < start) start = at;
    }
    const half = this.halfway(count, start);
    this.open(count, start, half);
    for (let index = 0; index < count; index++) {
      const slot = waiting[index]!;
      const day = this.dayOf(slots.times[(slot >> 1) + 4]!);
      this.insert(day < this.days ? day | 0 : this.days, slot);
    }
  }

  /** Empties and closes it: everything is today. */
  close(): void {
    this.length = 0;
    this.open(0, 0, 1);
  }

  /** Every event lies in another slot, which `tell` says. Links between events have been mended already. */
  relocate(tell: (slot: number) => number): void {
    const heads = this.heads;
    for (let list = 0; list < heads.length; list++)
      if (heads[list]! >= 0) heads[list] = tell(heads[list]!);
  }

  private insert(list: number, slot: number): void {
    const { heads } = this;
    const { words } = this.slots;
    const next = heads[list]!;
    words[slot] = next;
    words[slot + 1] = headOf(list);
    if (next >= 0) words[next + 1] = slot;
    heads[list] = slot;
  }

  /** Writes the slots of all events that wait into `waiting`; how many there are. */
  private gather(): number {
    const { heads, length } = this;
    const { words } = this.slots;
    if (this.waiting.length < length) this.waiting = new Int32Array(length * 2);
    let count = 0;
    for (const head of heads)
      for (let slot = head; slot >= 0; slot = words[slot]!) this.waiting[count++] = slot;
    return count;
  }

  /** How far half of the events lie behind `start`, from a sample; at least 1 ns. */
  private halfway(count: number, start: number): number {
    const { sample, waiting, slots } = this;
    for (let index = 0; index < sampleSize; index++) {
      const slot = waiting[Math.floor((index * count) / sampleSize)]!;
      sample[index] = slots.times[(slot >> 1) + 4]!;
    }
    sample.sort();
    const half = sample[sampleSize / 2]! - start;
    return Math.max(1, half > 0 ? half : sample[sampleSize - 1]! - start);
  }

  /** Lays out the empty days of a year for `count` events, half of which lie within `half` ns of `start`. */
  private open(count: number, start: number, half: number): void {
    const small = count < calendarLeast;
    this.days = small ? 1 : 1 << (31 - Math.clz32(count));
    this.scale = small ? 0 : count / (2 * eventsPerDay * half);
    this.start = start;
    this.tomorrow = 1;
    if (this.heads.length === this.days + 1) this.heads.fill(listEnd);
    else this.heads = new Int32Array(this.days + 1).fill(listEnd);
  }
}

/**
 * The fingerprint of a run: two 32-bit lanes over words, built from `imul`, shifts and xor only, so that
 * every engine gets the same digits. It finds accidents, not forgeries.
 */
import type { Trace } from './run.ts';

/** Digests words, numbers, strings and plain data, one after the other. */
export class Hash {
  /** The two lanes. In a typed array, because engines are slow on such state in variables. */
  private readonly lanes = new Int32Array([0x6a09e667, 0x3c6ef372]);
  private readonly bytes = new DataView(new ArrayBuffer(8));

  /** Takes in 32 bits. */
  word(value: number): void {
    const lanes = this.lanes;
    const first = Math.imul(lanes[0]! ^ value, 0x85ebca6b);
    const second = Math.imul(lanes[1]! ^ value, 0xc2b2ae35);
    lanes[0] = ((first << 13) | (first >>> 19)) + 0x52dce729;
    lanes[1] = ((second << 15) | (second >>> 17)) + 0x38495ab5;
  }

  /**
   * Takes in events. The seven words of each are summed up with a factor each, so that none waits for the one
   * before (multilinear hashing); the second lane sees their halves exchanged, and what cancels out in one sum
   * does not in the other.
   */
  events({ length, at, id, cause, kind, subject, detail }: Trace): void {
    let first = this.lanes[0]!;
    let second = this.lanes[1]!;
    for (let row = 0; row < length; row++) {
      const time = at[row]!;
      const high = Math.floor(time / 0x1_0000_0000);
      const low = time >>> 0;
      const one = sumOf(high, low, id[row]!, cause[row]!, kind[row]!, subject[row]!, detail[row]!);
      const two = sumOf(
        exchanged(high),
        exchanged(low),
        exchanged(id[row]!),
        exchanged(cause[row]!),
        exchanged(kind[row]!),
        exchanged(subject[row]!),
        exchanged(detail[row]!),
      );
      const three = Math.imul(first ^ one, 0x85ebca6b);
      const four = Math.imul(second ^ two, 0xc2b2ae35);
      first = (((three << 13) | (three >>> 19)) + 0x52dce729) | 0;
      second = (((four << 15) | (four >>> 17)) + 0x38495ab5) | 0;
    }
    this.lanes[0] = first;
    this.lanes[1] = second;
  }

  /** Takes in a number, all 64 bits of it; −0 counts as 0. */
  number(value: number): void {
    this.bytes.setFloat64(0, value + 0);
    this.word(this.bytes.getInt32(0));
    this.word(this.bytes.getInt32(4));
  }

  /** Takes in a string: its length and its UTF-16 code units. */
  text(value: string): void {
    this.word(value.length);
    for (let index = 0; index < value.length; index++) this.word(value.charCodeAt(index));
  }

  /** Takes in plain data; keys in order of their code units. Throws when `value` is not plain. */
  plain(value: unknown, where = 'state'): void {
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Error(`${where} is ${value}, which is not plain data`);
      this.word(1);
      this.number(value);
    } else if (typeof value === 'string') {
      this.word(2);
      this.text(value);
    } else if (typeof value === 'boolean') {
      this.word(value ? 4 : 3);
    } else if (value === null) {
      this.word(5);
    } else if (Array.isArray(value)) {
      this.word(6);
      this.word(value.length);
      value.forEach((item, index) => {
        this.plain(item, `${where}[${index}]`);
      });
    } else {
      this.object(value, where);
    }
  }

  /** 16 hexadecimal digits for everything taken in so far. */
  digits(): string {
    const [first, second] = [this.lanes[0]!, this.lanes[1]!];
    return hexadecimal(finish(first ^ Math.imul(second, 3))) + hexadecimal(finish(second + first));
  }

  private object(value: unknown, where: string): void {
    const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
    if (prototype !== Object.prototype && prototype !== null)
      throw new Error(`${where} is ${describe(value)}, which is not plain data`);
    const members = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(members).sort();
    this.word(7);
    this.word(keys.length);
    for (const key of keys) {
      this.text(key);
      this.plain(members[key], `${where}.${key}`);
    }
  }
}

/** Seven words, each times an odd number of its own, modulo 2^32. */
function sumOf(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
): number {
  return (
    (Math.imul(a, 0x9e3779b1) +
      Math.imul(b, 0x85ebca77) +
      Math.imul(c, 0xc2b2ae3d) +
      Math.imul(d, 0x27d4eb2f) +
      Math.imul(e, 0x165667b1) +
      Math.imul(f, 0xb5297a4d) +
      Math.imul(g, 0x68e31da5)) |
    0
  );
}

/** The two halves of a word in each other's place. */
const exchanged = (word: number): number => (word << 16) | (word >>> 16);

function describe(value: unknown): string {
  return typeof value === 'object' ? 'an object of a class' : `of type ${typeof value}`;
}

/** Spreads each bit over all (MurmurHash3). */
function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const hexadecimal = (lane: number): string => lane.toString(16).padStart(8, '0');

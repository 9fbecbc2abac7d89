/**
 * Chance, from one seed. Each named stream is a xoshiro128** generator (Blackman and Vigna, "Scrambled
 * linear pseudorandom number generators", 2021) of its own, started from seed and name alone: a further
 * stream shifts no other, and two designs that share a stream see the same arrivals.
 */
import { edges, heights } from './exponential-tables.ts';

const wordsPerStream = 4;
const golden = 0x9e3779b9;
const twoTo32 = 0x1_0000_0000;
const twoToMinus32 = 1 / twoTo32;
const twoToMinus53 = twoToMinus32 / 0x20_0000;

/** The generators of one run. Streams are named by their index in `scenario.streams`. */
export class RandomStreams {
  /** Four words a stream. In a typed array, because engines are slow on such state in variables. */
  readonly words: Uint32Array;
  private readonly count: number;

  constructor(seed: number, names: readonly string[]) {
    if (new Set(names).size !== names.length)
      throw new Error(`random streams need different names, but received ${names.join(', ')}`);
    this.count = names.length;
    this.words = new Uint32Array(names.length * wordsPerStream);
    names.forEach((name, stream) => {
      this.words.set(initialWords(seed, name), stream * wordsPerStream);
    });
  }

  /** 32 random bits. `stream` is not checked. */
  bits(stream: number): number {
    const words = this.words;
    const base = stream * wordsPerStream;
    const s0 = words[base]!;
    const s1 = words[base + 1]!;
    const s2 = words[base + 2]! ^ s0;
    const s3 = words[base + 3]! ^ s1;
    const times5 = Math.imul(s1, 5);
    const rotated = (times5 << 7) | (times5 >>> 25);
    words[base] = s0 ^ s3;
    words[base + 1] = s1 ^ s2;
    words[base + 2] = s2 ^ (s1 << 9);
    words[base + 3] = (s3 << 11) | (s3 >>> 21);
    return Math.imul(rotated, 9) >>> 0;
  }

  /** An integer in [0, bound), each equally likely. `bound` in [1, 2^32]. */
  below(stream: number, bound: number): number {
    this.mustKnow(stream);
    if (!(bound >= 1 && bound <= twoTo32 && Math.floor(bound) === bound))
      throw new RangeError(`a bound must be an integer from 1 to 2^32, but received ${bound}`);
    if (bound === twoTo32) return this.bits(stream);
    const divisor = bound >>> 0;
    // A power of two: the remainder without a division, and no group is incomplete.
    if ((divisor & (divisor - 1)) === 0) return this.bits(stream) & (divisor - 1);
    for (;;) {
      const bits = this.bits(stream);
      const rest = bits % divisor;
      // The last, incomplete group of `bound` values would favour small remainders.
      if (bits - rest <= -divisor >>> 0) return rest;
    }
  }

  /**
   * An exponentially distributed integer with the given mean (an integer ≥ 0), rounded to the nearest.
   * Ziggurat (Marsaglia and Tsang, 2000) with tables as literals; the tail starts over, because what
   * is left of an exponential time is exponential again, and the wedges use a polynomial.
   */
  exponential(stream: number, mean: number): number {
    this.mustKnow(stream);
    if (!(mean >= 0 && mean <= Number.MAX_SAFE_INTEGER && Math.floor(mean) === mean))
      throw new RangeError(`a mean must be an integer of at least 0, but received ${mean}`);
    return Math.floor(this.standardExponential(stream) * mean + 0.5);
  }

  /** An exponentially distributed number with mean 1 and 53 random bits within its layer. */
  standardExponential(stream: number): number {
    let offset = 0;
    for (;;) {
      const low = this.bits(stream);
      const layer = low & 255;
      const share = this.bits(stream) * twoToMinus32 + (low >>> 11) * twoToMinus53;
      const x = share * edges[layer]!;
      if (x < edges[layer + 1]!) return offset + x;
      if (layer === 0) offset += edges[1]!;
      else if (this.belowCurve(stream, layer, x)) return offset + x;
    }
  }

  /** Whether a point drawn at `x` in the wedge of `layer` lies below e^−x. */
  private belowCurve(stream: number, layer: number, x: number): boolean {
    const bottom = heights[layer]!;
    const top = heights[layer + 1]!;
    const y = bottom + this.bits(stream) * twoToMinus32 * (top - bottom);
    return y < top * exponentialOfMinus(x - edges[layer + 1]!);
  }

  private mustKnow(stream: number): void {
    if (!(stream >= 0 && stream < this.count && Math.floor(stream) === stream))
      throw new RangeError(`there are ${this.count} random streams, but received index ${stream}`);
  }
}

/** e^−x for x in [0, 1): its series to the 20th power, exact to the last bit but rounding. */
function exponentialOfMinus(x: number): number {
  let sum = 1;
  for (let power = 20; power > 0; power--) sum = 1 - (x / power) * sum;
  return sum;
}

/** The start of a stream: two 32-bit digests of seed and name, two words from each. Never all zero. */
function initialWords(seed: number, name: string): readonly number[] {
  let first = scramble(seed ^ 0x243f6a88);
  let second = scramble(seed ^ 0x85a308d3);
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    first = scramble(first + Math.imul(code + 1, 0x13198a2f));
    second = scramble(second + Math.imul(code + 1, 0x03707345));
  }
  return [
    scramble(first),
    scramble(second),
    scramble((first + golden) | 0),
    scramble((second + golden) | 0),
  ];
}

/** A one-to-one map of 32 bits that changes about half of them for each bit changed (MurmurHash3). */
function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hash } from '../../src/engine/hash.ts';
import { canonicalJson, copyPlain, freezeDeep, frozenCopy } from '../../src/engine/plain.ts';
import { runs, seed } from '../runs.ts';

/** Any plain data: JSON without the key that would set a prototype. */
const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !canonicalJson(value).includes('__'));

const digest = (value: unknown): string => {
  const hash = new Hash();
  hash.plain(value);
  return hash.digits();
};

/** All objects and arrays in a value, itself included. */
const containers = (value: unknown): object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(containers)]
    : [];

describe('a copy of plain data', () => {
  it('is equal and shares nothing', () => {
    let nested = 0;
    fc.assert(
      fc.property(plain, (value) => {
        const copy = copyPlain(value);
        expect(copy).toStrictEqual(value);
        const originals = new Set(containers(value));
        expect(containers(copy).some((part) => originals.has(part))).toBe(false);
        if (originals.size > 2) nested++;
      }),
      { seed, numRuns: runs(300) },
    );
    expect(nested).toBeGreaterThan(20);
  });

  it('cannot be written to anywhere when it is frozen, while the original still can', () => {
    const original = { list: [{ x: 1 }], deep: { er: { est: [] as number[] } } };
    const frozen = frozenCopy(original);
    expect(containers(frozen).every(Object.isFrozen)).toBe(true);
    original.deep.er.est.push(1);
    expect(frozen.deep.er.est).toEqual([]);
  });

  it('refuses a key that would give it a prototype', () => {
    const evil: unknown = JSON.parse('{"a":{"__proto__":{"evil":true}}}');
    expect(() => copyPlain(evil)).toThrow(/__proto__/);
  });
});

describe('freezing what is prepared', () => {
  it('comes to an end in a cycle', () => {
    const node: { next?: unknown } = {};
    node.next = { next: node };
    freezeDeep(node);
    expect(Object.isFrozen(node.next)).toBe(true);
  });

  it('goes on behind what is frozen already, and leaves typed arrays', () => {
    const inner = { x: 1 };
    freezeDeep(Object.freeze({ inner, table: new Float64Array(2) }));
    expect(Object.isFrozen(inner)).toBe(true);
  });
});

describe('canonical JSON', () => {
  it('is JSON of the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), plain), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed, numRuns: runs(300) },
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  });
});

describe('the hash', () => {
  it('is equal for equal data and differs for different data', () => {
    let different = 0;
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(digest(copyPlain(a))).toBe(digest(a));
        const same = canonicalJson(a) === canonicalJson(b);
        expect(digest(a) === digest(b)).toBe(same);
        if (!same) different++;
      }),
      { seed, numRuns: runs(500) },
    );
    expect(different).toBeGreaterThan(300);
  });

  it('takes −0 as 0, as JSON does', () => {
    expect(digest([-0])).toBe(digest([0]));
  });

  it('changes about half of its bits with each bit of a word', () => {
    const words = (word: number): bigint => {
      const hash = new Hash();
      hash.word(word);
      hash.word(7);
      return BigInt(`0x${hash.digits()}`);
    };
    for (let bit = 0; bit < 32; bit++) {
      const changed = (words(0x1234_5678) ^ words(0x1234_5678 ^ (1 << bit))).toString(2);
      const count = [...changed].filter((digit) => digit === '1').length;
      // 64 fair bits: mean 32, σ 4.
      expect(Math.abs(count - 32)).toBeLessThan(20);
    }
  });
});

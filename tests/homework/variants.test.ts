/** Variants: the same question with other parameters, and answers that say which of them they are about. */
import { describe, expect, it } from 'vitest';
import { grade } from '../../src/homework/kinds/grade.ts';
import type { PreparedItem } from '../../src/homework/prepared.ts';
import { regrade } from '../../src/homework/regrade/regrade.ts';
import { plainText } from '../../src/homework/text.ts';
import { readVariant, variantAt, withVariant } from '../../src/homework/variants.ts';
import { prepared, world } from './sheets.ts';

const varied = prepared.filter(({ variants }) => variants.length > 0);

/** A right answer to a variant. */
function keyOf(item: PreparedItem): unknown {
  switch (item.kind) {
    case 'numeric':
      return item.key.toFixed(6);
    case 'trace':
      return item.key[0];
    case 'diagnose':
      return {
        suspect: item.planted,
        probe: item.probes.find(({ changes, confuses }) => changes && confuses === null)?.id,
      };
    default:
      throw new Error(`an item of kind ${item.kind} has variants`);
  }
}

const numbers = (item: PreparedItem): readonly number[] => [
  0,
  ...item.variants.map((_, index) => index + 1),
];

describe('an item with variants', () => {
  it('is there in every kind that allows them', () => {
    expect(new Set(varied.map(({ kind }) => kind))).toEqual(
      new Set(['numeric', 'trace', 'diagnose']),
    );
  });

  it.each(varied.map((item) => [item.id, item] as const))(
    '%s: each variant has its own key, and asks for something else',
    (_, item) => {
      const asked = new Set<string>();
      for (const number of numbers(item)) {
        const variant = variantAt(item, number);
        expect(variant.hash).toBe(item.hash);
        expect(variant.id).toBe(item.id);
        const right = withVariant(item, number, keyOf(variant));
        expect(grade(item, right, world).verdict, `variant ${number}`).toBe('right');
        asked.add(
          JSON.stringify([plainText(variant.question), 'symptoms' in variant && variant.symptoms]),
        );
      }
      expect(asked.size).toBe(item.variants.length + 1);
    },
  );

  it('an answer without its variant, or with one that is not there, is none', () => {
    for (const item of varied) {
      const key = keyOf(item);
      for (const kept of [key, { answer: key }, { variant: 99, answer: key }, { variant: -1 }])
        expect(grade(item, kept, world).verdict, item.id).toBe('unanswered');
      expect(readVariant(item, { variant: 0.5, answer: key })).toBeNull();
    }
  });

  it('is graded again from a receipt by the variant that was answered', () => {
    const item = varied.find(({ kind }) => kind === 'numeric');
    if (!item) throw new Error('there is none');
    const tryOf = (variant: number, of: number, at: number) => ({
      ...{ at, confidence: 'sure' as const, hints: 0, stated: 'right' as const },
      answer: JSON.stringify(withVariant(item, variant, keyOf(variantAt(item, of)))),
    });
    const verdictsOf = (...tries: readonly ReturnType<typeof tryOf>[]) =>
      regrade(
        { name: '', made: 1, engine: '', items: [{ id: item.id, hash: item.hash, tries }] },
        [item],
        world,
        '',
      ).items[0]?.tries.map(({ verdict }) => verdict);
    expect(verdictsOf(tryOf(0, 0, 1), tryOf(1, 1, 2))).toEqual(['right', 'right']);
    // The key of another variant is a wrong answer to this one.
    expect(verdictsOf(tryOf(1, 0, 1), tryOf(0, 1, 2))).toEqual(['wrong', 'wrong']);
  });
});

describe('an item without variants', () => {
  it('keeps answers as they are', () => {
    const item = prepared.find(({ variants }) => variants.length === 0);
    if (!item) throw new Error('there is none');
    expect(withVariant(item, 0, 'x')).toBe('x');
    expect(readVariant(item, { variant: 1, answer: 'x' })).toEqual({
      variant: 0,
      answer: { variant: 1, answer: 'x' },
    });
  });
});

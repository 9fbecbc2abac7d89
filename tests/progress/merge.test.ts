import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIES_MAX, emptyData, emptyItem, itemIn, type Try } from '../../src/progress/document.ts';
import { mergeData, normalized } from '../../src/progress/merge.ts';
import { itemStanding } from '../../src/progress/standing.ts';
import { runs, seed } from '../runs.ts';
import { arbitraryData } from './arbitrary-progress.ts';

const options = { seed, numRuns: runs(300) };

describe('merging two documents', () => {
  it('gives the same either way round', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        expect(mergeData(a, b)).toEqual(mergeData(b, a));
      }),
      options,
    );
  });

  it('gives the same whichever two of three come first', () => {
    let hiddenByReset = 0;
    fc.assert(
      fc.property(arbitraryData, arbitraryData, arbitraryData, (a, b, c) => {
        const all = mergeData(mergeData(a, b), c);
        expect(all).toEqual(mergeData(a, mergeData(b, c)));
        for (const { tries, reset } of Object.values(all.items))
          if (tries.some(({ at }) => at <= (reset?.cut ?? 0))) hiddenByReset += 1;
      }),
      options,
    );
    expect(hiddenByReset, 'documents in which a reset hides a try').toBeGreaterThan(50);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        const once = mergeData(a, b);
        expect(mergeData(once, b)).toEqual(once);
        expect(mergeData(once, once)).toEqual(once);
        expect(mergeData(once, emptyData())).toEqual(once);
      }),
      options,
    );
  });

  it('loses no try of either', () => {
    let united = 0;
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (a, b) => {
        const both = mergeData(a, b);
        for (const from of [a, b])
          for (const [id, { tries }] of Object.entries(from.items))
            for (const one of tries) expect(itemIn(both, id).tries).toContainEqual(one);
        for (const id of Object.keys(both.items))
          if (
            itemIn(both, id).tries.length >
            Math.max(itemIn(a, id).tries.length, itemIn(b, id).tries.length)
          )
            united += 1;
      }),
      options,
    );
    expect(united, 'items with tries from both').toBeGreaterThan(50);
  });

  it('keeps the latest tries where there are too many', () => {
    const many = (from: number) => ({
      items: {
        one: { ...emptyItem(), tries: Array.from({ length: 80 }, (_, n) => wrong(from + n)) },
      },
      lessons: {},
    });
    const { tries } = itemIn(mergeData(many(1), many(81)), 'one');
    expect(tries).toHaveLength(TRIES_MAX);
    expect(tries.at(0)?.at).toBe(61);
    expect(tries.at(-1)?.at).toBe(160);
  });

  it('makes a right answer in one tab count in the other', () => {
    const hash = '00000000000000aa';
    const tab = (one: Try) => ({ items: { one: { ...emptyItem(), tries: [one] } }, lessons: {} });
    const both = mergeData(tab(wrong(5)), tab({ ...wrong(7), verdict: 'right' }));
    expect(itemStanding(both, { id: 'one', hash }).state).toBe('right');
  });

  it('has one form for equal documents', () => {
    const unsorted = {
      items: { two: emptyItem(), one: { ...emptyItem(), tries: [wrong(9), wrong(3), wrong(9)] } },
      lessons: {},
    };
    expect(JSON.stringify(normalized(unsorted))).toBe(
      JSON.stringify({
        items: { one: { ...emptyItem(), tries: [wrong(3), wrong(9)] }, two: emptyItem() },
        lessons: {},
      }),
    );
  });
});

const wrong = (at: number): Try => ({
  at,
  hash: '00000000000000aa',
  answer: '"b"',
  confidence: 'sure',
  verdict: 'wrong',
  hints: 0,
});

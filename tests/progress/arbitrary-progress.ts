/** Documents as fast-check makes them: few ids and instants, so that they meet. */
import fc from 'fast-check';
import type { ProgressData } from '../../src/progress/document.ts';

const instant = fc.integer({ min: 1, max: 12 });
const hash = fc.constantFrom('00000000000000aa', '00000000000000bb');
const answer = fc.constantFrom('"a"', '"b"', '12');
const reset = fc.option(fc.record({ stamp: instant, cut: fc.integer({ min: 0, max: 12 }) }));

const item = fc.record({
  tries: fc.array(
    fc.record({
      at: instant,
      hash,
      answer,
      confidence: fc.option(fc.constantFrom('sure' as const, 'guess' as const)),
      verdict: fc.constantFrom('right' as const, 'wrong' as const, 'shown' as const),
      hints: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 4 },
  ),
  hints: fc.array(fc.record({ at: instant, hash, rung: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 3,
  }),
  draft: fc.option(fc.record({ at: instant, hash, answer })),
  reset,
});
const lesson = fc.record({
  seen: fc.integer({ min: 0, max: 12 }),
  place: fc.constantFrom('', 'two-stacks'),
  reset,
});

export const arbitraryData: fc.Arbitrary<ProgressData> = fc.record({
  items: fc.dictionary(fc.constantFrom('one', 'two', 'three'), item),
  lessons: fc.dictionary(fc.constantFrom('lessons/first', 'lessons/second'), lesson),
});

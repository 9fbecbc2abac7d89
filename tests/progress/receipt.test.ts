/** Receipts: what was answered, as a file. Whole, edited and damaged ones are told apart; nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/homework/regrade/answers.ts';
import { emptyData } from '../../src/progress/document.ts';
import { answersIn, readReceipt, receiptText } from '../../src/progress/receipt.ts';
import { addTry, giveUp, openHint, reset } from '../../src/progress/record.ts';
import { runs, seed } from '../runs.ts';

const item = { id: 'lesson/item', hash: '0123456789abcdef' };
const older = { ...item, hash: 'fedcba9876543210' };
const other = { id: 'lesson/other', hash: '00000000000000aa' };
const about = { name: 'Ada', made: 5_000, engine: '1111111111111111' };

function answers(): Answers {
  let data = addTry(older, '"before"', null, 'wrong')(emptyData(), 10);
  data = openHint(item, 0)(data, 20);
  data = addTry(item, '"first"', 'sure', 'wrong')(data, 30);
  data = addTry(item, '"second"', 'guess', 'right')(data, 40);
  data = giveUp(other)(data, 50);
  return answersIn(data, [item, other, { id: 'lesson/untouched', hash: item.hash }], about);
}

describe('what goes into a receipt', () => {
  it('is every try at the items as they are, with hints and confidence', () => {
    expect(answers()).toEqual({
      ...about,
      items: [
        {
          ...item,
          tries: [
            { at: 30, answer: '"first"', confidence: 'sure', hints: 1, stated: 'wrong' },
            { at: 40, answer: '"second"', confidence: 'guess', hints: 1, stated: 'right' },
          ],
        },
        {
          ...other,
          tries: [{ at: 50, answer: '', confidence: null, hints: 0, stated: 'shown' }],
        },
      ],
    });
  });

  it('leaves out what the reader has reset', () => {
    const data = addTry(item, '"x"', null, 'right')(emptyData(), 10);
    const after = reset({ items: [item.id], lessons: [] })(data, 20);
    expect(answersIn(after, [item], about).items).toEqual([]);
  });
});

describe('a receipt as text', () => {
  const text = receiptText(answers());

  it('comes back whole', () => {
    expect(readReceipt(text)).toEqual({ kind: 'whole', receipt: answers() });
  });

  it('that was changed by hand is read, and said to be edited', () => {
    const changed = text.replace('\\"first\\"', '\\"other\\"');
    expect(changed).not.toBe(text);
    const reading = readReceipt(changed);
    expect(reading.kind).toBe('edited');
    expect(reading).toMatchObject({
      receipt: { items: [{ tries: [{ answer: '"other"' }, {}] }, {}] },
    });
  });

  it('is damaged wherever it is cut off', () => {
    for (let end = 0; end < text.trimEnd().length; end += 1)
      expect(readReceipt(text.slice(0, end)).kind).toBe('damaged');
  });

  it('is never whole with a character changed, and never throws', () => {
    let readable = 0;
    fc.assert(
      fc.property(
        fc.nat(text.length - 2),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, char) => {
          fc.pre(text[at] !== char);
          const reading = readReceipt(text.slice(0, at) + char + text.slice(at + 1));
          expect(reading.kind).not.toBe('whole');
          if (reading.kind === 'edited') readable += 1;
        },
      ),
      { seed, numRuns: runs(500) },
    );
    expect(readable).toBeGreaterThan(20);
  });

  it.each([
    ['', 'is no receipt of this course, or was cut off'],
    ['{"receipt":"of another course"}', 'is no receipt of this course, or was cut off'],
    [text.replace('"v":1', '"v":2'), 'was made by a newer version of this course'],
    [
      text.replace('"stated":"right"', '"stated":"best"'),
      'has something at “items.0.tries.1.stated”',
    ],
    [' '.repeat(4_194_305), 'is larger than any receipt'],
  ])('%.30s… says what is wrong', (given, problem) => {
    const reading = readReceipt(given);
    expect(reading.kind === 'damaged' ? reading.problem : '').toContain(problem);
  });

  it('takes anything without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(wrapped)), (given) => {
        expect(readReceipt(given).kind).toBe('damaged');
      }),
      { seed, numRuns: runs(500) },
    );
  });
});

const wrapped = (content: unknown): string =>
  JSON.stringify({ receipt: 'ring-minus-one', v: 1, content, sum: '' });

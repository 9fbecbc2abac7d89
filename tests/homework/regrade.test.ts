/** Receipts graded again: by what was answered, never by what is stated. */
import { describe, expect, it } from 'vitest';
import type { AnsweredTry, Answers } from '../../src/homework/regrade/answers.ts';
import { engineFingerprint } from '../../src/homework/regrade/engine-print.ts';
import { regrade, type Regraded } from '../../src/homework/regrade/regrade.ts';
import { itemStatistics } from '../../src/homework/regrade/statistics.ts';
import type { PreparedItem } from '../../src/homework/prepared.ts';
import { ofKind, prepared, world } from './sheets.ts';

const engine = engineFingerprint(world);
const choice = ofKind('choice')[0]!;
const goal = ofKind('goal').find(({ see }) => see !== null)!;
const rightOption = choice.options.find(({ right }) => right)!.id;
const wrongOption = choice.options.find(({ right }) => !right)!.id;

const tried = (at: number, answer: unknown, stated: AnsweredTry['stated']): AnsweredTry => ({
  ...{ at, answer: stated === 'shown' ? '' : JSON.stringify(answer), stated },
  ...{ confidence: null, hints: 0 },
});
const receipt = (...items: readonly (readonly [PreparedItem, ...AnsweredTry[]])[]): Answers => ({
  ...{ name: 'Ada', made: 1, engine },
  items: items.map(([{ id, hash }, ...tries]) => ({ id, hash, tries })),
});
const graded = (answers: Answers): Regraded => regrade(answers, prepared, world, engine);
const found = (result: Regraded, id: string) => result.items.find((item) => item.id === id);

describe('a receipt graded again', () => {
  it('counts what the answers come to, and says where something else was stated', () => {
    const result = graded(receipt([choice, tried(1, wrongOption, 'right')]));
    expect(found(result, choice.id)).toMatchObject({
      status: 'wrong',
      disagreements: 1,
      tries: [{ verdict: 'wrong', near: wrongOption, stated: 'right' }],
    });
    expect(result.right).toBe(0);
  });

  it('runs a goal again', () => {
    const right = graded(receipt([goal, tried(1, goal.see!.link, 'wrong')]));
    expect(found(right, goal.id)?.status).toBe('right');
    const untouched = graded(receipt([goal, tried(1, goal.start, 'right')]));
    expect(found(untouched, goal.id)?.status).toBe('wrong');
  });

  it('never credits what was given up, in whatever order the file has it', () => {
    const tries = [tried(20, rightOption, 'right'), tried(10, null, 'shown')];
    const result = graded(receipt([choice, ...tries]));
    expect(found(result, choice.id)?.status).toBe('givenUp');
    expect([result.right, result.givenUp, result.tried]).toEqual([0, 1, 1]);
  });

  it('credits a right answer after wrong ones', () => {
    const tries = [tried(10, wrongOption, 'wrong'), tried(20, rightOption, 'right')];
    expect(found(graded(receipt([choice, ...tries])), choice.id)?.status).toBe('right');
  });

  it('does not grade an answer to an older version by today’s key', () => {
    const older = { ...choice, hash: '0'.repeat(16) };
    const result = graded(receipt([older, tried(1, rightOption, 'right')]));
    expect(found(result, choice.id)?.status).toBe('otherVersion');
    expect(result.right).toBe(0);
  });

  it('names what the course does not have, and knows another engine', () => {
    const foreign = { ...choice, id: 'another-course/item' };
    const answers = {
      ...receipt([foreign, tried(1, rightOption, 'right')]),
      engine: '0'.repeat(16),
    };
    const result = graded(answers);
    expect(result.items.at(-1)).toMatchObject({ id: 'another-course/item', status: 'unknown' });
    expect(result.items).toHaveLength(prepared.length + 1);
    expect(result.sameEngine).toBe(false);
    expect(graded(receipt()).sameEngine).toBe(true);
  });

  it('takes what is no answer as unreadable, not as right', () => {
    const items = prepared.map((item) => [item, { ...tried(1, 0, 'right'), answer: '{' }] as const);
    const result = graded(receipt(...items));
    expect(result.right).toBe(0);
    for (const { tries } of result.items) expect(tries[0]?.verdict).toBe('unreadable');
  });
});

describe('statistics of items', () => {
  const [first, second, third] = ofKind('choice');
  const answer = (item: typeof choice, right: boolean) =>
    tried(1, item.options.find((option) => option.right === right)?.id, 'right');
  const reader = (...rights: readonly boolean[]): Regraded =>
    graded(
      receipt(
        ...[first!, second!, third!].map((item, at) => [item, answer(item, rights[at]!)] as const),
      ),
    );
  const book = [
    reader(true, true, true),
    reader(true, true, false),
    reader(false, false, true),
    reader(false, false, false),
  ];
  const of = (id: string) => itemStatistics(book).find((one) => one.id === id);

  it('say how hard an item is and what drew the others', () => {
    const wrong = first!.options.find(({ right }) => !right)!.id;
    expect(of(first!.id)).toMatchObject({
      ...{ readers: 4, right: 2, givenUp: 0, rightAtOnce: 0.5 },
      pull: [{ near: wrong, readers: 2 }],
    });
  });

  it('correlate being right with being right elsewhere', () => {
    // Right at once 1,1,0,0 against the share of the other two: 1, ½, ½, 0. By hand: ½ ÷ √(1 × ½).
    expect(of(first!.id)?.discrimination).toBeCloseTo(Math.SQRT1_2, 12);
    // 1,0,1,0 against 1, 1, 0, 0.
    expect(of(third!.id)?.discrimination).toBeCloseTo(0, 12);
  });

  it('claim nothing where nobody answered', () => {
    const untouched = prepared.find(({ id }) => ![first!.id, second!.id, third!.id].includes(id))!;
    expect(of(untouched.id)).toMatchObject({
      ...{ readers: 0, rightAtOnce: null, discrimination: null },
      pull: [],
    });
  });
});

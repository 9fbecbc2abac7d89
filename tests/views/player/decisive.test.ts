/** The events that decided a question, to be seen again: where they begin and end. */
import { describe, expect, test } from 'vitest';
import { bootSubject } from '../../../src/views/boot/subject.ts';
import { bootFigure } from '../../../src/views/boot/figure.ts';
import { FIGURES } from '../../../src/views/figures.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { baseView } from '../../../src/views/player/base-view.ts';
import { decisiveOf } from '../../../src/views/player/decisive.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { aView, crashedView } from './a-view.ts';

const at = 30_000;
const crashed = runsOf(follow, crashedView('physicalDriver', at));
const nothingPut = { action: null, at: null };

test('an action that the answer put in is seen in every design, and three events after it', () => {
  const { from, to } = decisiveOf(crashed, { action: 'crash:physicalDriver', at });
  const seen = crashed.moments.slice(from, to);
  expect(seen[0]?.cause).toBe(-2);
  expect(crashed.moments.slice(0, from).filter(({ cause }) => cause === -2)).toEqual([]);
  const crashes = seen.filter((moment) => moment.cause === -2);
  expect(new Set(crashes.map(({ run }) => run)).size).toBe(4);
  expect(seen.filter((moment) => moment.at > at)).toHaveLength(3);
});

test('otherwise it is the last three that the figure counts', () => {
  const comparison = runsOf(follow, aView());
  const { from, to } = decisiveOf(comparison, nothingPut);
  const counts = (index: number): boolean =>
    comparison.moments[index]?.narration.class === 'crossing';
  const seen = comparison.moments.slice(from, to);
  expect(seen.filter(({ index }) => counts(index))).toHaveLength(3);
  expect([counts(from), counts(to - 1)]).toEqual([true, true]);
  expect(comparison.moments.slice(to).filter(({ index }) => counts(index))).toEqual([]);
});

test('an action that the reader has taken out again is not looked for', () => {
  const comparison = runsOf(follow, aView());
  const put = { action: 'crash:physicalDriver', at };
  expect(decisiveOf(comparison, put)).toEqual(decisiveOf(comparison, nothingPut));
});

test('where nothing counts it is the last three of all', () => {
  const comparison = runsOf(bootSubject, baseView(bootSubject, bootFigure.shown));
  const { moments } = comparison;
  const words = { ...bootSubject.words, counted: { class: 'wait', one: '', many: '' } } as const;
  const counting = { ...comparison, subject: { ...bootSubject, words } };
  expect(moments.some(({ narration }) => narration.class === 'wait')).toBe(false);
  expect(decisiveOf(counting, nothingPut)).toEqual({
    from: moments.length - 3,
    to: moments.length,
  });
});

describe.each(FIGURES.map((kind) => [kind.title, kind] as const))('%s', (_, { subject, shown }) => {
  test('has something to see again', () => {
    const comparison = runsOf(subject, baseView(subject, shown));
    const { from, to } = decisiveOf(comparison, nothingPut);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(comparison.moments.length);
  });
});

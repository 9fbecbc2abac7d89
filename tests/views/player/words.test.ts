/** What the player says: rows, causes, summaries, the live region, the menu of crashes, texts to take along. */
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/model/components.ts';
import { runAt, stepsAt, timeAt } from '../../../src/views/comparison.ts';
import { maySpeak, passedWords, QUIET_MS } from '../../../src/views/player/announce.ts';
import { causesOf } from '../../../src/views/player/causes.ts';
import { constantsOf, valueWords } from '../../../src/views/player/constants.ts';
import { actionMenu } from '../../../src/views/player/action-menu.ts';
import { rowsOf } from '../../../src/views/player/rows.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { summaryOf } from '../../../src/views/follow-one-request/summary.ts';
import { mermaidText, transcriptText } from '../../../src/views/player/transcript.ts';
import { aView, crashedView, endOf } from './a-view.ts';

const crashed = crashedView('physicalDriver', 30_000);
const comparison = runsOf(follow, crashed);
const { moments } = comparison;

describe('rows', () => {
  const rows = rowsOf(comparison);

  test('are the events, one for one, in their words', () => {
    expect(rows.map((row) => row.what)).toEqual(moments.map((one) => one.narration.short));
    expect(rows.map((row) => row.cursor)).toEqual(moments.map((_, index) => index + 1));
  });

  test('name as cause the row that caused them', () => {
    for (const { index, cause } of moments) {
      const expected = cause === -1 ? 'start' : cause === -2 ? 'reader' : rows[cause]?.cursor;
      expect(rows[index]?.cause).toBe(String(expected));
    }
    expect(new Set(rows.map((row) => row.cause))).toContain('reader');
  });

  test('give a cost to every stretch of work and none to a fault', () => {
    const costs = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.cost);
    expect(costs('work').every((cost) => /^[\d,]+ cycles$/.test(cost))).toBe(true);
    expect(costs('fault').every((cost) => cost === '')).toBe(true);
  });
});

describe('causes', () => {
  test('of the end of a machine lead back to the reader', () => {
    const last = moments.findLast(({ kind }) => kind === 'domainStopped');
    const { chain, origin } = causesOf(moments, last?.index ?? -1, 50);
    expect(origin).toBe('reader');
    expect(chain[0]).toBe(last);
    expect(chain.at(-1)?.kind).toBe('componentCrashed');
    chain.slice(1).forEach((cause, index) => expect(chain[index]?.cause).toBe(cause.index));
  });

  test('of an answer lead back to the start, and say how many are left out', () => {
    const quiet = runsOf(follow, aView(['monolithic'])).moments;
    const { chain, left, origin } = causesOf(quiet, quiet.length - 1, 4);
    expect(origin).toBe('start');
    expect(chain).toHaveLength(4);
    expect(chain.length + left).toBe(quiet.length);
  });
});

describe('the summary', () => {
  const at = (cursor: number, run: number): string =>
    summaryOf(
      runAt(comparison, run),
      stepsAt(comparison, cursor)[run] ?? 0,
      timeAt(comparison, cursor),
    );

  test('says where the request is and what has stopped', () => {
    expect(at(0, 0)).toContain('nothing has happened yet');
    expect(at(crashed.cursor, 0)).toContain('the device works on the request');
    expect(at(moments.length, 0)).toContain('the request is lost');
    expect(at(moments.length, 0)).toContain('0 of 2 virtual machines run on');
    expect(at(moments.length, 3)).toContain('the request is done');
    expect(at(moments.length, 3)).not.toContain('stopped');
  });

  test('counts what is done of several requests', () => {
    const view = aView(['hosted']);
    const several = runsOf(follow, { ...view, settings: { ...view.settings, requests: 3 } });
    const words = summaryOf(runAt(several, 0), several.moments.length, several.endedAt);
    expect(words).toContain('3 of 3 requests are done');
  });
});

describe('the live region', () => {
  test('is quiet for three seconds while playing, but for a crash', () => {
    const said = { at: 1_000, cursor: 3 };
    expect(maySpeak(moments, said, 1_000 + QUIET_MS - 1, 9)).toBe(false);
    expect(maySpeak(moments, said, 1_000 + QUIET_MS, 9)).toBe(true);
    expect(maySpeak(moments, said, 1_000 + QUIET_MS, 3)).toBe(false);
    expect(maySpeak(moments, said, 1_001, crashed.cursor)).toBe(true);
  });

  test('sums up what has passed', () => {
    const crossings = moments
      .slice(0, 20)
      .filter(({ narration }) => narration.class === 'crossing').length;
    const last = moments[19];
    const whose = comparison.variants[last?.run ?? 0]?.short;
    const words = `${whose}: ${last?.narration.short}`;
    expect(passedWords(comparison, 0, 20)).toBe(`${crossings} crossings, last: ${words}`);
    expect(passedWords(comparison, 19, 20)).toBe(words);
    const alone = runsOf(follow, aView(['driver-domain']));
    expect(passedWords(alone, 0, 1)).toBe(alone.moments[0]?.narration.short);
    expect(passedWords(comparison, 5, 5)).toBe('');
  });
});

describe('the menu of crashes', () => {
  test('says for each design where the component lives, or that it has none', () => {
    const model = actionMenu(runsOf(follow, aView())).find(({ id }) => id === 'crash:deviceModel');
    expect(model?.places.map(({ place }) => place !== null)).toEqual([true, true, true, false]);
    expect(model?.possible).toBe(true);
    const alone = actionMenu(runsOf(follow, aView(['driver-domain'])));
    expect(alone.find(({ id }) => id === 'crash:deviceModel')?.possible).toBe(false);
  });

  test('names a crash that was put in', () => {
    const [crash] = crashed.interventions;
    expect(crash && follow.did(crash)).toBe(`${COMPONENTS.physicalDriver.name} crashed at 30 µs`);
  });
});

test('the transcript has one line for each event so far, and the run’s own name', () => {
  const text = transcriptText(comparison, 12, 'a-link');
  const [, second, third, ...lines] = text.trimEnd().split('\n');
  expect(second).toContain(comparison.hash);
  expect(second).toContain('a-link');
  expect(third).toContain('crashed at 30 µs');
  expect(lines).toHaveLength(12);
});

test('the sequence has an arrow for each crossing between two domains', () => {
  const view = aView(['parent-synthetic']);
  const one = runsOf(follow, view);
  const text = mermaidText(one, 0, endOf(view));
  const crossings = one.moments.filter(({ narration }) => narration.class === 'crossing').length;
  expect(text.match(/->>/g)).toHaveLength(crossings);
  expect(text).toMatch(/^sequenceDiagram\n {2}participant application as application\n/);
});

test('every constant of the path is listed once, with its range where it has one', () => {
  const constants = constantsOf(comparison);
  expect(new Set(constants.map(({ id }) => id)).size).toBe(constants.length);
  for (const { run, row, kind } of moments.slice(0, 30)) {
    const one = comparison.runs[run];
    const hop = kind === 'hopEnded' ? one?.context.hops[one.trace.detail[row] ?? -1] : undefined;
    for (const constant of hop?.constants ?? []) expect(constants).toContain(constant);
  }
  const ranged = constants.find(({ low, high }) => low < high);
  expect(ranged && valueWords(ranged)).toMatch(/^[\d,.]+ \S+ \([\d,.]+ to [\d,.]+\)$/);
});

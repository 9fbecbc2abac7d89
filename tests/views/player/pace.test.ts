/** Playing: by events, at a speed, never past where it is held. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advance,
  BEAT_MS,
  beatsTo,
  otherSpeed,
  timeOf,
  type Position,
} from '../../../src/views/player/pace.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { runs, seed } from '../../runs.ts';
import { crashedView } from './a-view.ts';

const { moments } = runsOf(follow, crashedView('physicalDriver', 30_000));
const end = moments.length;
const start: Position = { cursor: 0, part: 0 };
const place = ({ cursor, part }: Position): number => cursor + part;

test('the same time in small steps or in one leads to the same place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), (steps) => {
      const whole = advance(
        moments,
        start,
        steps.reduce((sum, one) => sum + one, 0),
        1,
        end,
      );
      const small = steps.reduce((at, one) => advance(moments, at, one, 1, end), start);
      expect(place(small)).toBeCloseTo(place(whole), 6);
    }),
    { seed, numRuns: runs(100) },
  );
});

test('playing takes the time of its beats, and twice the speed half of it', () => {
  const beats = moments.reduce((sum, _, index) => sum + beatsTo(moments, index), 0);
  const total = beats * BEAT_MS;
  expect(advance(moments, start, total - 1, 1, end).cursor).toBe(end - 1);
  expect(advance(moments, start, total + 1, 1, end)).toEqual({ cursor: end, part: 0 });
  expect(advance(moments, start, total / 2 - 1, 2, end).cursor).toBe(end - 1);
  expect(advance(moments, start, total / 2 + 1, 2, end).cursor).toBe(end);
});

test('playing never goes past where it is held', () => {
  expect(advance(moments, start, 1e9, 16, 7)).toEqual({ cursor: 7, part: 0 });
  const beats = moments.slice(0, 7).reduce((sum, _, index) => sum + beatsTo(moments, index), 0);
  expect(advance(moments, start, (beats + 1.5) * BEAT_MS, 1, 7)).toEqual({ cursor: 7, part: 0 });
  expect(advance(moments, { cursor: 7, part: 0 }, 1e9, 16, 7)).toEqual({ cursor: 7, part: 0 });
});

test('simulated time never runs backwards, and microseconds rest as long as milliseconds', () => {
  let before = -1;
  const long = moments.findIndex(
    (moment, index) => moment.at - (moments[index - 1]?.at ?? 0) > 1e7,
  );
  expect(long).toBeGreaterThan(0);
  expect(beatsTo(moments, long)).toBe(1);
  for (let at = start; at.cursor < end; at = advance(moments, at, 60, 1, end)) {
    const time = timeOf(moments, at);
    expect(time).toBeGreaterThanOrEqual(before);
    before = time;
  }
});

test('what several designs do at one instant goes by faster than the consequences of a crash', () => {
  const simultaneous = moments.findIndex(
    (moment, index) => index > 0 && moment.at === moments[index - 1]?.at && moment.at < 30_000,
  );
  const consequence = moments.findIndex(({ kind }) => kind === 'domainStopped');
  expect(beatsTo(moments, simultaneous)).toBeLessThan(beatsTo(moments, consequence));
});

test('speed has ends', () => {
  expect(otherSpeed(1, 1)).toBe(2);
  expect(otherSpeed(16, 1)).toBe(16);
  expect(otherSpeed(0.25, -1)).toBe(0.25);
  expect(otherSpeed('events', 1)).toBe('events');
});

/** “Who runs next?”: the engine’s laws, a watch that changes nothing, and what schedulers do to who waits. */
import { describe, expect, it, test } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { simTime, step } from '../../../src/engine/units.ts';
import { hostScenario } from '../../../src/scenarios/host/scenario.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { boardsOf } from '../../../src/scenarios/who-runs-next/board.ts';
import { intervalsOf } from '../../../src/scenarios/who-runs-next/intervals.ts';
import {
  hostParams,
  PARAMETERS,
  paramsFrom,
} from '../../../src/scenarios/who-runs-next/parameters.ts';
import { READER_ACTS, readerActAt } from '../../../src/scenarios/who-runs-next/reader-acts.ts';
import { reckon } from '../../../src/scenarios/who-runs-next/reckon.ts';
import { nextScenario } from '../../../src/scenarios/who-runs-next/scenario.ts';
import { SCHEDULERS } from '../../../src/scenarios/who-runs-next/schedulers.ts';
import { conform } from '../../engine/conformance.ts';

const calm = { seed: 1, interventions: [] };
const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};
const run = (given: Record<string, unknown>) =>
  observe(nextScenario(params(given)), params(given), calm);
const end = (given: Record<string, unknown>) => {
  const made = run(given);
  return reckon(made, made.endedAt);
};
const ran = (given: Record<string, unknown>, id: string): number =>
  (end(given).partitions.find(({ partition }) => partition.id === id)?.ran ?? 0) / 1_000_000;

const readerMay = READER_ACTS.map((act) => {
  const { kind, subject, detail } = readerActAt(act, simTime(0));
  return { kind, subject, detail };
});
for (const given of [
  { design: 'classic', work: 'disk', boost: 'off', durationMs: 40 },
  { design: 'core', work: 'disk', durationMs: 40 },
  { design: 'root', work: 'disk', greedyCap: 40, durationMs: 30 },
  { design: 'turns', work: 'disk', processors: 1, durationMs: 30 },
])
  conform(nextScenario(params(given)), [
    {
      name: Object.values(given).join(', '),
      params: params(given),
      inputs: calm,
      reaches: ['ties', 'marks', 'chance', 'openSpans', 'timeMax'],
      readerMay,
    },
  ]);

test.each(SCHEDULERS.map(({ id }) => [id]))('watching %s changes nothing of its host', (design) => {
  const given = { design, work: 'disk', boost: 'off' };
  const host = hostParams(params(given));
  const alone = observe(hostScenario(host), host, calm);
  expect(run(given).hash).toBe(alone.hash);
});

describe('who runs where', () => {
  it('is, read off the marks, what the host’s state says after every event', () => {
    for (const { id } of SCHEDULERS) {
      const made = run({ design: id, work: 'disk', boost: 'off', greedyCap: 60 });
      boardsOf(made).forEach(({ running, line }, steps) => {
        const state = made.stateAt(step(steps));
        expect(running).toEqual(state.running);
        expect([...line].sort()).toEqual(state.ready.slice(0, state.readyCount).sort());
      });
    }
  });

  it('has one on a processor at a time, and one processor for each', () => {
    for (const { id } of SCHEDULERS) {
      const intervals = intervalsOf(run({ design: id, work: 'disk', processors: 4, greedy: 6 }));
      const overlaps = (one: (typeof intervals)[number], other: (typeof intervals)[number]) =>
        one !== other && one.from < other.to && other.from < one.to;
      const running = intervals.filter(({ processor }) => processor !== null);
      expect(new Set(running.map(({ processor }) => processor)).size).toBe(4);
      // A core’s other half idles beside a child with one virtual processor.
      const core = ({ processor }: (typeof running)[number]) => Math.floor((processor ?? 0) / 2);
      const shared = running.some((one) =>
        running.some((other) => overlaps(one, other) && core(one) === core(other)),
      );
      expect(shared).toBe(id !== 'core');
      for (const one of running)
        expect(
          running.filter(
            (other) =>
              overlaps(one, other) &&
              (other.processor === one.processor || other.agent === one.agent),
          ),
        ).toEqual([]);
    }
  });

  it('accounts for all time of all processors, and for all of each answer', () => {
    const made = run({ work: 'disk', boost: 'off' });
    for (const until of [5, 25, 60, 100].map((ms) => ms * 1_000_000)) {
      const { partitions, idle, answers } = reckon(made, until);
      expect(partitions.reduce((sum, one) => sum + one.ran, idle)).toBe(2 * until);
      for (const { took, ran: own, stoodInLine, parentStoodInLine, elsewhere } of answers) {
        expect(own + stoodInLine + parentStoodInLine + elsewhere).toBe(took);
        expect(Math.min(own, stoodInLine, parentStoodInLine, elsewhere)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is also the parent, where a core is kept for one: it may run on one half only, and gets its turn', () => {
    // Six greedy children on two cores; each of the parent’s virtual processors belongs to one half of one.
    const crowded = { design: 'core', work: 'disk', processors: 4, greedy: 6 };
    expect(end(crowded).longest?.parentStoodInLine).toBe(0);
    const inTurn = end({ ...crowded, boost: 'off', durationMs: 300 });
    expect(inTurn.answers.length).toBeGreaterThan(1);
    expect(inTurn.longest?.parentStoodInLine).toBeGreaterThan(10_000_000);
  });

  it('agrees with the host’s own sample of answers', () => {
    const made = run({ work: 'disk' });
    const { answers, longest } = reckon(made, made.endedAt);
    const series = made.statistics.series.at(-2);
    expect(answers).toHaveLength(series?.count ?? -1);
    expect(longest?.took).toBe(series?.max);
  });
});

/** What a lesson may say of seed 1: these are the facts that its words rest on. */
describe('the prepared seed', () => {
  const slowest = (given: Record<string, unknown>): number =>
    Math.round((end(given).longest?.took ?? 0) / 100_000) / 10;

  it('answers late for once where who wakes goes first, and often where nobody does', () => {
    expect(slowest({})).toBe(5.4);
    expect(slowest({ boost: 'off' })).toBe(11.1);
    expect(slowest({ boost: 'off', reserve: 20 })).toBe(1);
  });

  it('starves the parent in line, unless it has a reserve', () => {
    const starved = end({ work: 'disk', boost: 'off' }).longest;
    expect(starved?.parentStoodInLine).toBeGreaterThan(39_000_000);
    expect(starved?.ran).toBeLessThan(1_100_000);
    const kept = end({ work: 'disk', boost: 'off', parentReserve: 10 }).longest;
    expect(kept?.parentStoodInLine).toBe(0);
    expect(slowest({ work: 'disk', boost: 'off', parentReserve: 10, reserve: 20 })).toBe(1.1);
  });

  it('leaves half a core idle beside a child with one virtual processor, under core alone', () => {
    const idle = SCHEDULERS.map(({ id }) => end({ design: id }).idleThoughReady / 1_000_000);
    expect(idle).toEqual([0, expect.closeTo(100, 0), 0, 0]);
  });

  it('leaves time idle that a cap forbids, though somebody is ready', () => {
    const { idle, idleThoughReady } = end({ greedyCap: 30 });
    expect(idle).toBeGreaterThan(100_000_000);
    expect(idleThoughReady).toBe(idle);
  });
});

test('shares follow weight, cap and reserve among those who compute', () => {
  const three = { work: 'computes', processors: 1, greedy: 2, durationMs: 300, sliceMs: 2 };
  const percent = (given: Record<string, unknown>) => ran({ ...three, ...given }, 'user') / 3;
  // 200 of 400, and 700 of 900; all begin with the same credit, so that the lighter ones are slow to fall behind.
  expect(percent({ weight: 200 })).toBeGreaterThan(43);
  expect(percent({ weight: 200 })).toBeLessThan(51);
  expect(percent({ weight: 700 })).toBeGreaterThan(68);
  expect(percent({ weight: 700 })).toBeLessThan(79);
  expect(percent({ weight: 700, cap: 20 })).toBeLessThanOrEqual(20);
  expect(percent({ reserve: 60 })).toBeCloseTo(60, -1);
  expect(percent({ weight: 700, design: 'turns' })).toBeCloseTo(33, 0);
});

/** Several runs on one clock: every event once, in order, with its cause before it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simTime, step } from '../../src/engine/units.ts';
import { crashAt, PARAMETERS } from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf } from '../../src/scenarios/parameter.ts';
import { compare, stepsAt, timeAt } from '../../src/views/comparison.ts';
import { follow } from '../../src/views/follow-one-request/subject.ts';
import { runs, seed } from '../runs.ts';

const four = ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain'];
const crash = { seed: 1, interventions: [crashAt('physicalDriver', simTime(30_000))] };
const comparison = compare(follow, four, defaultsOf(PARAMETERS), crash);

const statesAt = (cursor: number) =>
  comparison.runs.map((run, index) => run.stateAt(stepsAt(comparison, cursor)[index] ?? step(0)));

describe('a comparison', () => {
  it('holds every event of every run exactly once', () => {
    const seen = new Set(comparison.moments.map((moment) => `${moment.run}/${moment.row}`));
    const all = comparison.runs.reduce((sum, run) => sum + run.trace.length, 0);
    expect(seen.size).toBe(all);
    expect(comparison.moments).toHaveLength(all);
  });

  it('puts them in order of time, and causes before what they cause', () => {
    comparison.moments.forEach((moment, index) => {
      expect(moment.at).toBeGreaterThanOrEqual(comparison.moments[index - 1]?.at ?? 0);
      expect(moment.cause).toBeLessThan(moment.index);
      const cause = comparison.moments[moment.cause];
      if (cause) expect(cause.run).toBe(moment.run);
    });
  });

  it('leaves all as it was up to the end of the instant at which a crash is put in', () => {
    const calm = compare(follow, four, defaultsOf(PARAMETERS), { seed: 1, interventions: [] });
    let shared = 0;
    for (const { at } of calm.moments) {
      const inputs = { seed: 1, interventions: [crashAt('physicalDriver', simTime(at))] };
      const crashed = compare(follow, four, defaultsOf(PARAMETERS), inputs);
      const before = calm.moments.filter((moment) => moment.at <= at);
      const same = crashed.moments.slice(0, before.length);
      expect(same.map(({ run, row }) => [run, row])).toEqual(
        before.map(({ run, row }) => [run, row]),
      );
      if (new Set(before.filter((moment) => moment.at === at).map(({ run }) => run)).size > 1)
        shared += 1;
    }
    // Instants at which several designs act are those where the order could break.
    expect(shared).toBeGreaterThan(3);
  });

  it('counts each run’s events at any cursor', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.nat(comparison.moments.length), (cursor) => {
        const steps = stepsAt(comparison, cursor);
        expect(steps.reduce((sum, one) => sum + one, 0)).toBe(cursor);
        const last = comparison.moments[cursor - 1];
        if (!last) return;
        reached += 1;
        expect(steps[last.run]).toBe(last.row + 1);
        expect(timeAt(comparison, cursor)).toBe(last.at);
      }),
      { seed, numRuns: runs(100) },
    );
    expect(reached).toBeGreaterThan(50);
  });

  it('shows the start at 0 and the end of every run at the last cursor', () => {
    expect(statesAt(0).every((state) => state.issued === 0)).toBe(true);
    const ends = statesAt(comparison.moments.length);
    expect(ends.map((state) => [state.completed, state.lost])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
  });

  it('has a hash that another crash changes', () => {
    const other = compare(follow, four, defaultsOf(PARAMETERS), { seed: 1, interventions: [] });
    expect(other.hash).not.toBe(comparison.hash);
    expect(compare(follow, four, defaultsOf(PARAMETERS), crash).hash).toBe(comparison.hash);
  });
});

/** The bench compares like with like: without its clock, all sides must do the same work. */
import { describe, expect, it } from 'vitest';
import { contests, ways } from '../../src/commands/bench/contests.ts';
import { hostLoad, runHostLoad } from '../../src/commands/bench/host-load.ts';
import { median, spread } from '../../src/commands/bench/median.ts';
import { peerManifests } from '../../src/commands/bench/peer-packages.ts';
import { peers } from '../../src/commands/bench/peers.ts';
import { SIMPY } from '../../src/commands/bench/simpy.ts';
import { hostProblems } from '../../src/scenarios/host/problems.ts';
import { runRounds } from '../../src/commands/bench/rounds.ts';

/** The plainest queue there is: takes the first out of a list, by time, then by order. */
function takeFirst<Planned extends { readonly at: number }>(planned: Planned[]): Planned {
  let first = 0;
  for (let index = 1; index < planned.length; index++)
    if (planned[index]!.at < planned[first]!.at) first = index;
  return planned.splice(first, 1)[0]!;
}

describe('the loads of the bench', () => {
  it.each(contests)('$name ends the same in every way', (contest) => {
    const ends = ways.map((way) => {
      const { endedAt, steps } = contest.run(way, 5_000);
      return { endedAt, steps };
    });
    expect(ends[0]!.steps).toBe(5_000);
    expect(ends).toEqual(ways.map(() => ends[0]));
  });

  it.each(contests)('$name ends the same as a program for peers', (contest) => {
    const program = contest.program(5_000);
    const planned: { at: number; item: number }[] = [];
    let now = 0;
    const plan = (delay: number, item: number) => planned.push({ at: now + delay, item });
    program.start(plan);
    for (let step = 0; step < 5_000; step++) {
      const next = takeFirst(planned);
      now = next.at;
      program.due(next.item, plan);
    }
    expect(now).toBe(contest.run('bare heap', 5_000).endedAt);
  });

  it.each(contests.filter((contest) => contest.program(1).served))(
    '$name is as long with the servers of a peer',
    (contest) => {
      const served = contest.program(40_000).served!;
      // Servers that are free from some time on.
      const free = new Array<number>(served.servers).fill(0);
      const planned: { at: number; happen: () => void }[] = [];
      let now = 0;
      const plan = (delay: number) =>
        planned.push({ at: now + delay, happen: () => served.due(plan, serve) });
      const serve = (server: number, duration: number) => {
        free[server] = Math.max(free[server]!, now) + duration;
        planned.push({ at: free[server], happen: () => served.done(serve) });
      };
      served.start(plan, serve);
      for (let step = 0; step < 40_000; step++) {
        const next = takeFirst(planned);
        now = next.at;
        next.happen();
      }
      // Services are drawn in another order, so that only the mean is the same.
      const ratio = now / contest.run('bare heap', 40_000).endedAt;
      expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
    },
  );
});

describe('the host of the bench', () => {
  it('is a host that can run, and runs as many events in both ways', () => {
    expect(hostProblems(hostLoad)).toEqual([]);
    expect(runHostLoad('measured', 5_000).steps).toBe(5_000);
    expect(runHostLoad('observed', 5_000).steps).toBe(5_000);
  });
});

describe('a bench', () => {
  const sample = (eventsPerSecond: number, endedAt = 7) => ({ eventsPerSecond, endedAt, steps: 1 });

  it('takes medians of ratios within a round, and begins each round with another', async () => {
    const order: string[] = [];
    const speed: Record<string, number[]> = {
      measured: [10, 20, 90],
      observed: [9, 10, 60],
      'bare heap': [20, 20, 100],
    };
    const results = await runRounds(
      3,
      ['measured', 'observed', 'bare heap'],
      (index, name) => {
        if (index === 0) order.push(name[0]!);
        return sample(index === 0 ? speed[name]!.shift()! : 1);
      },
      () => {},
    );
    expect(order.join('')).toBe('mobobmbmo');
    expect(results[0]!.eventsPerSecond).toEqual({ measured: 20, observed: 10, 'bare heap': 20 });
    expect(results[0]!.ratios).toEqual({
      'measured / bare heap': { median: 0.9, range: [0.5, 1] },
      'observed / measured': { median: 2 / 3, range: [0.5, 0.9] },
    });
  });

  it('ends when two did not do the same work, unless one shuffles ties or draws otherwise', async () => {
    const names = ['measured', 'observed'];
    const bench = (odd: string) =>
      runRounds(
        1,
        [...names, odd],
        (_, name) => sample(1, name === odd ? 8 : 7),
        () => {},
      );
    await expect(bench('simjs, timers alone')).rejects.toThrow(
      'simjs, timers alone ended at 8 ns, another at 7 ns',
    );
    await expect(bench('js-simulator')).resolves.toHaveLength(contests.length);
    await expect(bench(SIMPY)).resolves.toHaveLength(contests.length);
  });

  it('asks for one version of each peer and its hash', () => {
    const { lock } = peerManifests() as {
      lock: { packages: Record<string, { version: string; integrity: string }> };
    };
    for (const { from, version, integrity } of peers) {
      expect(lock.packages[`node_modules/${from}`]).toEqual({ version, integrity });
      expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
    }
  });
});

describe('the middle of samples', () => {
  it.each([
    [[3], 3, [3, 3]],
    [[9, 1, 2], 2, [1, 9]],
    [[10, 2, 1, 4], 3, [1, 10]],
  ])('of %j is %d', (values, middle, range) => {
    expect(median(values)).toBe(middle);
    expect(spread(values)).toEqual(range);
  });
});

/** A sweep uses threads; what comes out must not depend on how many, and it must end when told to. */
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../src/scenarios/registry.ts';
import { sweepJobs } from '../../src/commands/sweep/jobs.ts';
import {
  run,
  scenarioWork,
  type ScenarioJob,
  type ScenarioResult,
} from '../../src/commands/sweep/scenario-work.ts';
import { sweep } from '../../src/commands/sweep/sweep.ts';

const entry = [...ENTRIES.values()][0]!;
const choice = entry.parameters.find((parameter) => parameter.kind === 'choice')!;
const values = choice.options.slice(0, 3).map((option) => option.value);
const vary = [`${choice.id}=${values.join(',')}`];

describe('a sweep', () => {
  it('gives the numbers of one core on many, in the order of the jobs', async () => {
    const jobs = sweepJobs(entry, vary, '1..4');
    expect(jobs).toHaveLength(12);
    const expected = jobs.map(run);
    const counts: number[] = [];
    const progress = (done: number, total: number) => counts.push(done / total);
    for (const cores of [1, 3])
      expect(
        await sweep<ScenarioJob, ScenarioResult>(scenarioWork, jobs, { cores, progress }),
      ).toEqual(expected);
    expect(counts).toEqual([...counts.slice(0, 12), ...counts.slice(0, 12)]);
    expect(counts[11]).toBe(1);
    // Results that could be in any order would show nothing.
    expect(new Set(expected.map((result) => result.hash)).size).toBeGreaterThan(2);
    // Nothing is lost on the way through a file.
    expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
  });

  it('has more threads than jobs, or no jobs at all', async () => {
    const jobs = sweepJobs(entry, [], '7..7');
    const options = { cores: 4 };
    expect(await sweep(scenarioWork, jobs, options)).toEqual(jobs.map(run));
    expect(await sweep(scenarioWork, [], options)).toEqual([]);
  });

  it('ends at once when it is stopped', async () => {
    const jobs = sweepJobs(entry, [], '1..100000');
    const stopped = new AbortController();
    let seen = 0;
    const progress = () => {
      if (++seen === 3) stopped.abort(new Error('stopped by the reader'));
    };
    const options = { cores: 2, signal: stopped.signal, progress };
    await expect(sweep(scenarioWork, jobs, options)).rejects.toThrow('stopped by the reader');
    expect(seen).toBeLessThan(1_000);
    await expect(sweep(scenarioWork, jobs, options)).rejects.toThrow('stopped by the reader');
  });

  it('names the first job that fails', async () => {
    const good = sweepJobs(entry, [], '1..3');
    const jobs = [...good, { ...good[0]!, settings: { [choice.id]: 'nonsense' } }];
    await expect(sweep(scenarioWork, jobs, { cores: 1 })).rejects.toThrow(/^job 3: .*nonsense/);
    const lost = new URL('no-such-work.ts', import.meta.url);
    await expect(sweep(lost, good, { cores: 1 })).rejects.toThrow(/^job 0: .*no-such-work/);
  });

  it('ends with a message when a thread does before its work', async () => {
    const ending = new URL('work-that-exits.ts', import.meta.url);
    await expect(sweep(ending, [7], { cores: 1 })).rejects.toThrow('ended with status 7');
  });

  it.each([0, -1, 1.5, NaN])('refuses %d cores', async (cores) => {
    await expect(sweep(scenarioWork, [], { cores })).rejects.toThrow(RangeError);
  });
});

describe('the jobs of a sweep', () => {
  it('are every combination with every seed, seeds fastest', () => {
    const whole = entry.parameters.find((parameter) => parameter.kind === 'integer')!;
    const jobs = sweepJobs(entry, [...vary, `${whole.id}=1,2`], '5..6');
    expect(jobs.map(({ settings, inputs }) => [...Object.values(settings), inputs.seed])).toEqual(
      values.flatMap((value) =>
        [1, 2].flatMap((size) => [5, 6].map((seed) => [value, size, seed])),
      ),
    );
  });

  it.each([
    [['nothing=1'], '1..2', /--vary takes/],
    [[choice.id], '1..2', /--vary takes/],
    [vary, '2..1', /--seeds takes/],
    [vary, '7', /--seeds takes/],
    [vary, '1..333334', /1000002 runs are more than 1000000/],
  ])('are refused in words: %j %s', (bad, seeds, message) => {
    expect(() => sweepJobs(entry, bad, seeds)).toThrow(message);
  });
});

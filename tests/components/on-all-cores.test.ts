/** A sweep over threads: the answers in the order of the jobs, progress, an end, and nobody left. */
import { describe, expect, it } from 'vitest';
import {
  onAllCores,
  type Question,
  type Thread,
} from '../../src/components/validation/on-all-cores.ts';

/** Threads that answer when they are told to, in whatever order. */
function pool() {
  const threads: {
    asked: Question<number>[];
    ended: boolean;
    tell: (data: unknown) => void;
    break: () => void;
  }[] = [];
  const begin = (): Thread => {
    const told: ((event: { data: unknown }) => void)[] = [];
    const broken: ((event: { message?: string }) => void)[] = [];
    const thread = {
      asked: [] as Question<number>[],
      ended: false,
      tell: (data: unknown) => told.forEach((listen) => listen({ data })),
      break: () => broken.forEach((listen) => listen({ message: 'out of memory' })),
    };
    threads.push(thread);
    return {
      postMessage: (question) => thread.asked.push(question as Question<number>),
      terminate: () => (thread.ended = true),
      addEventListener: (kind: string, listen: never) =>
        (kind === 'message' ? told : broken).push(listen),
    };
  };
  return { threads, begin };
}

function sweepOf(jobs: readonly number[], cores: number) {
  const { threads, begin } = pool();
  const stop = new AbortController();
  const done: string[] = [];
  const sweep = onAllCores<number, number>(begin, jobs, {
    cores,
    signal: stop.signal,
    progress: (count, total) => done.push(`${count} of ${total}`),
  });
  return { threads, stop, done, sweep };
}

describe('a sweep', () => {
  it('gives each answer its place, whoever is first', async () => {
    const { threads, done, sweep } = sweepOf([10, 20, 30], 2);
    expect(threads).toHaveLength(2);
    threads[1]!.tell({ index: 1, result: 21 });
    threads[1]!.tell({ index: 2, result: 31 });
    threads[0]!.tell({ index: 0, result: 11 });
    expect(await sweep).toEqual([11, 21, 31]);
    expect(done).toEqual(['1 of 3', '2 of 3', '3 of 3']);
    expect(threads.map(({ asked }) => asked.map(({ job }) => job))).toEqual([[10], [20, 30]]);
    expect(threads.every(({ ended }) => ended)).toBe(true);
  });

  it('begins no more threads than there are jobs, and none for none', async () => {
    expect(sweepOf([1], 8).threads).toHaveLength(1);
    expect(await sweepOf([], 8).sweep).toEqual([]);
  });

  it.each<[string, RegExp, (parts: ReturnType<typeof sweepOf>) => void]>([
    ['is cancelled', /^enough$/, ({ stop }) => stop.abort(new Error('enough'))],
    [
      'has a job that fails',
      /^no such host$/,
      ({ threads }) => threads[0]!.tell({ index: 0, problem: 'no such host' }),
    ],
    ['loses a thread', /^out of memory$/, ({ threads }) => threads[1]!.break()],
  ])('ends, and all its threads, when it %s', async (_, words, happen) => {
    const parts = sweepOf([1, 2, 3], 2);
    happen(parts);
    await expect(parts.sweep).rejects.toThrow(words);
    expect(parts.threads.every(({ ended }) => ended)).toBe(true);
  });

  it('does not begin when it was cancelled before', async () => {
    const { threads, begin } = pool();
    const signal = AbortSignal.abort(new Error('too late'));
    const sweep = onAllCores(begin, [1], { cores: 1, signal, progress: () => {} });
    await expect(sweep).rejects.toThrow('too late');
    expect(threads).toHaveLength(0);
  });
});

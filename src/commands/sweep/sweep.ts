/**
 * Many runs on all cores: a sweep over parameters or replications over seeds. A job is plain data, the
 * work is a module that turns one job into one plain result, and each job is decided by itself alone, so
 * that the results are the same on one core and on many, in the order of the jobs.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './work.ts';

/** How a sweep is watched, bounded and stopped. */
export interface SweepOptions {
  /** Worker threads; all cores unless told. An integer ≥ 1. */
  readonly cores?: number;
  /** Ends the sweep: its promise is then rejected with the signal's reason, and no thread is left. */
  readonly signal?: AbortSignal;
  /** Told after each job how many are done. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The result of each job, in the order of the jobs. `work` is the address of a work module (see `work.ts`):
 * `new URL('./my-work.ts', import.meta.url)`. Throws RangeError when `cores` is no integer ≥ 1,
 * Error `job N: …` for the first job that fails, and Error when a thread ends before its work.
 *
 *     const results = await sweep<MyJob, MyResult>(new URL('./my-work.ts', import.meta.url), jobs);
 */
export async function sweep<Job, Result>(
  work: URL,
  jobs: readonly Job[],
  { cores = availableParallelism(), signal, progress }: SweepOptions = {},
): Promise<readonly Result[]> {
  if (!(Number.isSafeInteger(cores) && cores >= 1))
    throw new RangeError(`cores must be an integer of at least 1, but is ${cores}`);
  signal?.throwIfAborted();
  const results = new Array<Result>(jobs.length);
  const workers: Worker[] = [];
  let next = 0;
  let done = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      if (jobs.length === 0) resolve();
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      const ask = (worker: Worker): void => {
        if (next < jobs.length)
          worker.postMessage({ index: next, job: jobs[next++] } satisfies Question);
      };
      for (let count = Math.min(cores, jobs.length); count > 0; count--) {
        const worker = new Worker(new URL('./worker.ts', import.meta.url), {
          workerData: work.href,
        });
        workers.push(worker);
        worker.on('error', reject);
        worker.on('exit', (status) => reject(new Error(`a thread ended with status ${status}`)));
        worker.on('message', (answer: Answer) => {
          if ('problem' in answer) {
            reject(new Error(`job ${answer.index}: ${answer.problem}`));
            return;
          }
          results[answer.index] = answer.result as Result;
          done++;
          progress?.(done, jobs.length);
          if (done === jobs.length) resolve();
          else ask(worker);
        });
        ask(worker);
      }
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

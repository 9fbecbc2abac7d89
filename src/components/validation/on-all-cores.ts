/**
 * Many runs on all cores of a reader's machine. Each job is decided by itself alone, so that the results are
 * the same on one core and on many, in the order of the jobs; `commands/sweep` does the same in Node.
 */

/** What a thread is asked, and its answer under the same number. */
export interface Question<Job> {
  readonly index: number;
  readonly job: Job;
}
export type Answer<Result> =
  | { readonly index: number; readonly result: Result }
  | { readonly index: number; readonly problem: string };

/** The part of a worker that is used. */
export interface Thread {
  postMessage(question: unknown): void;
  terminate(): void;
  addEventListener(kind: 'message', listen: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: 'error', listen: (event: { readonly message?: string }) => void): void;
}

/** How a sweep is watched, bounded and stopped. */
export interface SweepOptions {
  /** Threads; an integer of at least 1. */
  readonly cores: number;
  /** Ends the sweep: its promise is then rejected with the signal's reason, and no thread is left. */
  readonly signal: AbortSignal;
  /** Told after each job how many are done. */
  readonly progress: (done: number, total: number) => void;
}

/** The result of each job, in the order of the jobs. Throws an Error for the first job that fails. */
export async function onAllCores<Job, Result>(
  begin: () => Thread,
  jobs: readonly Job[],
  { cores, signal, progress }: SweepOptions,
): Promise<readonly Result[]> {
  signal.throwIfAborted();
  const results = new Array<Result>(jobs.length);
  const threads: Thread[] = [];
  let next = 0;
  let done = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      if (jobs.length === 0) resolve();
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      for (let count = Math.min(cores, jobs.length); count > 0; count--) {
        const thread = begin();
        threads.push(thread);
        const ask = (): void => {
          if (next < jobs.length) thread.postMessage({ index: next, job: jobs[next++]! });
        };
        thread.addEventListener('error', ({ message }) =>
          reject(new Error(message ?? 'a thread could not be started')),
        );
        thread.addEventListener('message', ({ data }) => {
          const answer = data as Answer<Result>;
          if ('problem' in answer) return reject(new Error(answer.problem));
          results[answer.index] = answer.result;
          done++;
          progress(done, jobs.length);
          if (done === jobs.length) resolve();
          else ask();
        });
        ask();
      }
    });
  } finally {
    for (const thread of threads) thread.terminate();
  }
  return results;
}

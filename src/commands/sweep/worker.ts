/** One thread of a sweep: takes jobs one after the other and answers each. Started by `sweep.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from './sweep.ts';

/** What a thread is sent. */
export interface Question {
  readonly index: number;
  readonly job: unknown;
}

/** What a thread answers: the result of a job, or what was wrong with it. */
export type Answer =
  | { readonly index: number; readonly result: unknown }
  | { readonly index: number; readonly problem: string };

async function answer({ index, job }: Question): Promise<Answer> {
  try {
    const { run } = (await import(workerData as string)) as Work<unknown, unknown>;
    return { index, result: await run(job) };
  } catch (error) {
    return { index, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (question: Question) => {
  void answer(question).then((reply) => parentPort?.postMessage(reply));
});

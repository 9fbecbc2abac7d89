/** One thread of a sweep: takes jobs one after the other and answers each. Started by `sweep.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question, Work } from './work.ts';

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

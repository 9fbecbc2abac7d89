/** What a sweep, its threads and the work they do say to each other. */

/**
 * What a work module exports: `run`, from one job to its result, both plain data (JSON). It must not
 * depend on anything but the job, and may be asynchronous.
 */
export interface Work<Job, Result> {
  readonly run: (job: Job) => Result | Promise<Result>;
}

/** What a thread is sent. */
export interface Question {
  readonly index: number;
  readonly job: unknown;
}

/** What a thread answers: the result of a job, or what was wrong with it. */
export type Answer =
  | { readonly index: number; readonly result: unknown }
  | { readonly index: number; readonly problem: string };

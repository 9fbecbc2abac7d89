/** Threads of guests, workers of back ends, and the queues in which both wait. */
import type { HostContext } from './context.ts';
import { nobody, zeros } from './filled.ts';
import { queueOfDue } from './queue-places.ts';

/** By thread, by worker and by queue. */
export interface ThreadState {
  // By thread: place in its program, segment of its request, and times.
  step: number[];
  segment: number[];
  status: number[];
  issuedAt: number[];
  beganAt: number[];
  roundsLeft: number[];
  loops: number[];
  /** Raised when a planned event of the thread must not count any more. */
  attempt: number[];
  /** Cycles of its present computation. */
  demand: number[];
  /** 1 where its present round has had work of a cycle or more. */
  worked: number[];
  /** 1 where its request came back with an error; 2 where it came from the host's cache without an interrupt. */
  answer: number[];
  /** 1 where its request’s pages were written over on the way. */
  altered: number[];
  /** 1 while its request has a place in the ring. */
  hasSlot: number[];
  /** 1 while its request lies in a domain that has stopped. */
  stuck: number[];
  /** The worker or (−2 − agent) agent that waits for its request; −1 for none. */
  holder: number[];
  // By thread and worker: who comes next in the queue it is in.
  next: number[];
  // By queue.
  head: number[];
  tail: number[];
  length: number[];
  // By worker.
  workerThread: number[];
  workerAwake: number[];
  workerBatch: number[];
  /** Workers awake, by station. */
  stationAwake: number[];
}

/** Every thread at its beginning, every queue empty. */
export function threadState(context: HostContext): ThreadState {
  const { layout } = context;
  const threads = layout.threadGuest.length;
  const workers = layout.workerStation.length;
  const queues = queueOfDue(context) + 1;
  return {
    step: Array.from(layout.threadStart),
    segment: zeros(threads),
    status: zeros(threads),
    issuedAt: zeros(threads),
    beganAt: zeros(threads),
    roundsLeft: Array.from(layout.threadRounds),
    loops: zeros(threads),
    attempt: zeros(threads),
    demand: zeros(threads),
    worked: zeros(threads),
    answer: zeros(threads),
    altered: zeros(threads),
    hasSlot: zeros(threads),
    stuck: zeros(threads),
    holder: nobody(threads),
    next: nobody(threads + workers),
    head: nobody(queues),
    tail: nobody(queues),
    length: zeros(queues),
    workerThread: nobody(workers),
    workerAwake: zeros(workers),
    workerBatch: zeros(workers),
    stationAwake: zeros(layout.stationCrew.length),
  };
}

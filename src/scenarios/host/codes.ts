/** Small numbers that stand for words in the flat arrays of a host's context and state. */

/** What a thread is doing. */
export const THREAD = { waits: 0, computes: 1, inRequest: 2, finished: 3, stopped: 4 } as const;
/** What an agent is doing. `held`: it sleeps until one request comes back; `frozen`, `gone`: a fault. */
export const AGENT = { asleep: 0, ready: 1, running: 2, held: 3, frozen: 4, gone: 5 } as const;
/** Steps of a thread's program. */
export const OP = {
  ...{ cpu: 0, request: 1, wait: 2, begin: 3, end: 4, skip: 5, loop: 6, period: 7 },
} as const;
/** How a segment is taken up. */
export const TURN = { thread: 0, worker: 1, interrupt: 2, device: 3 } as const;
/** Who an agent is. */
export const CREW = { guest: 0, interrupts: 1, service: 2, process: 3 } as const;
/** What a device is asked. */
export const COMMAND = { read: 0, write: 1, flush: 2, send: 3, receive: 4 } as const;
/** The servers at the bottom: the disk, and the card's two directions. */
export const DEVICE = { disk: 0, send: 1, receive: 2 } as const;
/** Kinds of request: they have a ring each. A tick is none that is counted. */
export const REQUEST = { disk: 0, network: 1, tick: 2 } as const;
/** Who goes first on a processor: the greater. */
export const PRIORITY = { over: 1, under: 2, boost: 3, reserve: 4, interrupts: 5 } as const;
/** What an agent has to do, from the last to the first: its work, interrupts, and what taking up cost. */
export const LEVEL = { work: 0, interrupt: 1, overhead: 2 } as const;
/** Parts of different domains that one level of work can hold. */
export const PARTS_MAX = 16;

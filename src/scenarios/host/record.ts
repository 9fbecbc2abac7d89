/** What a host's run records: counters, series and levels, and the terms of its lanes. */

/** Counted from the end of the warm-up on. */
export const COUNTERS = [
  'operations',
  'requestsIssued',
  'requestsCompleted',
  'requestsFailed',
  'requestsLost',
  'wakes',
  'signals',
  'signalsSaved',
  'interrupts',
  'interruptsSaved',
  'switches',
  'preemptions',
  'crossings',
  'exits',
  'ringFull',
  'deviceCommands',
  'cacheAnswers',
] as const;
export const COUNTER = Object.fromEntries(COUNTERS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof COUNTERS)[number], number>
>;

/** The series that every host has, before those of its operations: times in ns, batches in pieces of work. */
export const SERIES = ['diskLatency', 'networkLatency', 'readyTime', 'batch'] as const;
export const SERIES_OF = Object.fromEntries(SERIES.map((name, index) => [name, index])) as Readonly<
  Record<(typeof SERIES)[number], number>
>;

/** Over the whole run, warm-up included. */
export const LEVELS = ['readyAgents', 'atDevices'] as const;
export const LEVEL_OF = Object.fromEntries(LEVELS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof LEVELS)[number], number>
>;

/** Glossary ids for the spans on a processor's lane, by kind of agent; then the device's. */
export const TERMS = [
  'virtual-processor',
  'interrupt',
  'parent-partition',
  'back-end',
  'device',
] as const;
export const TERM_DEVICE = 4;

/** Random streams: their names keep two designs with the same arrivals comparable. */
export const STREAMS = ['wait', 'work', 'chance', 'disk', 'network', 'cache'] as const;
export const STREAM = Object.fromEntries(STREAMS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof STREAMS)[number], number>
>;

/** What one run of a host came to, as plain JSON: everything that measures are computed from. */

/** A distribution of waiting times, ns. */
export interface Latency {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** One workload, over all guests of its kind. */
export interface WorkloadReport {
  readonly name: string;
  readonly guest: string;
  /** Operations begun and ended after the warm-up. */
  readonly completed: number;
  /** Ended with an error that the guest was told. */
  readonly failed: number;
  /** Neither completed nor failed: gone. */
  readonly lost: number;
  /** Bytes that reached the other side, for what goes over a network or to a disk. */
  readonly bytes: number;
  /** Events of its own that were paid for: exits, faults, calls. */
  readonly events: number;
  /** Null where nothing was completed. */
  readonly latency: Latency | null;
  /** When the last of its finite demand was done, ns from the start; null when it was not, or has no end. */
  readonly finishedNs: number | null;
}

/** A queue over time. */
export interface QueueReport {
  readonly mean: number;
  readonly max: number;
}

export interface HostReport {
  readonly ended: 'idle' | 'timeMax' | 'stepsMax';
  /** Events of the simulation. */
  readonly steps: number;
  /** Time that was measured, ns: all of it less the warm-up. */
  readonly elapsedNs: number;
  readonly processors: number;
  readonly workloads: readonly WorkloadReport[];
  /** Processor time by protection domain, ns. */
  readonly busyNs: Readonly<Record<string, number>>;
  /** Time in which a processor had nothing to run, ns, over all of them. */
  readonly idleNs: number;
  /** Processor time of each kind of guest, ns. */
  readonly guestNs: Readonly<Record<string, number>>;
  /** Borders crossed, of any kind. */
  readonly crossings: number;
  /** Those that left a guest for its monitor. */
  readonly exits: number;
  readonly queues: Readonly<Record<string, QueueReport>>;
}

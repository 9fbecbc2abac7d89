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
  /** Bytes of its requests. */
  readonly bytes: number;
  /** Events of its own that were paid for: exits, faults, calls. */
  readonly events: number;
  /** Null where nothing was completed. */
  readonly latency: Latency | null;
  /** When the last of its finite demand was done, ns from the start; null when it was not, or has no end. */
  readonly finishedNs: number | null;
}

export interface HostReport {
  readonly ended: 'idle' | 'timeMax' | 'stepsMax';
  /** Events of the simulation. */
  readonly steps: number;
  /** Time that was measured, ns: all of it less the warm-up. */
  readonly elapsedNs: number;
  readonly processors: number;
  readonly clockMHz: number;
  readonly workloads: readonly WorkloadReport[];
  /** Processor time by protection domain, ns. */
  readonly busyNs: Readonly<Record<string, number>>;
  /** Time in which a processor had nothing to run, ns, over all of them. */
  readonly idleNs: number;
  /** Processor time of the guests of each name, monitors of their own included, ns. */
  readonly guestNs: Readonly<Record<string, number>>;
  /** Requests, of the whole run, that ended with an error the guest was told. */
  readonly failed: number;
  /** Requests, of the whole run, that never end, and writes that were acknowledged and never made. */
  readonly lost: number;
  /** Requests, of the whole run, completed through hostile hands or memory that was written over. */
  readonly untrusted: number;
  /** By the names of the scenario: crossings, exits, signals, interrupts, switches… */
  readonly counters: Readonly<Record<string, number>>;
  /** Of requests at the disk and the network, and from ready to running. */
  readonly waits: Readonly<Record<'disk' | 'network' | 'ready', Latency | null>>;
  /** Pieces of work that a back end took for each time it was woken; an answer that comes back is another. */
  readonly batch: number | null;
  /** Requests at all devices, waiting or being served, on average over the whole run. */
  readonly deviceQueue: number;
}

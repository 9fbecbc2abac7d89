/** The state of the machine while requests pass through it: plain data only. */
import type { Effect } from '../../model/failure.ts';

/** Where a request is. `stalled`: it waits for a domain that does not run. */
export type RequestStatus =
  | 'notIssued'
  | 'running'
  | 'waitsForProcessor'
  | 'inDevice'
  | 'waitsForDevice'
  | 'stalled'
  | 'done'
  | 'lost';

/** One place for a request in flight; used again when its request is done. */
export interface Slot {
  /** The request's number in the run, from 1; 0 before the first. */
  serial: number;
  status: RequestStatus;
  /** The hop it is in, or waits to begin. */
  hop: number;
  /** How often its command was sent. A device's answer to an earlier one is thrown away. */
  attempt: number;
  /** The processor it holds; −1 for none. */
  processor: number;
  /** The planned event that ends its hop; −1 for none. */
  pending: number;
  /** When the hop began, ns. */
  since: number;
  issuedAt: number;
}

export type DomainStatus = 'running' | 'stalled' | 'stopped' | 'restarting';

export interface FollowState {
  slots: Slot[];
  /** Requests issued so far. */
  issued: number;
  completed: number;
  lost: number;
  reissued: number;
  /** For each logical processor: the slot it works for (−1: idle) and its unspent part of a nanosecond. */
  processors: { slot: number; remainder: number }[];
  /** Slots waiting for a processor, first come first served. */
  runQueue: number[];
  /** How many commands the device works on, and the slots whose commands wait, with their attempt. */
  device: { busy: number; queue: { slot: number; attempt: number }[] };
  /** By instance. */
  domains: DomainStatus[];
  /** Processor time spent in each instance, ns. */
  processorNs: number[];
  /** Crossings so far, by kind of the hop that made them. */
  crossings: number;
  accesses: number;
  copies: number;
  /** The consequences of each crash so far, in causal order. */
  crashes: Effect[][];
}

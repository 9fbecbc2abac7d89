/** The events and the state of “anatomy of a VM exit”. */
import { eventKinds } from '../../engine/scenario.ts';

/**
 * subject and detail of each:
 * actBegan (0, 0) · leftGuest, workDone, enteredGuest (index of the part, index of the exit) ·
 * actDone (0, 0) · quarterOver (quarters of a second, 0) · costUnknown (0, 0) · readerActed (index of the act, 0) ·
 * entryRefused, guestFaulted, unanswered (0, 0)
 */
export const KINDS = eventKinds(
  'actBegan',
  'leftGuest',
  'workDone',
  'enteredGuest',
  'actDone',
  'quarterOver',
  'costUnknown',
  'readerActed',
  'entryRefused',
  'guestFaulted',
  'unanswered',
);
export type KindName = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`vm-exit has no event kind ${code}`);
  return name;
}

/** Quarters of the second over which the bill is added up. */
export const QUARTERS = 4;

export interface ExitState {
  /** Exits of the first act that are over, and parts of the present one. */
  exits: number;
  parts: number;
  /** Cycles of the first act so far, and the unspent part of a nanosecond. */
  cycles: number;
  remainder: number;
  /** Quarters of the second that are over, the acts in them, and the cycles that those took. */
  quarters: number;
  acts: number;
  spent: number;
  /** 1 while a part is being done. */
  inPart: number;
  /** The event that comes next, and one that a reader's act has planned beside it; −1 for none. */
  next: number;
  beside: number;
  /** 1 where a reader has done so: the saved state is bad, the guest cannot take a fault, its device does not answer. */
  spoilt: number;
  broken: number;
  deaf: number;
  /** 1 where what the reader did last has changed nothing. */
  vain: number;
  /** When the guest stopped for good, ns; −1 while it has not. */
  stoppedAt: number;
}

export const COUNTERS = ['exits', 'acts'] as const;

/** The events and the state of “two page tables”. */
import { eventKinds } from '../../engine/scenario.ts';
import type { Operation, PagingContext } from './context.ts';

/**
 * subject and detail of each:
 * operationBegan (operation, 0) · tlbHit (page, space) · referenceMade (index in the walk, page) ·
 * exitTaken (why: index in EXIT_WHYS, page) · shadowFilled (page, space) · guestFaulted (page, space) ·
 * tableWritten (page, 1 when mapped) · spaceSwitched (space, 0) · operationDone (operation, 0) ·
 * placeGiven (page, space) · tlbEmptied (0, 0) · placeTaken (page, 0): the last two by the reader
 */
export const KINDS = eventKinds(
  'operationBegan',
  'tlbHit',
  'referenceMade',
  'exitTaken',
  'shadowFilled',
  'guestFaulted',
  'tableWritten',
  'spaceSwitched',
  'operationDone',
  'placeGiven',
  'tlbEmptied',
  'placeTaken',
);
export type KindName = keyof typeof KINDS;

/** Why the guest leaves the processor. */
export const EXIT_WHYS = ['missingShadow', 'writeTrace', 'addressSpace', 'missingPlace'] as const;
export type ExitWhy = (typeof EXIT_WHYS)[number];

/** The guest's tables, what was made from them, and what has been counted. Plain data. */
export interface PagingState {
  operation: number;
  /** By space and page: whether the guest maps it, and whether the shadow has it. */
  guest: boolean[][];
  shadow: boolean[][];
  /** By space and page: whether the monitor has taken its place in the real memory away. */
  taken: boolean[][];
  tlb: number[];
  /** Cycles so far, and the unspent part of a nanosecond. */
  cycles: number;
  remainder: number;
  references: number;
  exits: number;
  hiddenFaults: number;
  guestFaults: number;
  traces: number;
  hits: number;
}

export const COUNTERS = ['references', 'exits', 'hiddenFaults', 'guestFaults', 'hits'] as const;
/** A counter's index, as the engine counts it. */
export const counter = (name: (typeof COUNTERS)[number]): number => COUNTERS.indexOf(name);

/** No space has as many pages: the stride of TLB keys, and added to the page of a traced unmapping. */
export const pagesMax = 64;

/** A translation's key in the TLB. */
export const keyOf = (space: number, page: number): number => space * pagesMax + page;

/** The operation with this index. Throws when the model named one that is not there. */
export function operationAt(context: PagingContext, index: number): Operation {
  const operation = context.operations[index];
  if (!operation) throw new Error(`there is no operation ${index}`);
  return operation;
}

/** The address space that the guest is in; after the last operation, the one it was in. */
export const spaceNow = ({ operations }: PagingContext, operation: number): number =>
  operations[Math.min(operation, operations.length - 1)]?.space ?? 0;

/** The pages of one address space. */
export function pageOf(pages: boolean[][], space: number): boolean[] {
  const own = pages[space];
  if (!own) throw new Error(`there is no address space ${space}`);
  return own;
}

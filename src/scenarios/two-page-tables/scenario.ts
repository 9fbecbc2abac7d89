/**
 * “Two page tables”: a guest touches, maps and unmaps pages. Natively, through a shadow of its tables or
 * through nested ones, the same operations take other references, other faults and other exits.
 */
import type { Frozen, Scenario, Sim } from '../../engine/scenario.ts';
import { simTime } from '../../engine/units.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { dropTlb } from '../../model/memory/tlb.ts';
import { prepare, spaces, type PagingContext } from './context.ts';
import type { PagingParams } from './parameters.ts';
import {
  COUNTERS,
  KINDS,
  operationAt,
  pageOf,
  pagesMax,
  type KindName,
  type PagingState,
} from './state.ts';
import { after, begin, done, exit, reference, take, walk, write, written } from './steps.ts';

export const twoPageTables: Scenario<PagingParams, PagingContext, PagingState, KindName> = {
  id: 'two-page-tables',
  version: 2,
  kinds: KINDS,
  streams: [],
  terms: ['vm-exit'],
  counters: COUNTERS,
  series: [],
  levels: [],
  limits: { stepsMax: 20_000, timeMax: simTime(10_000_000_000) },
  prepare,
  init,
  handle: {
    operationBegan: (state, sim, index, _detail, context) =>
      begin(state, sim, operationAt(context, index), context),
    tlbHit: (state, sim, _page, _space, context) => done(state, sim, context),
    referenceMade: (state, sim, index, page, context) =>
      reference(state, sim, index, page, context),
    exitTaken: (state, sim, why, page, context) => exit(state, sim, why, page, context),
    shadowFilled: (state, sim, page, space, context) => {
      pageOf(state.shadow, space)[page] = true;
      pageOf(state.taken, space)[page] = false;
      walk(state, sim, page, context);
    },
    guestFaulted: (state, sim, page, _space, context) =>
      write(state, sim, page, true, context, PAGING_COSTS.guestFault.value),
    tableWritten: (state, sim, page, mapped, context) => written(state, sim, page, mapped, context),
    spaceSwitched: (state, sim, space, _detail, context) => {
      dropTlb(state.tlb);
      if (context.params.shadows === 'dropped') pageOf(state.shadow, space).fill(false);
      done(state, sim, context);
    },
    operationDone: (state, sim, index, _detail, context) => {
      state.operation = index + 1;
      if (context.operations[state.operation])
        after(state, sim, 0, KINDS.operationBegan, state.operation, 0, context);
    },
    placeGiven: (state, sim, page, space, context) => {
      pageOf(state.taken, space)[page] = false;
      walk(state, sim, page, context);
    },
    tlbEmptied: (state) => dropTlb(state.tlb),
    placeTaken: (state, _sim, page, _detail, context) => take(state, page, context),
  },
  check,
};

function init(context: PagingContext, sim: Sim): PagingState {
  const none = (): boolean[][] =>
    Array.from({ length: spaces }, () => Array.from({ length: context.params.pages }, () => false));
  const state: PagingState = {
    ...{ operation: 0, guest: none(), shadow: none(), taken: none(), tlb: [] },
    ...{ cycles: 0, remainder: 0, references: 0, exits: 0 },
    ...{ hiddenFaults: 0, guestFaults: 0, traces: 0, hits: 0 },
  };
  // A guest that goes to and fro in its pages has mapped them before the run begins.
  if (['touch', 'switch'].includes(context.params.pattern))
    for (const pages of state.guest) pages.fill(true);
  after(state, sim, 0, KINDS.operationBegan, 0, 0, context);
  return state;
}

/** No shadow or translation of a page that the guest does not map or that has no place. */
function check(state: Frozen<PagingState>, context: PagingContext): void {
  state.shadow.forEach((pages, space) =>
    pages.forEach((held, page) => {
      if (held && state.guest[space]?.[page] !== true)
        throw new Error(`the shadow of page ${page} outlives the guest’s entry`);
    }),
  );
  for (const key of state.tlb)
    if (state.guest[Math.floor(key / pagesMax)]?.[key % pagesMax] !== true)
      throw new Error(`the TLB holds page ${key % pagesMax}, which the guest does not map`);
  for (const key of state.tlb)
    if (state.taken[Math.floor(key / pagesMax)]?.[key % pagesMax] === true)
      throw new Error(`the TLB holds page ${key % pagesMax}, which has no place`);
  if (state.exits > 0 && context.params.paging === 'none')
    throw new Error('an exit where nobody is below');
  if (state.tlb.length > context.params.tlbEntries) throw new Error('the TLB holds too much');
}

/** What happens, step by step: walks, faults, exits, and writes to tables that may be watched. */
import type { Sim } from '../../engine/scenario.ts';
import { cycles, elapse } from '../../engine/units.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { dropTlb, fillTlb, lookUpTlb } from '../../model/memory/tlb.ts';
import type { Operation, PagingContext } from './context.ts';
import {
  counter,
  EXIT_WHYS,
  keyOf,
  KINDS,
  operationAt,
  pageOf,
  pagesMax,
  spaceNow,
  type ExitWhy,
  type KindName,
  type PagingState,
} from './state.ts';

/** Plans the next event after so many cycles of work. */
export function after(
  state: PagingState,
  sim: Sim,
  spent: number,
  kind: (typeof KINDS)[KindName],
  subject: number,
  detail: number,
  context: PagingContext,
): void {
  const { duration, remainder } = elapse(cycles(spent), context.clockMHz, state.remainder);
  state.remainder = remainder;
  state.cycles += spent;
  sim.schedule(duration, kind, subject, detail);
}

/** The guest starts an operation. */
export function begin(
  state: PagingState,
  sim: Sim,
  operation: Operation,
  context: PagingContext,
): void {
  const { does, page, space } = operation;
  switch (does) {
    case 'touch':
      if (lookUpTlb(state.tlb, keyOf(space, page))) {
        state.hits += 1;
        sim.count(counter('hits'));
        return after(state, sim, 0, KINDS.tlbHit, page, space, context);
      }
      return walk(state, sim, page, context);
    case 'map':
    case 'unmap':
      return write(state, sim, page, does === 'map', context, 0);
    case 'switch':
      if (context.params.paging === 'shadow')
        return leave(state, sim, 'addressSpace', 0, 0, context);
      return after(
        ...([state, sim, PAGING_COSTS.tableWrite.value, KINDS.spaceSwitched] as const),
        ...([space, 0, context] as const),
      );
  }
}

/** From the top of the tables. */
export const walk = (state: PagingState, sim: Sim, page: number, context: PagingContext): void =>
  after(state, sim, PAGING_COSTS.reference.value, KINDS.referenceMade, 0, page, context);

/**
 * One entry was read. The last entry of a table says whether the page is there; where the guest's or the
 * shadow's last entry is missing, the walk ends in a fault.
 */
export function reference(
  state: PagingState,
  sim: Sim,
  index: number,
  page: number,
  context: PagingContext,
): void {
  state.references += 1;
  sim.count(counter('references'));
  const { space } = operationAt(context, state.operation);
  const { table, level } = context.walk[index] ?? { table: 'guest', level: 1 };
  const entries = table === 'shadow' ? state.shadow : state.guest;
  if (table !== 'nested' && level === 1 && pageOf(entries, space)[page] !== true) {
    if (table === 'shadow') return leave(state, sim, 'missingShadow', page, 0, context);
    return fault(state, sim, page, space, context);
  }
  if (index + 1 < context.walk.length)
    return after(
      ...([state, sim, PAGING_COSTS.reference.value, KINDS.referenceMade] as const),
      ...([index + 1, page, context] as const),
    );
  if (table === 'nested' && pageOf(state.taken, space)[page] === true)
    return leave(state, sim, 'missingPlace', page, 0, context);
  fillTlb(state.tlb, keyOf(space, page), context.params.tlbEntries);
  done(state, sim, context);
}

/** The guest's own fault: its kernel has to map the page. */
function fault(
  state: PagingState,
  sim: Sim,
  page: number,
  space: number,
  context: PagingContext,
): void {
  state.guestFaults += 1;
  sim.count(counter('guestFaults'));
  after(state, sim, 0, KINDS.guestFaulted, page, space, context);
}

/** The guest's kernel writes an entry of its table; where the table is shadowed, the write is watched. */
export function write(
  state: PagingState,
  sim: Sim,
  page: number,
  mapped: boolean,
  context: PagingContext,
  before: number,
): void {
  if (context.params.paging === 'shadow')
    return leave(state, sim, 'writeTrace', mapped ? page : page + pagesMax, before, context);
  const spent = before + PAGING_COSTS.tableWrite.value;
  after(state, sim, spent, KINDS.tableWritten, page, Number(mapped), context);
}

function leave(
  state: PagingState,
  sim: Sim,
  why: ExitWhy,
  page: number,
  before: number,
  context: PagingContext,
): void {
  state.exits += 1;
  sim.count(counter('exits'));
  const spent = before + PAGING_COSTS.exit.value;
  after(state, sim, spent, KINDS.exitTaken, EXIT_WHYS.indexOf(why), page, context);
}

/** The monitor has control: it fills the shadow, tells the guest of its own fault, or does the write. */
export function exit(
  state: PagingState,
  sim: Sim,
  why: number,
  page: number,
  context: PagingContext,
): void {
  const operation = operationAt(context, state.operation);
  const software = PAGING_COSTS.fill.value;
  switch (EXIT_WHYS[why]) {
    case 'missingShadow':
      if (pageOf(state.guest, operation.space)[page] !== true)
        return fault(state, sim, page, operation.space, context);
      state.hiddenFaults += 1;
      sim.count(counter('hiddenFaults'));
      return after(state, sim, software, KINDS.shadowFilled, page, operation.space, context);
    case 'writeTrace': {
      state.traces += 1;
      const mapped = page < pagesMax;
      return after(
        ...([state, sim, software, KINDS.tableWritten, page % pagesMax] as const),
        ...([Number(mapped), context] as const),
      );
    }
    case 'addressSpace':
      return after(state, sim, software, KINDS.spaceSwitched, operation.space, 0, context);
    case 'missingPlace':
      return after(
        ...([state, sim, PAGING_COSTS.place.value, KINDS.placeGiven] as const),
        ...([page, operation.space, context] as const),
      );
    default:
      throw new Error(`there is no reason ${why} to leave the guest`);
  }
}

/** The entry is in the table. A shadow of it and a translation held of it are no longer good. */
export function written(
  state: PagingState,
  sim: Sim,
  page: number,
  mapped: number,
  context: PagingContext,
): void {
  const operation = operationAt(context, state.operation);
  pageOf(state.guest, operation.space)[page] = mapped === 1;
  pageOf(state.shadow, operation.space)[page] = false;
  dropTlb(state.tlb, keyOf(operation.space, page));
  // A write by the fault handler: the touch that faulted is tried again.
  if (operation.does === 'touch') return walk(state, sim, page, context);
  done(state, sim, context);
}

/**
 * The monitor takes the place of a page away, in the space that the guest is in: what was translated or
 * shadowed of it is no longer good. Without a monitor nobody can.
 */
export function take(state: PagingState, page: number, context: PagingContext): void {
  if (context.params.paging === 'none' || page >= context.params.pages) return;
  const space = spaceNow(context, state.operation);
  pageOf(state.taken, space)[page] = true;
  pageOf(state.shadow, space)[page] = false;
  dropTlb(state.tlb, keyOf(space, page));
}

/** The operation under way is over. */
export const done = (state: PagingState, sim: Sim, context: PagingContext): void =>
  after(state, sim, 0, KINDS.operationDone, state.operation, 0, context);

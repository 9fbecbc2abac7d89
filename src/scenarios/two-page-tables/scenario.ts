/**
 * “Two page tables”: a guest touches, maps and unmaps pages. Natively, through a shadow of its tables or
 * through nested ones, the same operations take other references, other faults and other exits.
 */
import { eventKinds, type Frozen, type Scenario, type Sim } from '../../engine/scenario.ts';
import { cycles, elapse, simTime } from '../../engine/units.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { dropTlb, fillTlb, lookUpTlb } from '../../model/memory/tlb.ts';
import { prepare, spaces, type Operation, type PagingContext } from './context.ts';
import type { PagingParams } from './parameters.ts';

/**
 * subject and detail of each:
 * operationBegan (operation, 0) · tlbHit (page, space) · referenceMade (index in the walk, page) ·
 * exitTaken (why: index in EXIT_WHYS, page) · shadowFilled (page, space) · guestFaulted (page, space) ·
 * tableWritten (page, 1 when mapped) · spaceSwitched (space, 0) · operationDone (operation, 0)
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
);
export type KindName = keyof typeof KINDS;

/** Why the guest leaves the processor. */
export const EXIT_WHYS = ['missingShadow', 'writeTrace', 'addressSpace'] as const;
export type ExitWhy = (typeof EXIT_WHYS)[number];

export interface PagingState {
  operation: number;
  /** By space and page: whether the guest maps it, and whether the shadow has it. */
  guest: boolean[][];
  shadow: boolean[][];
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
const counter = (name: (typeof COUNTERS)[number]): number => COUNTERS.indexOf(name);

export const twoPageTables: Scenario<PagingParams, PagingContext, PagingState, KindName> = {
  id: 'two-page-tables',
  version: 1,
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
  },
  check,
};

function init(context: PagingContext, sim: Sim): PagingState {
  const none = (): boolean[][] =>
    Array.from({ length: spaces }, () => Array.from({ length: context.params.pages }, () => false));
  const state: PagingState = {
    ...{ operation: 0, guest: none(), shadow: none(), tlb: [] },
    ...{ cycles: 0, remainder: 0, references: 0, exits: 0 },
    ...{ hiddenFaults: 0, guestFaults: 0, traces: 0, hits: 0 },
  };
  // A guest that only touches pages has mapped them before the run begins.
  if (context.params.pattern !== 'build') for (const pages of state.guest) pages.fill(true);
  after(state, sim, 0, KINDS.operationBegan, 0, 0, context);
  return state;
}

/** Plans the next event after so many cycles of work. */
function after(
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

function begin(state: PagingState, sim: Sim, operation: Operation, context: PagingContext): void {
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
const walk = (state: PagingState, sim: Sim, page: number, context: PagingContext): void =>
  after(state, sim, PAGING_COSTS.reference.value, KINDS.referenceMade, 0, page, context);

/**
 * One entry was read. The last entry of a table says whether the page is there; where the guest's or the
 * shadow's last entry is missing, the walk ends in a fault.
 */
function reference(
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
function write(
  state: PagingState,
  sim: Sim,
  page: number,
  mapped: boolean,
  context: PagingContext,
  before: number,
): void {
  if (context.params.paging === 'shadow')
    return leave(state, sim, 'writeTrace', mapped ? page : page + tracedUnmap, before, context);
  const spent = before + PAGING_COSTS.tableWrite.value;
  after(state, sim, spent, KINDS.tableWritten, page, Number(mapped), context);
}

/** Added to the page of a traced write that takes the page away. */
export const tracedUnmap = 64;

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
function exit(
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
      const mapped = page < tracedUnmap;
      return after(
        ...([state, sim, software, KINDS.tableWritten, page % tracedUnmap] as const),
        ...([Number(mapped), context] as const),
      );
    }
    case 'addressSpace':
      return after(state, sim, software, KINDS.spaceSwitched, operation.space, 0, context);
    default:
      throw new Error(`there is no reason ${why} to leave the guest`);
  }
}

/** The entry is in the table. A shadow of it and a translation held of it are no longer good. */
function written(
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

const done = (state: PagingState, sim: Sim, context: PagingContext): void =>
  after(state, sim, 0, KINDS.operationDone, state.operation, 0, context);

const keyOf = (space: number, page: number): number => space * tracedUnmap + page;

function operationAt(context: PagingContext, index: number): Operation {
  const operation = context.operations[index];
  if (!operation) throw new Error(`there is no operation ${index}`);
  return operation;
}

function pageOf(pages: boolean[][], space: number): boolean[] {
  const own = pages[space];
  if (!own) throw new Error(`there is no address space ${space}`);
  return own;
}

/** No shadow or translation of a page that the guest does not map; no exit but for a shadow's sake. */
function check(state: Frozen<PagingState>, context: PagingContext): void {
  state.shadow.forEach((pages, space) =>
    pages.forEach((held, page) => {
      if (held && state.guest[space]?.[page] !== true)
        throw new Error(`the shadow of page ${page} outlives the guest’s entry`);
    }),
  );
  for (const key of state.tlb)
    if (state.guest[Math.floor(key / tracedUnmap)]?.[key % tracedUnmap] !== true)
      throw new Error(`the TLB holds page ${key % tracedUnmap}, which the guest does not map`);
  if (state.exits > 0 && context.params.paging !== 'shadow')
    throw new Error('an exit where nothing is shadowed');
  if (state.tlb.length > context.params.tlbEntries) throw new Error('the TLB holds too much');
}

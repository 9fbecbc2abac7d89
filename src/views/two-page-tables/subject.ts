/** “Two page tables” as the subject of a figure: ways of paging side by side under the same guest. */
import { observe } from '../../engine/observe.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { PAGINGS } from '../../model/memory/walk.ts';
import { formatCycles, formatTime } from '../../scenarios/quantity.ts';
import {
  emptyTlbAt,
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  takePlaceAt,
  twoPageTables,
} from '../../scenarios/two-page-tables/index.ts';
import { KINDS } from '../../scenarios/two-page-tables/state.ts';
import { happeningAt } from '../../scenarios/told.ts';
import type { ReaderAction, Subject } from '../subject.ts';
import { PAGING_NAMES } from './names.ts';
import { PAGING_PLACES } from './places.ts';
import { cyclesOf, type PagingRun } from './run.ts';
import { summaryOf } from './summary.ts';

const notes = {
  none: 'one table, one walk',
  shadow: 'the monitor keeps a third table',
  nested: 'the processor follows two tables',
} as const;

const actions: readonly ReaderAction<PagingRun>[] = [
  {
    id: 'emptyTlb',
    label: 'Empty the TLB',
    place: () => ({ id: 'guest', name: 'processor' }),
    at: emptyTlbAt,
  },
  ...(['first', 'second'] as const).map((which, page) => ({
    id: `takePlace:${which}`,
    label: `Take away the place of page ${page}`,
    place: ({ params }: PagingRun) =>
      params.paging === 'none' || page >= params.pages ? null : { id: 'monitor', name: 'monitor' },
    at: (time: Parameters<typeof emptyTlbAt>[0]) => takePlaceAt(page, time),
  })),
];

export const pagingSubject: Subject<PagingRun> = {
  id: twoPageTables.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: PAGINGS.map((id) => ({ id, ...PAGING_NAMES[id], note: notes[id] })),
  variantParameter: 'paging',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'crossing', label: 'VM exit', classes: ['crossing'] },
    { id: 'fault', label: 'fault', classes: ['fault', 'recovery'] },
    { id: 'request', label: 'operation begins or ends', classes: ['request'] },
  ],
  words: {
    variant: 'way of paging',
    variants: 'ways of paging',
    act: 'Disturb it',
    action: 'disturbance',
    actions: 'disturbances',
    nowhere: 'nobody there who could',
    reader: 'It goes back to you: you did that.',
    controls: 'Change the paging, the tables and the guest',
    classes: { crossing: 'VM exit', work: 'step', request: 'operation' },
    counted: { class: 'crossing', one: 'exit', many: 'exits' },
  },
  goodInstant: null,
  run: (paging, settings, inputs) =>
    observe(twoPageTables, paramsFrom({ ...settings, paging }), inputs),
  narration: ({ context, trace }, row) => narrate(context, happeningAt(trace, row, kindName)),
  about: ({ params }) =>
    `${params.operations} operations on ${params.pages} pages, tables of ${params.guestLevels} and ${params.nestedLevels} levels`,
  did: ({ kind, subject, at }) =>
    kind === KINDS.tlbEmptied
      ? `TLB emptied at ${formatTime(at)}`
      : `place of page ${subject} taken away at ${formatTime(at)}`,
  places: () => PAGING_PLACES,
  entities: () => ['child-partition', 'hypervisor'],
  cost(run, row) {
    const cycles = cyclesOf(run)[row] ?? 0;
    return cycles > 0 ? formatCycles(cycles) : '';
  },
  way(run, row) {
    const left = kindName(run.trace.kind[row] ?? -1) === 'exitTaken';
    return left ? { from: 'guest', to: 'monitor' } : null;
  },
  summary: summaryOf,
  constants: () => Object.values(PAGING_COSTS),
  names: () => ({ lane: (lane) => `lane ${lane}` }),
};

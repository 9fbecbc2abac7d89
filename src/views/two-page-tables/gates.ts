/** What a reader of “two page tables” is asked first. What is right, the runs say. */
import { observe } from '../../engine/observe.ts';
import { simTime, type SimTime } from '../../engine/units.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { formatCount, formatCycles } from '../../scenarios/quantity.ts';
import { takePlaceAt, twoPageTables } from '../../scenarios/two-page-tables/index.ts';
import { KINDS } from '../../scenarios/two-page-tables/state.ts';
import type { Gate } from '../gate.ts';
import { PAGING_NAMES } from './names.ts';
import { cyclesAt, pagingLedgerOf } from './ledger.ts';
import type { PagingRun } from './run.ts';

const shortOf = ({ params }: PagingRun): string => PAGING_NAMES[params.paging].short;
const nestedOf = (runs: readonly PagingRun[]): PagingRun => {
  const run = runs.find(({ params }) => params.paging === 'nested');
  if (!run) throw new Error('the gate needs nested paging');
  return run;
};

const references: Gate<PagingRun> = {
  id: 'how-many-references',
  ask: 'The TLB knows nothing yet. How many table entries must the processor read, with nested page tables, before it gets at the data?',
  needs: ['nested'],
  holds: () => null,
  action: null,
  options(runs) {
    const { context, params } = nestedOf(runs);
    const [g, n] = [params.guestLevels, params.nestedLevels];
    const right = context.walk.length;
    const told: readonly (readonly [number, string])[] = [
      [
        g,
        `That is the guest’s table alone, of ${g} levels; but each of its entries names a place in the guest’s own idea of memory.`,
      ],
      [
        g + n,
        `That would do if each table were followed once. But the nested one is followed again for every place that the guest names.`,
      ],
      [
        g * n,
        'So counts one paper of 2006, before such processors could be bought. It leaves out the guest’s own entries and the last walk, for the data.',
      ],
      [
        g * (n + 1),
        'Nearly: each of the guest’s tables is found and read. But the data has a place as well, and it must be looked up too.',
      ],
      [
        right,
        `(${g} + 1) × (${n} + 1) − 1: each of the guest’s ${g} tables and the data must be found through ${n} levels, and the ${g} entries be read.`,
      ],
    ];
    return [...new Map(told)].map(([count, feedback]) => ({
      ...{ id: String(count), label: String(count), right: count === right, feedback },
    }));
  },
  reconcile(runs) {
    const counts = runs.map((run) => `${shortOf(run)} ${run.context.walk.length}`).join(', ');
    return `A walk that finds every entry reads: ${counts}. The TLB makes it rare: only what it does not hold is walked for.`;
  },
};

const stops: Gate<PagingRun> = {
  id: 'who-stops-the-guest',
  ask: 'Which of these stops this guest most often, by VM exits?',
  needs: [],
  holds: () => null,
  action: null,
  options(runs) {
    const counts = runs.map((run) => pagingLedgerOf(run, run.trace.length).exits);
    const most = Math.max(0, ...counts);
    return [
      ...runs.map((run, index) => ({
        id: run.params.paging,
        label: PAGING_NAMES[run.params.paging].name,
        right: most > 0 && counts[index] === most,
        feedback: exitWords(run),
      })),
      {
        id: 'nobody',
        label: 'None of them',
        right: most === 0,
        feedback: runs.map(exitWords).join(' '),
      },
    ];
  },
  reconcile: (runs) => runs.map(exitWords).join(' '),
};

function exitWords(run: PagingRun): string {
  const { exits, hiddenFaults } = pagingLedgerOf(run, run.trace.length);
  const count = formatCount(exits, 'exit');
  switch (run.params.paging) {
    case 'none':
      return 'Without a hypervisor there is nobody to exit to.';
    case 'shadow':
      return exits === 0
        ? `Shadow: ${count}. Nothing changed in the guest’s tables, and the shadow had what was touched.`
        : `Shadow: ${count}, ${formatCount(hiddenFaults, 'hidden fault')} among them. Whatever changes in the guest’s tables, or is missing in the shadow, stops it.`;
    case 'nested':
      return exits === 0
        ? `Nested: ${count}. The guest writes its tables as it likes; the processor follows both.`
        : `Nested: ${count}, each for a place that the monitor had taken away.`;
  }
}

const cheapest: Gate<PagingRun> = {
  id: 'who-wins',
  ask: 'Which of these ways of paging gets this guest through its work in fewer cycles?',
  needs: ['shadow', 'nested'],
  holds: () => null,
  action: null,
  options(runs) {
    const both = virtual(runs);
    const least = Math.min(...both.map((run) => cyclesAt(run, PAGING_COSTS.reference.value)));
    return both.map((run) => ({
      id: run.params.paging,
      label: PAGING_NAMES[run.params.paging].name,
      right: cyclesAt(run, PAGING_COSTS.reference.value) === least,
      feedback: spentWords(run),
    }));
  },
  reconcile(runs) {
    const { low, value, high } = PAGING_COSTS.reference;
    const winners = [low, value, high].map((each) => {
      const [first] = [...virtual(runs)].sort((a, b) => cyclesAt(a, each) - cyclesAt(b, each));
      return `at ${formatCycles(each)}, ${first ? shortOf(first) : ''}`;
    });
    return `It hangs on what it costs to read one entry, and that is assumed. The cheaper way: ${winners.join('; ')}. Other work of the guest may turn it round: see where each wins.`;
  },
};

const virtual = (runs: readonly PagingRun[]): readonly PagingRun[] =>
  runs.filter(({ params }) => params.paging !== 'none');

function spentWords(run: PagingRun): string {
  const { references: read, exits, cycles } = pagingLedgerOf(run, run.trace.length);
  const name = PAGING_NAMES[run.params.paging].name;
  return `${name}: ${formatCount(read, 'reference')} and ${formatCount(exits, 'exit')}, about ${formatCycles(cycles)}.`;
}

const told: Gate<PagingRun> = {
  id: 'who-is-told',
  ask: 'Now the monitor takes away the place of page 0, under nested page tables. The guest’s own table still has the page. Who hears of it first when the guest touches it again?',
  needs: ['nested'],
  holds: (runs) => firstDone(nestedOf(runs)),
  action: 'takePlace:first',
  options(runs) {
    const run = nestedOf(runs);
    const taken = observe(twoPageTables, run.params, {
      ...run.inputs,
      interventions: [takePlaceAt(0, firstDone(run))],
    });
    const before = pagingLedgerOf(run, run.trace.length);
    const { exits, guestFaults } = pagingLedgerOf(taken, taken.trace.length);
    const [stopped, faulted] = [exits - before.exits, guestFaults - before.guestFaults];
    const story = `In this run the touch brought ${formatCount(stopped, 'exit')} more and ${faulted === 0 ? 'no page fault' : formatCount(faulted, 'page fault')} more in the guest.`;
    return [
      {
        id: 'guest',
        label: 'The guest’s kernel, by a page fault',
        right: faulted > 0,
        feedback: `${story} A page fault is for an entry missing in the guest’s table, and that one is there.`,
      },
      {
        id: 'monitor',
        label: 'The monitor, by a VM exit',
        right: stopped > 0 && faulted === 0,
        feedback: `${story} The gap is in the monitor’s table, so it is the monitor’s to mend, and the guest never hears of it.`,
      },
      {
        id: 'nobody',
        label: 'Nobody: the guest reads whatever is there',
        right: stopped === 0 && faulted === 0,
        feedback: `${story} An address that leads nowhere cannot be read: the walk ends at the gap.`,
      },
    ];
  },
  reconcile: () =>
    'With two tables there are two kinds of gap: the guest’s go to the guest, the monitor’s to the monitor. A monitor can leave out a page on purpose, to be called when it is touched.',
};

/** When a run's first operation is done; everything after it can still be disturbed. */
const firstDone = ({ trace, endedAt }: PagingRun): SimTime => {
  const row = trace.kind.indexOf(KINDS.operationDone);
  return row < 0 ? endedAt : simTime(trace.at[row] ?? 0);
};

/** All questions of the figure. */
export const PAGING_GATES: readonly Gate<PagingRun>[] = [references, stops, cheapest, told];

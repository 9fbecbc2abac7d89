/** What paging has cost so far in one run: counts, and cycles by what they were spent on. */
import { step } from '../../engine/units.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { kindName } from '../../scenarios/two-page-tables/index.ts';
import type { DomainKind } from '../domain-style.ts';
import { cyclesOf, type PagingRun } from './run.ts';

/** What cycles are spent on, in the order of a bar, each with the domain whose look it takes. */
export const SPENT = [
  { id: 'references', words: 'reading tables', kind: 'hardware' },
  { id: 'guest', words: 'the guest’s own work', kind: 'childPartition' },
  { id: 'exits', words: 'exits and entries', kind: 'vmm' },
  { id: 'monitor', words: 'the monitor’s work', kind: 'hypervisor' },
] as const satisfies readonly {
  readonly id: string;
  readonly words: string;
  readonly kind: DomainKind;
}[];
export type SpentOn = (typeof SPENT)[number]['id'];

export interface PagingLedger {
  /** Operations that are done. */
  readonly done: number;
  readonly references: number;
  readonly hits: number;
  readonly exits: number;
  readonly hiddenFaults: number;
  readonly guestFaults: number;
  readonly cycles: number;
  readonly spent: Readonly<Record<SpentOn, number>>;
}

/** The ledger after so many events of a run. */
export function pagingLedgerOf(run: PagingRun, rows: number): PagingLedger {
  const state = run.stateAt(step(rows));
  const spent = { references: 0, guest: 0, exits: 0, monitor: 0 };
  const cycles = cyclesOf(run);
  for (let row = 0; row < rows; row += 1)
    for (const [on, amount] of parts(run, row, cycles[row] ?? 0)) spent[on] += amount;
  return {
    done: state.operation,
    references: state.references,
    hits: state.hits,
    exits: state.exits,
    hiddenFaults: state.hiddenFaults,
    guestFaults: state.guestFaults,
    cycles: spent.references + spent.guest + spent.exits + spent.monitor,
    spent,
  };
}

/** An event's cycles by what they went to. */
function parts(
  { trace, params }: PagingRun,
  row: number,
  cycles: number,
): readonly (readonly [SpentOn, number])[] {
  if (cycles === 0) return [];
  const shadowed = params.paging === 'shadow';
  switch (kindName(trace.kind[row] ?? -1)) {
    case 'referenceMade':
      return [['references', cycles]];
    case 'exitTaken': {
      // Before it may stand the work of the guest's own fault handler.
      const exit = Math.min(cycles, PAGING_COSTS.exit.value);
      return [
        ['exits', exit],
        ['guest', cycles - exit],
      ];
    }
    case 'shadowFilled':
    case 'placeGiven':
      return [['monitor', cycles]];
    default:
      return [[shadowed ? 'monitor' : 'guest', cycles]];
  }
}

/** The cycles of a whole run, were a reference to cost `each` instead of what it does. */
export function cyclesAt(run: PagingRun, each: number): number {
  const { references, cycles } = pagingLedgerOf(run, run.trace.length);
  return cycles + references * (each - PAGING_COSTS.reference.value);
}

/** Where each way of paging wins: the same settings with every pattern of work, run and summed up. */
import { observe } from '../../engine/observe.ts';
import { PAGING_COSTS } from '../../model/memory/paging-costs.ts';
import { PAGINGS, type Paging } from '../../model/memory/walk.ts';
import type { Settings } from '../../scenarios/parameter.ts';
import { paramsFrom, twoPageTables } from '../../scenarios/two-page-tables/index.ts';
import { PATTERNS, type Pattern } from '../../scenarios/two-page-tables/parameters.ts';
import { cyclesAt, pagingLedgerOf } from './ledger.ts';

export interface VerdictCell {
  readonly paging: Paging;
  readonly references: number;
  readonly exits: number;
  /** Cycles in all; `low` and `high` with a reference at the ends of its range. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface VerdictRow {
  readonly pattern: Pattern;
  readonly cells: readonly VerdictCell[];
  /** The cheaper of shadow and nested; null where that depends on what a reference costs. */
  readonly wins: Paging | null;
}

/** A row for each pattern of work. */
export const verdictOf = (settings: Settings): readonly VerdictRow[] =>
  PATTERNS.map((pattern) => {
    const cells = PAGINGS.map((paging) => cellOf({ ...settings, pattern }, paging));
    return { pattern, cells, wins: winnerOf(cells) };
  });

function cellOf(settings: Settings, paging: Paging): VerdictCell {
  const params = paramsFrom({ ...settings, paging });
  const run = observe(twoPageTables, params, { seed: 1, interventions: [] });
  const { references, exits } = pagingLedgerOf(run, run.trace.length);
  const { low, value, high } = PAGING_COSTS.reference;
  return {
    ...{ paging, references, exits },
    value: cyclesAt(run, value),
    low: cyclesAt(run, low),
    high: cyclesAt(run, high),
  };
}

function winnerOf(cells: readonly VerdictCell[]): Paging | null {
  const winners = (['low', 'value', 'high'] as const).map(
    (end) =>
      cells.filter(({ paging }) => paging !== 'none').sort((a, b) => a[end] - b[end])[0]?.paging,
  );
  const [first] = winners;
  return first !== undefined && winners.every((one) => one === first) ? first : null;
}

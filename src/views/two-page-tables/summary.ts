/** One sentence on where a walk is: the picture in words. */
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import { PAGING_NAMES } from './names.ts';
import { pagingLedgerOf } from './ledger.ts';
import type { PagingRun } from './run.ts';
import { walkAt } from './walk-at.ts';

/** The state of a run after `rows` of its events, at `time` ns. */
export function summaryOf(run: PagingRun, rows: number, time: number): string {
  const { name } = PAGING_NAMES[run.params.paging];
  const { references, exits } = pagingLedgerOf(run, rows);
  const so = `${formatCount(references, 'reference')} and ${formatCount(exits, 'exit')} so far`;
  return `${name}, ${formatTime(time)}: ${whereabouts(run, rows)}, ${so}.`;
}

/** What the guest or the monitor is at, as a clause. */
export function whereabouts(run: PagingRun, rows: number): string {
  const { does, page, space, made, missing, reached, who } = walkAt(run, rows);
  if (does === null) return 'nothing has happened yet';
  if (who === 'monitor') return 'the guest stands still, the monitor is at work';
  if (does !== 'touch')
    return does === 'switch'
      ? `the guest is in space ${space + 1}`
      : `the guest ${does}s page ${page}`;
  if (reached === 'tlb') return `page ${page} is in the TLB, no table is read`;
  if (reached === 'walk') return `page ${page} is found`;
  if (missing) return `the entry for page ${page} is missing`;
  return made === 0
    ? `the guest touches page ${page}`
    : `reference ${made} of at most ${run.context.walk.length} for page ${page}`;
}

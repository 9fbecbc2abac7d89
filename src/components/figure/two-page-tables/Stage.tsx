/** The picture: for each way of paging its walk as a grid, the TLB and the tables beside it. */
import { memo } from 'preact/compat';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { pagingLedgerOf } from '../../../views/two-page-tables/ledger.ts';
import type { PagingRun } from '../../../views/two-page-tables/run.ts';
import { summaryOf, whereabouts } from '../../../views/two-page-tables/summary.ts';
import { heldAt, walkAt } from '../../../views/two-page-tables/walk-at.ts';
import { formatCount } from '../../../scenarios/quantity.ts';
import type { StageProps } from '../parts.ts';
import { HeldTables } from './HeldTables.tsx';
import { WalkGrid } from './WalkGrid.tsx';

export const PagingStage = memo(function PagingStage(props: StageProps<PagingRun>) {
  const { comparison, cursor, lit, veiled } = props;
  const steps = stepsAt(comparison, cursor);
  const time = timeAt(comparison, cursor);
  return (
    <div className="stage paging-stage" data-veiled={veiled || undefined}>
      {comparison.runs.map((run, index) => {
        const rows = steps[index] ?? 0;
        const walk = walkAt(run, rows);
        const { references, exits, hits } = pagingLedgerOf(run, rows);
        const variant = comparison.variants[index];
        return (
          <div
            key={variant?.id}
            className="system paging-system"
            role="group"
            data-run={index}
            aria-label={variant?.name}
            data-lit={lit ?? undefined}
          >
            <div className="system-head">
              <p className="system-title">{variant?.name}</p>
              <p className="system-tally">
                {[
                  formatCount(references, 'reference'),
                  formatCount(exits, 'exit'),
                  formatCount(hits, 'TLB hit'),
                ].join(' · ')}
              </p>
            </div>
            <div className="paging-body">
              <WalkGrid
                context={run.context}
                walk={walk}
                veiled={veiled}
                summary={summaryOf(run, rows, time)}
                words={whereabouts(run, rows)}
              />
              <HeldTables run={run} held={heldAt(run, rows, walk.space)} walk={walk} />
            </div>
          </div>
        );
      })}
    </div>
  );
});

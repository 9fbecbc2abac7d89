/** What paging has cost so far, way by way: counts first, cycles by what they went to last. */
import { memo, useMemo } from 'preact/compat';
import { formatCycles } from '../../../scenarios/quantity.ts';
import { stepsAt } from '../../../views/comparison.ts';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import { pagingLedgerOf, SPENT, type PagingLedger } from '../../../views/two-page-tables/ledger.ts';
import type { PagingRun } from '../../../views/two-page-tables/run.ts';
import type { ViewProps } from '../parts.ts';

export const PagingLedgerTable = memo(function PagingLedgerTable(props: ViewProps<PagingRun>) {
  const { comparison, cursor, shown } = props;
  const steps = stepsAt(comparison, cursor);
  const most = useMemo(
    () =>
      Math.max(1, ...comparison.runs.map((run) => pagingLedgerOf(run, run.trace.length).cycles)),
    [comparison],
  );
  return (
    <div className="ledger paging-ledger">
      <table>
        <caption className="sr-only">What paging has cost so far</caption>
        <thead>
          <tr>
            <th scope="col">So far</th>
            <th scope="col">Operations</th>
            <th scope="col">References</th>
            <th scope="col">TLB hits</th>
            <th scope="col">Exits</th>
            <th scope="col">Hidden faults</th>
            <th scope="col">Guest’s faults</th>
            <th scope="col">Cycles, by what they went to</th>
          </tr>
        </thead>
        <tbody>
          {comparison.runs.map((run, index) => {
            const ledger = pagingLedgerOf(run, steps[index] ?? 0);
            const counts = [
              ['Operations', `${ledger.done} of ${run.params.operations}`],
              ['References', ledger.references],
              ['TLB hits', ledger.hits],
              ['Exits', ledger.exits],
              ['Hidden faults', ledger.hiddenFaults],
              ['Guest’s faults', ledger.guestFaults],
            ] as const;
            return (
              <tr key={comparison.variants[index]?.id} data-shown={index === shown}>
                <th scope="row">{comparison.variants[index]?.short}</th>
                {counts.map(([head, count]) => (
                  <td key={head} data-head={head}>
                    <b className="ledger-count">{count}</b>
                  </td>
                ))}
                <td data-head="Cycles, by what they went to">
                  <CyclesBar ledger={ledger} of={most} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="spent-legend">
        {SPENT.map(({ id, words, kind }) => (
          <li key={id}>
            <svg className={domainClass(kind)} width="14" height="10" aria-hidden="true">
              <rect className="spent-part" width="14" height="10" fill={pattern(kind)} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <p className="figure-note">
        ~ Reading one entry is assumed to take 20 cycles, whatever cache it comes from; a guest’s
        page fault is a proxy. Trust the counts further than the cycles.
      </p>
    </div>
  );
});

const pattern = (kind: Parameters<typeof domainPatternId>[0]): string =>
  `url(#${domainPatternId(kind)})`;

interface CyclesBarProps {
  readonly ledger: PagingLedger;
  readonly of: number;
}

/** A bar from zero, on one scale for all ways of paging. */
function CyclesBar({ ledger: { spent, cycles }, of }: CyclesBarProps) {
  const share = (amount: number): string => `${((amount / of) * 100).toFixed(2)}%`;
  const parts = SPENT.map(({ id, words, kind }, index) => {
    const from = SPENT.slice(0, index).reduce((sum, one) => sum + spent[one.id], 0);
    return { id, words, kind, from, amount: spent[id] };
  });
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {parts.map(({ id, kind, from, amount }) => (
          <rect
            key={id}
            className={`spent-part ${domainClass(kind)}`}
            fill={pattern(kind)}
            x={share(from)}
            y="1"
            width={share(amount)}
            height="12"
          />
        ))}
      </svg>
      <span className="ledger-sum">~{formatCycles(cycles)}</span>
      <span className="sr-only">
        {parts.map(({ words, amount }) => `${words} ${formatCycles(amount)}`).join(', ')}
      </span>
    </>
  );
}

/** The same machine with every kind of work: which way of paging is through it in fewer cycles. */
import { memo, useMemo } from 'preact/compat';
import { PAGINGS } from '../../../model/memory/walk.ts';
import { formatCount, grouped } from '../../../scenarios/quantity.ts';
import { PAGING_NAMES } from '../../../views/two-page-tables/names.ts';
import { patternWords } from '../../../views/two-page-tables/pattern-words.ts';
import type { PagingRun } from '../../../views/two-page-tables/run.ts';
import { verdictOf, type VerdictCell } from '../../../views/two-page-tables/verdict.ts';
import type { ViewProps } from '../parts.ts';

export const VerdictTable = memo(function VerdictTable({ inputs }: ViewProps<PagingRun>) {
  const rows = useMemo(() => verdictOf(inputs.settings), [inputs]);
  return (
    <div className="table-scroll">
      <table className="verdict">
        <caption>
          Cycles for the whole run at these settings, in brackets the range where reading an entry
          takes 4 to 200 cycles. ✓ marks what is cheaper over all of the range.
        </caption>
        <thead>
          <tr>
            <th scope="col">The guest</th>
            {PAGINGS.map((paging) => (
              <th key={paging} scope="col">
                {PAGING_NAMES[paging].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pattern, cells, wins }) => (
            <tr key={pattern} data-now={inputs.settings['pattern'] === pattern}>
              <th scope="row">{patternWords(pattern)}</th>
              {cells.map((cell) => (
                <td key={cell.paging} data-wins={wins === cell.paging}>
                  <Sum cell={cell} wins={wins === cell.paging} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Sum({ cell, wins }: { readonly cell: VerdictCell; readonly wins: boolean }) {
  const { value, low, high, references, exits } = cell;
  return (
    <>
      <b className="ledger-sum">
        {wins && <span aria-label="cheaper">✓ </span>}~{grouped(value)}
      </b>
      <span className="ledger-kinds">
        ({grouped(low)} to {grouped(high)}), {formatCount(references, 'reference')},{' '}
        {formatCount(exits, 'exit')}
      </span>
    </>
  );
}

/** What the installed Windows may touch at this moment, thing by thing, with the reason. */
import { memo } from 'preact/compat';
import { reachOf, type ReachCell } from '../../../views/boot/reach.ts';
import type { BootRun } from '../../../views/boot/run.ts';
import { standingOf } from '../../../views/boot/summary.ts';
import { stepsAt } from '../../../views/comparison.ts';
import type { ViewProps } from '../parts.ts';

export const ReachTable = memo(function ReachTable(props: ViewProps<BootRun>) {
  const { comparison, cursor, shown } = props;
  const { runs } = comparison;
  const steps = stepsAt(comparison, cursor);
  const rows = reachOf(runs, steps);
  const standings = runs.map((run, index) => standingOf(run, steps[index] ?? 0));
  return (
    <table className="variant-table reach">
      <caption>What Windows may touch at this moment</caption>
      <thead>
        <tr>
          <td />
          {comparison.variants.map(({ id, short }, index) => (
            <th key={id} scope="col" data-shown={index === shown}>
              {short}
              <span className="reach-standing">{standings[index]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, name, cells }) => (
          <tr key={what}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td
                key={comparison.variants[index]?.id}
                data-shown={index === shown}
                data-may={cell.may ?? 'nobody'}
              >
                <Answer cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function Answer({ cell: { may, why } }: { readonly cell: ReachCell }) {
  // Where Windows does not run, the head of the column says so.
  if (may === null) return <span className="reach-why">{why || '–'}</span>;
  return (
    <>
      <b className="reach-may">
        <span aria-hidden="true">{may ? '✓' : '✗'}</span> {may ? 'may' : 'may not'}
      </b>{' '}
      <span className="reach-why">{why}</span>
    </>
  );
}

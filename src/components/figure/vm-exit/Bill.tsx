/** The bill: what one exit costs, how many there are, and what a second full of them takes of a processor. */
import { memo } from 'preact/compat';
import { grouped } from '../../../scenarios/quantity.ts';
import { percentText } from '../../../scenarios/vm-exit/narrate.ts';
import { QUARTERS } from '../../../scenarios/vm-exit/state.ts';
import { monitorKind } from '../../../scenarios/vm-exit/ways.ts';
import { stepsAt } from '../../../views/comparison.ts';
import { domainClass, domainPatternId, type DomainKind } from '../../../views/domain-style.ts';
import { billOf, type BillRow } from '../../../views/vm-exit/bill.ts';
import type { ExitRun } from '../../../views/vm-exit/run.ts';
import type { ViewProps } from '../parts.ts';
import { HowOften } from './HowOften.tsx';

export const Bill = memo(function Bill(props: ViewProps<ExitRun>) {
  const { comparison, cursor, held, onChange } = props;
  const steps = stepsAt(comparison, cursor);
  const rows = comparison.runs.map((run, index) => billOf(run, steps[index] ?? 0));
  const perSecond = comparison.runs[0]?.context.params.perSecond ?? 0;
  const begun = rows.some(({ quarters }) => quarters > 0);
  return (
    <div className="ledger exit-bill">
      <HowOften
        perSecond={perSecond}
        held={held}
        onRate={(value) => onChange({ do: 'set', id: 'perSecond', value })}
      />
      <table>
        <caption className="sr-only">What an exit costs, and what a second of them takes</caption>
        <thead>
          <tr>
            <th scope="col">The bill</th>
            <th scope="col">Cycles of one</th>
            <th scope="col">The processor’s own part</th>
            <th scope="col">How many</th>
            <th scope="col">{`Share of a processor, ${grouped(perSecond)} times a second`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const run = comparison.runs[index];
            if (!run) return null;
            const { way } = run.context;
            return (
              <tr key={way.id}>
                <th scope="row">{way.short}</th>
                {row.unknown === null && (steps[index] ?? 0) > 0 ? (
                  <Numbers row={row} kind={monitorKind(way)} />
                ) : (
                  <td colSpan={4}>{row.unknown ?? 'not yet'}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {begun && rows.some(({ uncertain }) => uncertain) && (
        <p className="figure-note">
          ~ Something in it is a proxy, fitted, recalled, assumed, or was measured on another
          processor.
        </p>
      )}
    </div>
  );
});

function Numbers({ row, kind }: { readonly row: BillRow; readonly kind: DomainKind }) {
  const { each, hardware, times, uncertain, percent, quarters, acts, stopped } = row;
  return (
    <>
      <td data-head="Cycles of one">
        <b className="ledger-count">{`${uncertain ? '~ ' : ''}${grouped(each)}`}</b>
        <span className="ledger-kinds">
          {row.parts.map(({ label, cycles }) => `${label} ${grouped(cycles)}`).join(', ')}
        </span>
      </td>
      <td data-head="The processor’s own part">
        {hardware === null
          ? 'not taken apart'
          : hardware === 0
            ? 'none'
            : `${grouped(hardware)}, ${percentText((hardware * 100) / each)}`}
      </td>
      <td data-head="How many">{times}</td>
      <td data-head="Share of a processor">
        <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
          {Array.from({ length: quarters }, (_, index) => (
            <Quarter key={index} from={(index * 100) / QUARTERS} percent={percent} kind={kind} />
          ))}
          <line className="axis-line" x1="0" x2="100%" y1="13.5" y2="13.5" />
        </svg>
        <span className="ledger-sum">
          {quarters === 0
            ? stopped
              ? 'stopped for good'
              : 'the second has not begun'
            : `${percentText(percent)}, ${grouped(acts)} times in ${quarters / QUARTERS} s${stopped ? ', then stopped for good' : ''}`}
        </span>
      </td>
    </>
  );
}

interface QuarterProps {
  /** Percent of the bar. */
  readonly from: number;
  readonly percent: number;
  readonly kind: DomainKind;
}

/** A quarter of the second: first what the acts took of it, then what is left for the guest. */
function Quarter({ from, percent, kind }: QuarterProps) {
  const taken = percent / QUARTERS;
  return (
    <>
      <rect
        className={domainClass('childPartition')}
        fill={`url(#${domainPatternId('childPartition')})`}
        x={`${from}%`}
        y="1"
        width={`${100 / QUARTERS}%`}
        height="12"
      />
      <rect
        className={`exit-taken ${domainClass(kind)}`}
        x={`${from}%`}
        y="1"
        width={`${taken}%`}
        height="12"
      />
    </>
  );
}

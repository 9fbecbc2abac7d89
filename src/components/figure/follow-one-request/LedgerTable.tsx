/** What the request has cost so far, design by design: counts that are structural first, times with their range last. */
import { memo, useMemo } from 'preact/compat';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { ledgerOf, type Ledger } from '../../../views/ledger.ts';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { latenciesOf, type Latency } from '../../../views/follow-one-request/latency.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { formatTime } from '../../../scenarios/quantity.ts';
import type { ViewProps } from '../parts.ts';

export const LedgerTable = memo(function LedgerTable(props: ViewProps<FollowRun>) {
  const { inputs, comparison, cursor, shown, held } = props;
  // They follow from the design alone, and a question before the run may ask for them.
  const ahead = held && cursor === 0;
  const steps = stepsAt(comparison, cursor);
  const ledgers = comparison.runs.map((run, index) => ledgerOf(run, steps[index] ?? 0));
  const latencies = useMemo(() => latenciesOf(inputs), [inputs]);
  const busiest = useMemo(() => {
    const all = comparison.runs.map((run) => ledgerOf(run, run.trace.length).processorNs);
    return Math.max(1, ...all);
  }, [comparison]);
  const slowest = Math.max(1, ...latencies.map((one) => one.high));
  const now = timeAt(comparison, cursor);
  return (
    <div className="ledger">
      <table>
        <caption className="sr-only">What the request has cost so far, by design</caption>
        <thead>
          <tr>
            <th scope="col">So far</th>
            <th scope="col">Crossings</th>
            <th scope="col">Copies</th>
            <th scope="col">Platform layers</th>
            <th scope="col">Processor time, by domain</th>
            <th scope="col">Time to the answer</th>
          </tr>
        </thead>
        <tbody>
          {comparison.runs.map((run, index) => {
            const ledger = ledgers[index];
            const latency = latencies[index];
            if (!ledger || !latency) return null;
            const { design } = run.context;
            return (
              <tr key={design.id} data-shown={index === shown}>
                <th scope="row">{design.short}</th>
                <td data-head="Crossings">
                  <b className="ledger-count">{ledger.crossings}</b>
                  <span className="ledger-kinds">{kindsWords(ledger)}</span>
                </td>
                <td data-head="Copies">
                  <b className="ledger-count">{ledger.copies}</b>
                </td>
                <td data-head="Platform layers">
                  {ahead ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">not yet</span>
                    </>
                  ) : (
                    <>
                      <b className="ledger-count">{ledger.platformLayers.length}</b>
                      <span className="ledger-kinds">{ledger.platformLayers.join(', ')}</span>
                    </>
                  )}
                </td>
                <td data-head="Processor time, by domain">
                  <TimeBar ledger={ledger} run={run} of={busiest} />
                </td>
                <td data-head="Time to the answer">
                  <LatencyRange latency={latency} of={slowest} now={now} ledger={ledger} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {comparison.runs.some((run) => run.context.design.costsAreProxy) && (
        <p className="figure-note">
          ~ No costs are published for this system; those of a similar one stand in. Trust the
          counts further than the times.
        </p>
      )}
    </div>
  );
});

const kindsWords = ({ byKind }: Ledger): string =>
  byKind.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', ');

interface TimeBarProps {
  readonly ledger: Ledger;
  readonly run: FollowRun;
  readonly of: number;
}

/** A bar from zero, one stretch a domain, on one scale for all designs. */
function TimeBar({ ledger, run, of }: TimeBarProps) {
  const times = ledger.processorTime;
  const parts = times.map(({ domain, name, ns }, index) => {
    const from = times.slice(0, index).reduce((sum, one) => sum + one.ns, 0);
    const kind = run.context.design.domains.find((one) => one.id === domain)?.kind ?? 'hardware';
    return { domain, name, ns, from, look: lookOf(kind) };
  });
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {parts.map(({ domain, ns, from, look, name }) => (
          <rect
            key={domain}
            className={domainClass(look.kind)}
            fill={`url(#${domainPatternId(look.kind)})`}
            x={`${((from / of) * 100).toFixed(2)}%`}
            y="1"
            width={`${((ns / of) * 100).toFixed(2)}%`}
            height="12"
          >
            <title>{`${name}: ${formatTime(ns)}`}</title>
          </rect>
        ))}
      </svg>
      <span className="ledger-sum">{formatTime(ledger.processorNs)}</span>
      <span className="sr-only">
        {parts.map(({ name, ns }) => `${name} ${formatTime(ns)}`).join(', ')}
      </span>
    </>
  );
}

interface LatencyRangeProps {
  readonly latency: Latency;
  readonly of: number;
  readonly now: number;
  readonly ledger: Ledger;
}

/** The range that the sources allow as a line, the computed value as a dot on it. */
function LatencyRange({ latency, of, now, ledger }: LatencyRangeProps) {
  const share = (ns: number): string => `${((ns / of) * 100).toFixed(2)}%`;
  if (ledger.completed === 0)
    return (
      <span className="ledger-sum">
        {ledger.lost > 0 ? 'never: it is lost' : `not yet, ${formatTime(now)} so far`}
      </span>
    );
  const mark = latency.uncertain ? '~' : '';
  return (
    <>
      <svg className="latency-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        <line className="latency-track" x1="0" x2="100%" y1="7" y2="7" />
        <line
          className="latency-span"
          x1={share(latency.low)}
          x2={share(latency.high)}
          y1="7"
          y2="7"
        />
        <circle className="latency-dot" r="4" cx={share(latency.value)} cy="7" />
      </svg>
      <span className="ledger-sum">
        {mark}
        {formatTime(latency.value)}
        {latency.low < latency.high && (
          <span className="ledger-kinds">
            sources allow {formatTime(latency.low)} to {formatTime(latency.high)}
          </span>
        )}
      </span>
    </>
  );
}

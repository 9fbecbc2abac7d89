/** What was measured at one number of clients, design by design: rates, latencies, processor time, whereabouts. */
import { formatTime, grouped } from '../../../scenarios/quantity.ts';
import { latencyScale } from '../../../views/database/chart.ts';
import type { LoadPoint, Sweep } from '../../../views/database/load.ts';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { markOf } from './marks.ts';

export interface LoadTableProps {
  readonly sweep: Sweep;
  readonly names: readonly string[];
  readonly clients: number;
  readonly shown: number;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const whole = (share: number): string => `${Math.round(100 * share)} %`;

export function LoadTable({ sweep, names, clients, shown }: LoadTableProps) {
  const points = sweep.designs.map((one) => one.points.find((point) => point.clients === clients));
  const scale = latencyScale(points.flatMap((one) => (one ? [one.p50, one.p95, one.p99] : [])));
  return (
    <div className="ledger load-table">
      <table>
        <caption className="sr-only">Measured with {clients} clients, by design</caption>
        <thead>
          <tr>
            <th scope="col">With {clients} clients</th>
            <th scope="col">Transactions a second</th>
            <th scope="col">Half, 95 %, 99 % take at most</th>
            <th scope="col">Processor time</th>
            <th scope="col">Where the clients are</th>
          </tr>
        </thead>
        <tbody>
          {sweep.designs.map(({ design }, index) => {
            const point = points[index];
            if (!point) return null;
            return (
              <tr key={design} data-shown={index === shown}>
                <th scope="row">
                  <svg className="load-mark" viewBox="-6 -6 12 12" aria-hidden="true">
                    <path className="sweep-mark" d={markOf(index).d} />
                  </svg>{' '}
                  {names[index]}
                </th>
                <td data-head="Transactions a second">
                  <b className="ledger-count">{grouped(Math.round(point.throughput.mean))}</b>
                  <span className="ledger-kinds">
                    ± {grouped(Math.round(point.throughput.halfWidth ?? 0))}
                  </span>
                </td>
                <td data-head="Half, 95 %, 99 % take at most">
                  <Latencies point={point} at={scale.at} />
                </td>
                <td data-head="Processor time">
                  <ProcessorTime point={point} />
                </td>
                <td data-head="Where the clients are">
                  <Clients point={point} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="figure-note">
        Means of three runs each; ± is half the width of the 95 % interval. Latencies on one
        logarithmic line, from {formatTime(scale.from)} to {formatTime(scale.to)}.
      </p>
    </div>
  );
}

function Latencies({
  point: { p50, p95, p99 },
  at,
}: {
  readonly point: LoadPoint;
  readonly at: (ns: number) => number;
}) {
  return (
    <>
      <svg className="latency-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        <line className="latency-track" x1="0" x2="100%" y1="7" y2="7" />
        <line className="latency-span" x1={percent(at(p50))} x2={percent(at(p99))} y1="7" y2="7" />
        <circle className="latency-dot" r="4" cx={percent(at(p50))} cy="7" />
        <circle className="latency-dot" r="3" cx={percent(at(p95))} cy="7" />
        <circle className="latency-dot" r="2" cx={percent(at(p99))} cy="7" />
      </svg>
      <span className="ledger-sum">
        {formatTime(p50)}, {formatTime(p95)}, {formatTime(p99)}
      </span>
    </>
  );
}

/** One bar is all processors all the time: the domains' parts, and what was idle. */
function ProcessorTime({ point: { domains, idle } }: { readonly point: LoadPoint }) {
  const parts = domains.map(({ name, kind, share }, index) => {
    const from = domains.slice(0, index).reduce((sum, one) => sum + one.share, 0);
    return { name, share, from, look: lookOf(kind) };
  });
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        <rect className="time-bar-all" x="0" y="1" width="100%" height="12" />
        {parts.map(({ name, share, from, look }) => (
          <rect
            key={name}
            className={domainClass(look.kind)}
            fill={`url(#${domainPatternId(look.kind)})`}
            x={percent(from)}
            y="1"
            width={percent(share)}
            height="12"
          >
            <title>{`${name}: ${whole(share)}`}</title>
          </rect>
        ))}
      </svg>
      <span className="ledger-kinds">
        {[...parts.filter(({ share }) => share >= 0.005), { name: 'idle', share: idle }]
          .map(({ name, share }) => `${name} ${whole(share)}`)
          .join(', ')}
      </span>
    </>
  );
}

function Clients({
  point: { thinking, inside, atDevices, clients },
}: {
  readonly point: LoadPoint;
}) {
  const parts = [
    { id: 'thinking', count: thinking, words: 'thinking' },
    { id: 'inside', count: inside, words: 'in the machine' },
    { id: 'devices', count: atDevices, words: 'at devices' },
  ];
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {parts.map(({ id, count }, index) => (
          <rect
            key={id}
            className={`clients-${id}`}
            x={percent(parts.slice(0, index).reduce((sum, one) => sum + one.count, 0) / clients)}
            y="1"
            width={percent(count / clients)}
            height="12"
          />
        ))}
      </svg>
      <span className="ledger-kinds">
        {parts.map(({ count, words }) => `${round(count)} ${words}`).join(', ')}
      </span>
    </>
  );
}

/** One decimal below ten. */
const round = (count: number): string => String(Number(count.toFixed(count < 10 ? 1 : 0)));

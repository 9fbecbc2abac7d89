/** Throughput against clients: a line for each design with its intervals, and buttons that choose how many clients. */
import { grouped } from '../../../scenarios/quantity.ts';
import { throughputChart } from '../../../views/database/chart.ts';
import { CLIENTS } from '../../../views/database/host.ts';
import type { Sweep } from '../../../views/database/load.ts';
import { markOf } from './marks.ts';

export interface SweepChartProps {
  readonly sweep: Sweep;
  /** Short names, in the order of the sweep. */
  readonly names: readonly string[];
  readonly clients: number;
  readonly onClients: (clients: number) => void;
}

const height = 232;
const share = (index: number): number => (index + 0.5) / CLIENTS.length;
const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;
const y = (at: number): number => height * (1 - at);

export function SweepChart({ sweep, names, clients, onClients }: SweepChartProps) {
  const { grid, lines } = throughputChart(sweep, 17 / height);
  const here = CLIENTS.findIndex((count) => count === clients);
  return (
    <div className="sweep">
      <p className="sweep-title">Transactions a second, against clients</p>
      <div className="sweep-plot" style={{ height }}>
        <ul className="sweep-grid" aria-hidden="true">
          {grid.map(({ value, at }) => (
            <li key={at} style={{ top: y(at) }}>
              {grouped(Math.round(value))}
            </li>
          ))}
        </ul>
        <svg width="100%" height={height} aria-hidden="true" focusable="false">
          {grid.map(({ at }) => (
            <line key={at} className="sweep-rule" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
          ))}
          {here >= 0 && (
            <line
              className="sweep-here"
              x1={percent(share(here))}
              x2={percent(share(here))}
              y1="0"
              y2={height}
            />
          )}
          {lines.map(({ design, points }, place) => (
            <g key={design} className="sweep-line">
              <svg
                width="100%"
                height={height}
                viewBox={`0 0 1 ${height}`}
                preserveAspectRatio="none"
                overflow="visible"
              >
                <polyline
                  points={points
                    .map(({ at }, index) => `${share(index).toFixed(4)},${y(at).toFixed(1)}`)
                    .join(' ')}
                  strokeDasharray={markOf(place).dash}
                />
              </svg>
              {points.map(({ clients: count, at, low, high }, index) => (
                <g key={count}>
                  <line
                    className="sweep-interval"
                    x1={percent(share(index))}
                    x2={percent(share(index))}
                    y1={y(low)}
                    y2={y(high)}
                  />
                  <svg x={percent(share(index))} y={y(at)} overflow="visible">
                    <path className="sweep-mark" d={markOf(place).d} />
                  </svg>
                </g>
              ))}
            </g>
          ))}
        </svg>
        <ul className="sweep-names" aria-hidden="true">
          {lines.map(({ design, label }, place) => (
            <li key={design} style={{ top: y(label) }}>
              {names[place]}
            </li>
          ))}
        </ul>
      </div>
      <div className="sweep-clients" role="group" aria-label="Clients">
        {CLIENTS.map((count) => (
          <button
            key={count}
            type="button"
            className="sweep-count"
            aria-pressed={count === clients}
            aria-label={`${count} ${count === 1 ? 'client' : 'clients'}`}
            data-clients={count}
            onClick={() => onClients(count)}
          >
            {count}
          </button>
        ))}
      </div>
      <p className="sweep-axis">clients</p>
    </div>
  );
}

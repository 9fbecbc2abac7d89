/** Every measured point as a table: the chart's twin. */
import { formatTime, grouped } from '../../../scenarios/quantity.ts';
import type { Sweep } from '../../../views/database/load.ts';

export interface SweepTableProps {
  readonly sweep: Sweep;
  readonly names: readonly string[];
}

export function SweepTable({ sweep, names }: SweepTableProps) {
  return (
    <details className="panel sweep-table">
      <summary>All measurements as a table</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="sweep-table-scroll" role="group" aria-label="All measurements" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Design</th>
              <th scope="col">Clients</th>
              <th scope="col">Transactions a second</th>
              <th scope="col">Half take at most</th>
              <th scope="col">95 %</th>
              <th scope="col">99 %</th>
              <th scope="col">Idle</th>
              <th scope="col">Thinking</th>
              <th scope="col">In the machine</th>
              <th scope="col">At devices</th>
            </tr>
          </thead>
          <tbody>
            {sweep.designs.flatMap(({ design, points }, index) =>
              points.map((point) => (
                <tr key={`${design}/${point.clients}`}>
                  <th scope="row">{names[index]}</th>
                  <td>{point.clients}</td>
                  <td>
                    {grouped(Math.round(point.throughput.mean))} ±{' '}
                    {grouped(Math.round(point.throughput.halfWidth ?? 0))}
                  </td>
                  <td>{formatTime(point.p50)}</td>
                  <td>{formatTime(point.p95)}</td>
                  <td>{formatTime(point.p99)}</td>
                  <td>{Math.round(100 * point.idle)} %</td>
                  <td>{point.thinking.toFixed(1)}</td>
                  <td>{point.inside.toFixed(1)}</td>
                  <td>{point.atDevices.toFixed(1)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

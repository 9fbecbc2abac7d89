/** The same ways under other loads: exits and processor time for each packet, as a drawing and as a table. */
import { memo, useMemo } from 'preact/compat';
import { formatTime } from '../../../scenarios/quantity.ts';
import { GAPS_US, loadCurve, type LoadPoint } from '../../../views/vmbus/load-curve.ts';
import type { VmbusRun } from '../../../views/vmbus/run.ts';
import { wayOf } from '../../../scenarios/vmbus/ways.ts';
import type { ViewProps } from '../parts.ts';

const height = 128;
const [top, bottom] = [8, 100];

interface Curve {
  readonly id: string;
  readonly name: string;
  readonly points: readonly LoadPoint[];
}

export const LoadCurve = memo(function LoadCurve({ inputs, comparison }: ViewProps<VmbusRun>) {
  const { designs, settings, seed } = inputs;
  const curves = useMemo(
    () =>
      designs.map((id): Curve => ({
        ...{ id, name: wayOf(id).short },
        points: loadCurve(id, settings, seed),
      })),
    [designs, settings, seed],
  );
  return (
    <div className="vmbus-curve">
      <p className="vmbus-curve-title">
        Exits for each packet, bells included, as the packets come faster
      </p>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        {[0, 1].map((exits) => (
          <g key={exits}>
            <line className="axis-line" x1="4%" x2="100%" y1={yOf(exits)} y2={yOf(exits)} />
            <text className="axis-label vmbus-scale" x="0" y={yOf(exits) + 4}>
              {exits}
            </text>
          </g>
        ))}
        {GAPS_US.map((gap, index) => (
          <text key={gap} className="axis-label" x={xAt(index)} y={height - 10}>
            {gap}
          </text>
        ))}
        {curves.map(({ id, points }) => (
          <g key={id} className={`vmbus-line vmbus-line-${id}`}>
            {points.slice(1).map((point, index) => (
              <line
                key={point.gapUs}
                x1={xAt(index)}
                x2={xAt(index + 1)}
                y1={yOf(points[index]?.exits ?? 0)}
                y2={yOf(point.exits)}
              />
            ))}
            {points.map((point, index) => (
              <circle key={point.gapUs} cx={xAt(index)} cy={yOf(point.exits)} r="3" />
            ))}
          </g>
        ))}
      </svg>
      <p className="vmbus-curve-unit">µs between two packets</p>
      <Table curves={curves} />
      {comparison.runs.some(({ context }) => context.uncertain) && (
        <p className="figure-note">
          The processor times rest on cycles of another machine: good for comparing, no promise.
        </p>
      )}
    </div>
  );
});

const xAt = (index: number): string => `${(8 + (index * 88) / (GAPS_US.length - 1)).toFixed(2)}%`;
const yOf = (exits: number): number =>
  Math.round((bottom - Math.min(1, exits) * (bottom - top)) * 10) / 10;

/** The numbers of the drawing, and the processor time behind them. */
function Table({ curves }: { readonly curves: readonly Curve[] }) {
  return (
    <table className="vmbus-table">
      <caption>
        For each packet: exits · processor time of child, hypervisor and parent together
      </caption>
      <thead>
        <tr>
          <th scope="col">A packet every</th>
          {curves.map(({ id, name }) => (
            <th key={id} scope="col" className={`vmbus-key vmbus-line-${id}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {GAPS_US.map((gap, index) => (
          <tr key={gap}>
            <th scope="row">{`${gap} µs`}</th>
            {curves.map(({ id, name, points }) => {
              const point = points[index];
              return (
                <td key={id} data-head={name}>
                  {point && words(point)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const words = ({ exits, processorNs }: LoadPoint): string =>
  `${exits.toFixed(2)} · ${formatTime(processorNs)}`;

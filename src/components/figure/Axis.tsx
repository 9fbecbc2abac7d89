/** The clock that all runs share: labelled instants, and breaks where it leaps. */
import { memo } from 'preact/compat';
import type { TimeScale } from '../../views/stage/time-scale.ts';
import { across, type Plot } from './plot.ts';

interface AxisProps {
  readonly scale: Pick<TimeScale, 'ticks' | 'breaks'>;
  readonly plot: Plot;
}

export const Axis = memo(function Axis({ scale, plot }: AxisProps) {
  const { ticks, breaks } = scale;
  return (
    <div className="axis" aria-hidden="true">
      <svg width="100%" height="30">
        <line className="axis-line" x1="0" x2="100%" y1="4" y2="4" />
        {ticks.map((tick) => (
          <g key={tick.time}>
            <line
              className="axis-tick"
              x1={across(tick.x, plot)}
              x2={across(tick.x, plot)}
              y1="4"
              y2="9"
            />
            <text className="axis-label" x={across(tick.x, plot)} y="23">
              {tick.label}
            </text>
          </g>
        ))}
        {breaks.map((one) => (
          <g key={one.from}>
            <svg x={across((one.from + one.to) / 2, plot)} y="4" overflow="visible">
              <path className="axis-break" d="M-5 5-1-5M1 5 5-5" />
            </svg>
            <text className="axis-leap" x={across((one.from + one.to) / 2, plot)} y="23">
              {one.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
});

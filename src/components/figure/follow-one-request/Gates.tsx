/** Crossings on the line: a mark at each, its kind and its cost where there is room for them. */
import { memo } from 'preact/compat';
import type { Gate } from '../../../views/stage/stage.ts';
import { across, type Plot } from '../plot.ts';

interface GatesProps {
  readonly gates: readonly Gate[];
  readonly plot: Plot;
  readonly cursor: number;
}

export function Gates({ gates, plot, cursor }: GatesProps) {
  return (
    <g>
      {gates.map((gate, index) => {
        const next = gates[index + 1];
        return (
          <Mark
            key={gate.moment}
            gate={gate}
            plot={plot}
            done={gate.moment < cursor}
            below={next !== undefined && next.y < gate.y}
            last={next === undefined}
          />
        );
      })}
    </g>
  );
}

/** Width of a letter on a gate, px. */
const letter = 6.6;

interface MarkProps {
  readonly gate: Gate;
  readonly plot: Plot;
  readonly done: boolean;
  /** The line leaves upwards, so that the words stand below it. */
  readonly below: boolean;
  /** Nothing follows it: its words stand before it, within the picture. */
  readonly last: boolean;
}

const Mark = memo(function Mark({ gate, plot, done, below, last }: MarkProps) {
  const cost = `${gate.uncertain ? '~' : ''}${gate.cost}`;
  const priced = gate.cost !== '0 ns';
  const marked = done && gate.room > gate.mark.length * letter + 8;
  const full = marked && priced && gate.room > (gate.mark.length + cost.length + 1) * letter + 10;
  return (
    <svg
      className={`gate${done ? ' gate-done' : ''}`}
      x={across(gate.x, plot)}
      y={gate.y}
      overflow="visible"
    >
      <circle className="gate-dot" r="3.5" />
      {marked && (
        <text
          className="gate-mark"
          x={last ? -7 : 5}
          y={below ? 16 : -6}
          textAnchor={last ? 'end' : 'start'}
        >
          {gate.mark}
          {full && <tspan className="gate-cost"> {cost}</tspan>}
        </text>
      )}
      <title>{priced ? `${gate.name}, ${cost}` : gate.name}</title>
    </svg>
  );
});

/** The native slider over all events, one arrow an event, with a mark for each event worth seeing. */
import { memo, useMemo } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { TICK_SHAPES, ticksOf } from '../../views/player/ticks.ts';

export interface ScrubberProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  /** The farthest cursor the reader may go to now. */
  readonly until: number;
  /** Where the reader is asked; null where nothing is. */
  readonly gate: number | null;
  /** The sentence of the event before the cursor. */
  readonly words: string;
  readonly onSeek: (cursor: number) => void;
}

export function Scrubber({ comparison, cursor, until, gate, words, onSeek }: ScrubberProps) {
  const end = comparison.moments.length;
  return (
    <div className="scrubber">
      <Ticks comparison={comparison} gate={gate} />
      <input
        type="range"
        className="scrubber-range"
        min={0}
        max={end}
        step={1}
        value={cursor}
        aria-label="Event"
        aria-valuetext={`${cursor} of ${end}: ${words}`}
        onChange={(event) => onSeek(Math.min(until, Number(event.currentTarget.value)))}
      />
    </div>
  );
}

const Ticks = memo(function Ticks({
  comparison,
  gate,
}: Pick<ScrubberProps, 'comparison' | 'gate'>) {
  const ticks = useMemo(() => ticksOf(comparison, gate), [comparison, gate]);
  return (
    <svg className="ticks" width="100%" height="12" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <svg
          key={`${tick.cursor}/${tick.class}`}
          x={`${(tick.at * 100).toFixed(2)}%`}
          y="2"
          overflow="visible"
        >
          <path
            className={`tick tick-${tick.class}`}
            transform="translate(-4 0)"
            d={TICK_SHAPES[tick.class].d}
          />
        </svg>
      ))}
    </svg>
  );
});

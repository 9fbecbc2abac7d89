/** One design's staves, with the line of its requests, the gates on it, and the domains as buttons beside. */
import { memo, useContext, useId, useLayoutEffect, useRef } from 'preact/compat';
import { lookOf } from '../../../views/player/domain-look.ts';
import { timeOf, type Position } from '../../../views/player/pace.ts';
import type { Moment } from '../../../views/comparison.ts';
import type { StageSystem } from '../../../views/stage/stage.ts';
import { FramesContext } from '../frames.ts';
import { drawLive } from './draw-live.ts';
import { Gates } from './Gates.tsx';
import { Lines } from './Lines.tsx';
import type { Plot } from '../plot.ts';
import { StaveLabels } from './StaveLabels.tsx';
import { Staves } from './Staves.tsx';

export interface SystemProps {
  readonly system: StageSystem;
  readonly plot: Plot;
  readonly moments: readonly Moment[];
  /** Right behind the run's own last event. */
  readonly cursor: number;
  readonly shown: boolean;
  /** Domains that the sentence under the stage names. */
  readonly named: readonly string[];
  readonly lit: string | null;
  readonly selected: string | null;
  readonly summary: string;
  readonly tally: string;
  readonly onSelect: (run: number, domain: string) => void;
}

export const System = memo(function System(props: SystemProps) {
  const { system, plot, moments, cursor, shown, named, lit, selected, summary, tally } = props;
  const title = useId();
  const live = useRef<SVGGElement>(null);
  const frames = useContext(FramesContext);
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      if (live.current)
        drawLive(live.current, system, plot, position.cursor, timeOf(moments, position));
    };
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [system, plot, moments, frames]);
  const first = system.staves[0]?.y ?? 0;
  const height = system.top + system.height - first;
  const slots = 1 + Math.max(0, ...system.lines.map((line) => line.slot));
  const bright = system.staves
    .filter((stave) => named.includes(stave.domain) || lookOf(stave.kind).slug === lit)
    .map((stave) => stave.domain);
  return (
    <div
      className="system"
      role="group"
      data-run={system.run}
      data-shown={shown}
      aria-labelledby={title}
    >
      <div className="system-head">
        <p className="system-title" id={title}>
          {system.title}
        </p>
        <p className="system-tally">{tally}</p>
      </div>
      <div className="system-body" style={{ height }}>
        <StaveLabels
          system={system}
          cursor={cursor}
          bright={bright}
          selected={selected}
          onSelect={props.onSelect}
        />
        <svg className="system-plot" role="img" aria-label={summary} width="100%" height={height}>
          <g transform={`translate(0 ${-first})`}>
            <Staves system={system} plot={plot} cursor={cursor} bright={bright} />
            <Lines system={system} plot={plot} cursor={cursor} layer="behind" />
            <Lines system={system} plot={plot} cursor={cursor} layer="front" />
            <Gates gates={system.gates} plot={plot} cursor={cursor} />
            <g ref={live}>
              {Array.from({ length: slots }, (_, slot) => (
                <g key={slot} className="live" data-slot={slot}>
                  <line className="line line-done" />
                  <circle className="head" r="5" />
                </g>
              ))}
            </g>
          </g>
        </svg>
      </div>
    </div>
  );
});

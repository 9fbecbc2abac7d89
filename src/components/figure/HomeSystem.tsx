/** One design on the home page: its staves by glyph, its signature, and what became of it in a line. */
import { memo, useContext, useLayoutEffect, useMemo, useRef } from 'preact/compat';
import { stepsAt, timeAt } from '../../views/comparison.ts';
import { domainClass } from '../../views/domain-style.ts';
import type { FollowComparison } from '../../views/follow-one-request/run.ts';
import { summaryOf } from '../../views/follow-one-request/summary.ts';
import { lookOf } from '../../views/player/domain-look.ts';
import { timeOf, type Position } from '../../views/player/pace.ts';
import { stageOf } from '../../views/stage/stage.ts';
import { drawLive } from './follow-one-request/draw-live.ts';
import { FramesContext } from './frames.ts';
import { Lines } from './follow-one-request/Lines.tsx';
import { plotOf } from './plot.ts';
import { Staves } from './follow-one-request/Staves.tsx';

export interface HomeSystemProps {
  readonly comparison: FollowComparison;
  readonly run: number;
  readonly cursor: number;
  /** How far it got, or how it ended. */
  readonly words: string;
}

/** The width for which it is laid out; it is drawn in percent of whatever it gets. */
const builtWidth = 320;

export const HomeSystem = memo(function HomeSystem(props: HomeSystemProps) {
  const { comparison, run, cursor, words } = props;
  // All designs share the clock: the scale is that of all runs, the picture of one.
  const stage = useMemo(
    () => stageOf(comparison, { width: builtWidth, scale: 'stretched' }),
    [comparison],
  );
  const live = useRef<SVGGElement>(null);
  const frames = useContext(FramesContext);
  const { moments } = comparison;
  const system = stage.systems[run];
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      if (live.current && system)
        drawLive(live.current, system, plotOf(stage), position.cursor, timeOf(moments, position));
    };
    draw({ cursor, part: 0 });
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [stage, system, moments, cursor, frames]);
  const one = comparison.runs[run];
  if (!system || !one) return null;
  const rows = stepsAt(comparison, cursor)[run] ?? 0;
  const summary = summaryOf(one, rows, timeAt(comparison, cursor));
  const plot = plotOf(stage);
  const first = system.staves[0]?.y ?? 0;
  const height = system.top + system.height - first;
  const last = moments[cursor - 1];
  const bright =
    last?.run === run && last.narration.class === 'fault' ? last.narration.domains : [];
  return (
    <>
      <p className="system-title">{system.title}</p>
      <div className="home-plot" style={{ height }}>
        <ul className="home-glyphs">
          {system.staves.map((stave) => {
            const look = lookOf(stave.kind);
            return (
              <li
                key={stave.domain}
                className={domainClass(look.kind)}
                style={{ top: stave.y - first, height: stave.height }}
                title={stave.name}
              >
                <svg className="domain-glyph" viewBox="0 0 16 16" aria-hidden="true">
                  <path fillRule="evenodd" d={look.glyph} />
                </svg>
                <span className="sr-only">{stave.name}</span>
              </li>
            );
          })}
        </ul>
        <svg className="system-plot" role="img" aria-label={summary} width="100%" height={height}>
          <g transform={`translate(0 ${-first})`}>
            <Staves system={system} plot={plot} cursor={cursor} bright={bright} />
            <Lines system={system} plot={plot} cursor={cursor} layer="behind" />
            <Lines system={system} plot={plot} cursor={cursor} layer="front" />
            <g ref={live}>
              <g className="live" data-slot={0}>
                <line className="line line-done" />
                <circle className="head" r="5" />
              </g>
            </g>
          </g>
        </svg>
      </div>
      <p className="home-outcome">{words}</p>
    </>
  );
});

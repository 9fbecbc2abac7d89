/** The way of requests through one machine, small and whole: what the gallery shows of figures that draw it. */
import type { Comparison } from '../../../views/comparison.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { stageOf } from '../../../views/stage/stage.ts';
import { plotOf } from '../plot.ts';
import { Lines } from './Lines.tsx';
import { Staves } from './Staves.tsx';

export function RequestStill({ comparison }: { readonly comparison: Comparison<FollowRun> }) {
  const stage = stageOf(comparison, { width: 300, scale: 'stretched' });
  const plot = plotOf(stage);
  const cursor = comparison.moments.length;
  const top = stage.systems[0]?.staves[0]?.y ?? 0;
  const last = stage.systems.at(-1);
  const height = last ? last.top + last.height - top : 0;
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false">
      <g transform={`translate(0 ${-top})`}>
        {stage.systems.map((system) => (
          <g key={system.run}>
            <Staves system={system} plot={plot} cursor={cursor} bright={[]} />
            <Lines system={system} plot={plot} cursor={cursor} layer="behind" />
            <Lines system={system} plot={plot} cursor={cursor} layer="front" />
          </g>
        ))}
      </g>
    </svg>
  );
}

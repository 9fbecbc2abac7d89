/** The figure at a glance, for the gallery: one design's line over its staves. A picture only. */
import { follow } from '../../../views/follow-one-request/subject.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { stageOf } from '../../../views/stage/stage.ts';
import { plotOf } from '../plot.ts';
import { Lines } from './Lines.tsx';
import { Staves } from './Staves.tsx';

export function Still() {
  const base = baseView(follow, { variants: 'parent-synthetic' });
  const comparison = runsOf(follow, base);
  const stage = stageOf(comparison, { width: 300, scale: 'stretched' });
  const plot = plotOf(stage);
  const top = stage.systems[0]?.staves[0]?.y ?? 0;
  const last = stage.systems.at(-1);
  const height = last ? last.top + last.height - top : 0;
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false">
      <g transform={`translate(0 ${-top})`}>
        {stage.systems.map((system) => (
          <g key={system.run}>
            <Staves system={system} plot={plot} cursor={base.cursor} bright={[]} />
            <Lines system={system} plot={plot} cursor={base.cursor} layer="behind" />
            <Lines system={system} plot={plot} cursor={base.cursor} layer="front" />
          </g>
        ))}
      </g>
    </svg>
  );
}

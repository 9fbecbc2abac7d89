/** The figure at a glance, for the gallery: a request through a driver partition over its staves. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { ownSubject } from '../../../views/own-design/subject.ts';
import { stageOf } from '../../../views/stage/stage.ts';
import { Lines } from '../follow-one-request/Lines.tsx';
import { Staves } from '../follow-one-request/Staves.tsx';
import { plotOf } from '../plot.ts';

const shown = {
  variants: 'own',
  settings: { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' },
};

export function Still() {
  const base = baseView(ownSubject, shown);
  const stage = stageOf(runsOf(ownSubject, base), { width: 300, scale: 'stretched' });
  const plot = plotOf(stage);
  const [system] = stage.systems;
  if (!system) return null;
  const top = system.staves[0]?.y ?? 0;
  return (
    <svg
      width="100%"
      height={system.top + system.height - top}
      aria-hidden="true"
      focusable="false"
    >
      <g transform={`translate(0 ${-top})`}>
        <Staves system={system} plot={plot} cursor={base.cursor} bright={[]} />
        <Lines system={system} plot={plot} cursor={base.cursor} layer="behind" />
        <Lines system={system} plot={plot} cursor={base.cursor} layer="front" />
      </g>
    </svg>
  );
}

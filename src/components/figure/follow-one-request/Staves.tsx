/** The bands of the protection domains. A band breaks where its domain stops, and is drawn anew where it is back. */
import { memo } from 'preact/compat';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import type { StageStave, StageSystem } from '../../../views/stage/stage.ts';
import { across, type Plot } from '../plot.ts';

interface StavesProps {
  readonly system: StageSystem;
  readonly plot: Plot;
  readonly cursor: number;
  readonly bright: readonly string[];
}

export function Staves({ system, plot, cursor, bright }: StavesProps) {
  return (
    <g>
      {system.staves.map((stave) => (
        <Band
          key={stave.domain}
          stave={stave}
          plot={plot}
          happened={stave.statuses.filter((one) => one.moment < cursor).length}
          bright={bright.includes(stave.domain)}
        />
      ))}
    </g>
  );
}

interface BandProps {
  readonly stave: StageStave;
  readonly plot: Plot;
  /** How many of its changes of status have happened. */
  readonly happened: number;
  readonly bright: boolean;
}

const Band = memo(function Band({ stave, plot, happened, bright }: BandProps) {
  const { kind } = lookOf(stave.kind);
  const changes = stave.statuses.slice(0, happened);
  const edge = plot.left + plot.width;
  return (
    <g
      className={`stave ${domainClass(kind)}${bright ? ' stave-bright' : ''}`}
      data-place={stave.domain}
    >
      {changes.map(({ status, x, moment }, index) => {
        const from = index === 0 ? plot.left : x;
        const to = changes[index + 1]?.x ?? edge;
        return (
          <g key={moment} className={`band band-${status}`}>
            <rect
              className="band-ground"
              x={across(from, plot)}
              y={stave.y}
              width={across(plot.left + to - from, plot)}
              height={stave.height}
            />
            {bright && (status === 'running' || status === 'stalled') && (
              <rect
                className="band-pattern"
                fill={`url(#${domainPatternId(kind)})`}
                x={across(from, plot)}
                y={stave.y}
                width={across(plot.left + to - from, plot)}
                height={stave.height}
              />
            )}
            {status === 'stopped' && (
              <svg x={across(x, plot)} y={stave.y + stave.height / 2} overflow="visible">
                <path className="band-break" d="M-5 14 1-14M0 14 6-14" />
              </svg>
            )}
          </g>
        );
      })}
    </g>
  );
});

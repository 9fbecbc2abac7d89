/** The line of the requests: what has happened in full, what is to come faintly, what passes a stave behind it. */
import { memo } from 'preact/compat';
import { piecesOf } from '../../../views/player/pieces.ts';
import type { Line, StageStave, StageSystem } from '../../../views/stage/stage.ts';
import { across, type Plot } from '../plot.ts';

interface LinesProps {
  readonly system: StageSystem;
  readonly plot: Plot;
  readonly cursor: number;
  readonly layer: 'behind' | 'front';
}

export function Lines({ system, plot, cursor, layer }: LinesProps) {
  return (
    <g className={`lines-${layer}`}>
      {system.lines.map((line) => (
        <Stretch
          key={`${line.moment}/${line.slot}`}
          line={line}
          plot={plot}
          staves={system.staves}
          done={line.moment < cursor}
          layer={layer}
        />
      ))}
    </g>
  );
}

interface StretchProps {
  readonly line: Line;
  readonly plot: Plot;
  readonly staves: readonly StageStave[];
  readonly done: boolean;
  readonly layer: 'behind' | 'front';
}

const Stretch = memo(function Stretch({ line, plot, staves, done, layer }: StretchProps) {
  const style = `line line-${line.kind}${done ? ' line-done' : ''}`;
  if (line.kind === 'registers')
    return layer === 'front' ? <Zigzag line={line} plot={plot} style={style} /> : null;
  return (
    <>
      {piecesOf(line.y1, line.y2, staves)
        .filter((piece) => piece.behind === (layer === 'behind'))
        .map(({ from, to }) => (
          <line
            key={from}
            className={style}
            strokeWidth={line.thickness}
            x1={across(line.x1 + from * (line.x2 - line.x1), plot)}
            y1={line.y1 + from * (line.y2 - line.y1)}
            x2={across(line.x1 + to * (line.x2 - line.x1), plot)}
            y2={line.y1 + to * (line.y2 - line.y1)}
          />
        ))}
      {line.broken && layer === 'front' && (
        <svg x={across(line.x2, plot)} y={line.y2} overflow="visible">
          <path className={`line-broken${done ? ' line-done' : ''}`} d="M-4-4 4 4M4-4-4 4" />
        </svg>
      )}
    </>
  );
});

/** Register accesses: down into the domain that answers, and up again, once for each. */
function Zigzag({ line, plot, style }: Pick<StretchProps, 'line' | 'plot'> & { style: string }) {
  return line.zigzag.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = line.zigzag[index] ?? [x, y];
    return (
      <line
        key={x}
        className={style}
        strokeWidth={2}
        x1={across(fromX, plot)}
        y1={fromY}
        x2={across(x, plot)}
        y2={y}
      />
    );
  });
}

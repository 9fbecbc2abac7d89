/** One scheduler: its processors with who runs on them, those who stand in line, and the user’s wait. */
import { memo, useContext, useId, useLayoutEffect, useRef, type ReactNode } from 'preact/compat';
import { formatTime } from '../../../scenarios/quantity.ts';
import type { Moment } from '../../../views/comparison.ts';
import { timeOf, type Position } from '../../../views/player/pace.ts';
import type { Block, Lanes } from '../../../views/who-runs-next/lanes.ts';
import { FramesContext } from '../frames.ts';
import { LaneLabels } from './LaneLabels.tsx';
import { classOf, fillOf } from './partition-look.ts';

export interface LanesRowProps {
  readonly index: number;
  readonly name: string;
  readonly tally: string;
  readonly lanes: Lanes;
  readonly durationNs: number;
  /** px. */
  readonly width: number;
  readonly moments: readonly Moment[];
  readonly cursor: number;
  readonly atEnd: boolean;
  readonly shown: boolean;
  /** Partitions that the sentence under the stage names. */
  readonly named: readonly string[];
  /** The entity that the prose points at. */
  readonly lit: string | null;
  /** Partitions to which something can be done. */
  readonly open: ReadonlySet<string>;
  /** Lists what can be done to a partition. */
  readonly onList: (partition: string) => void;
  readonly summary: string;
}

const percent = (x: number): string => `${x.toFixed(3)}%`;
/** As wide as a letter on a block, px. */
const letter = 6.7;

export const LanesRow = memo(function LanesRow(props: LanesRowProps): ReactNode {
  const { name, tally, lanes, durationNs, width, moments, cursor, atEnd } = props;
  const title = useId();
  const clip = useId();
  const done = useRef<SVGRectElement>(null);
  const now = useRef<SVGLineElement>(null);
  const frames = useContext(FramesContext);
  const end = moments.length;
  const placeOf = (position: Position): number =>
    atEnd && position.cursor === end
      ? 100
      : Math.min(100, (timeOf(moments, position) / durationNs) * 100);
  const here = placeOf({ cursor, part: 0 });
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      const time = timeOf(moments, position);
      const x = position.cursor === moments.length ? 100 : Math.min(100, (time / durationNs) * 100);
      done.current?.setAttribute('width', percent(x));
      now.current?.setAttribute('x1', percent(x));
      now.current?.setAttribute('x2', percent(x));
    };
    draw({ cursor, part: 0 });
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [durationNs, moments, frames, cursor]);
  return (
    <div
      className="system"
      role="group"
      data-run={props.index}
      data-shown={props.shown}
      aria-labelledby={title}
    >
      <div className="system-head">
        <p className="system-title" id={title}>
          {name}
        </p>
        <p className="system-tally">{tally}</p>
      </div>
      <div className="system-body" style={{ height: lanes.height }}>
        <LaneLabels
          lanes={lanes}
          named={props.named}
          lit={props.lit}
          open={props.open}
          onList={props.onList}
        />
        <svg
          className="system-plot"
          role="img"
          aria-label={props.summary}
          width="100%"
          height={lanes.height}
        >
          <clipPath id={clip}>
            <rect ref={done} x="0" y="-4" width={percent(here)} height={lanes.height + 8} />
          </clipPath>
          <g className="next-ground">
            {lanes.processors.map(({ name: lane, y, height }) => (
              <rect key={lane} x="0" y={y} width="100%" height={height} />
            ))}
          </g>
          <g className="next-runs next-ahead">
            <Runs lanes={lanes} width={width} />
          </g>
          <g className="next-runs" clipPath={`url(#${clip})`}>
            <Runs lanes={lanes} width={width} />
          </g>
          {lanes.acts.map((x) => (
            <line
              key={x}
              className="next-act"
              x1={percent(x)}
              x2={percent(x)}
              y1="-4"
              y2={lanes.height + 2}
            />
          ))}
          <line
            ref={now}
            className="next-now"
            x1={percent(here)}
            x2={percent(here)}
            y1="-4"
            y2={lanes.height + 2}
          />
        </svg>
      </div>
    </div>
  );
});

/** Everything that happens, drawn twice: faint for what is to come, full for what is done. */
export const Runs = memo(function Runs({
  lanes,
  width,
}: {
  readonly lanes: Lanes;
  readonly width: number;
}) {
  return (
    <>
      {lanes.processors.map(({ name, y, height, blocks }) =>
        blocks.map((block) => (
          <Run key={`${name}/${block.x}`} block={block} y={y} height={height} width={width} />
        )),
      )}
      {lanes.lines.map(({ partition, y, waits }) => (
        <g key={partition.id} className={classOf(partition.role)} data-place={partition.id}>
          {waits.map(({ x, width: wide }) => (
            <line
              key={x}
              className="next-waits"
              x1={percent(x)}
              x2={percent(x + wide)}
              y1={y}
              y2={y}
            />
          ))}
        </g>
      ))}
      {lanes.wait && <Waits wait={lanes.wait} width={width} />}
    </>
  );
});

interface RunProps {
  readonly block: Block;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

function Run({ block, y, height, width }: RunProps) {
  const { x, width: wide, partition, mark } = block;
  const room = (wide / 100) * width;
  return (
    <g className={classOf(partition.role)} data-place={partition.id}>
      <rect
        className="next-run"
        x={percent(x)}
        y={y}
        width={percent(wide)}
        height={height}
        {...fillOf(partition.role)}
      >
        <title>{partition.name}</title>
      </rect>
      {mark !== '' && room > mark.length * letter + 6 && (
        <text className="next-mark" x={percent(x + wide / 2)} y={y + height / 2 + 4}>
          {mark}
        </text>
      )}
    </g>
  );
}

/** The user’s questions: each rises as long as it is open; what it takes alone is the dotted line. */
function Waits({
  wait,
  width,
}: {
  readonly wait: NonNullable<Lanes['wait']>;
  readonly width: number;
}) {
  const { top, foot, waits, alone } = wait;
  const height = foot - top;
  return (
    <g className={classOf('user')}>
      <svg
        y={top}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
      >
        {waits.map(({ from, to, height: high }) => (
          <path
            key={from}
            className="next-wait"
            d={`M${from.toFixed(3)} ${height}L${to.toFixed(3)} ${(height - high).toFixed(1)}V${height}`}
          />
        ))}
      </svg>
      <line className="next-alone" x1="0" x2="100%" y1={foot - alone} y2={foot - alone} />
      {waits.map(({ to, height: high, took }) => {
        const words = formatTime(took);
        const left = (to / 100) * width + words.length * letter + 8 > width;
        return (
          high > 13 && (
            <text
              key={to}
              className="next-took"
              x={percent(to)}
              dx={left ? -6 : 5}
              y={foot - high + 11}
              textAnchor={left ? 'end' : 'start'}
            >
              {words}
            </text>
          )
        );
      })}
    </g>
  );
}

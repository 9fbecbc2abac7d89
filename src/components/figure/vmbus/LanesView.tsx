/** The lanes over time: who works, who stands still, what crosses. What lies ahead is faint; a line says where we are. */
import { memo, useContext, useId, useLayoutEffect, useMemo, useRef } from 'preact/compat';
import type { Comparison } from '../../../views/comparison.ts';
import { domainClass, type DomainKind } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { placesOfActions } from '../../../views/player/action-menu.ts';
import { timeOf, type Position } from '../../../views/player/pace.ts';
import {
  BORDER,
  HEIGHT,
  LANES,
  lanesOf,
  UNITS,
  xOf,
  type Lane,
  type Lanes,
  type Span,
} from '../../../views/vmbus/lanes.ts';
import type { VmbusRun } from '../../../views/vmbus/run.ts';
import { vmbusSubject } from '../../../views/vmbus/subject.ts';
import { FramesContext } from '../frames.ts';
import { LevelLabels, type Level } from '../LevelLabels.tsx';

interface LanesViewProps {
  readonly run: VmbusRun;
  readonly comparison: Comparison<VmbusRun>;
  readonly cursor: number;
  /** ns. */
  readonly now: number;
  /** Places that the sentence under the stage names. */
  readonly named: readonly string[];
  readonly lit: string | null;
  /** Lists what can be done at a place. */
  readonly onList: (place: string) => void;
  readonly summary: string;
}

/** The middle of a lane, px. */
function middleOf(lane: Lane): number {
  const [top, bottom] = LANES[lane];
  return (top + bottom) / 2;
}

const percent = (x: number): string => `${((x / UNITS) * 100).toFixed(2)}%`;

export const LanesView = memo(function LanesView(props: LanesViewProps) {
  const { run, comparison, cursor, now, named, lit, summary } = props;
  const { endedAt, moments } = comparison;
  const lanes = useMemo(() => lanesOf(run, endedAt), [run, endedAt]);
  const clip = useId();
  const done = useRef<SVGRectElement>(null);
  const line = useRef<SVGLineElement>(null);
  const frames = useContext(FramesContext);
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      const x = xOf(timeOf(moments, position), endedAt);
      done.current?.setAttribute('width', x.toFixed(2));
      line.current?.setAttribute('x1', percent(x));
      line.current?.setAttribute('x2', percent(x));
    };
    draw({ cursor, part: 0 });
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [frames, moments, endedAt, cursor]);
  const here = xOf(now, endedAt);
  return (
    <div className="vmbus-lanes" style={{ height: HEIGHT }}>
      <LevelLabels
        levels={LEVELS}
        {...{ named, lit }}
        open={placesOfActions(vmbusSubject, run)}
        onList={props.onList}
      />
      <svg className="system-plot" role="img" aria-label={summary} width="100%" height={HEIGHT}>
        <svg
          viewBox={`0 0 ${UNITS} ${HEIGHT}`}
          preserveAspectRatio="none"
          width="100%"
          height={HEIGHT}
        >
          <clipPath id={clip}>
            <rect ref={done} x="0" y="0" width={here.toFixed(2)} height={HEIGHT} />
          </clipPath>
          <line className="vmbus-border" x1="0" x2={UNITS} y1={BORDER} y2={BORDER} />
          <g className="vmbus-ahead">
            <Drawing lanes={lanes} />
          </g>
          <g className="vmbus-done" clipPath={`url(#${clip})`}>
            <Drawing lanes={lanes} />
          </g>
        </svg>
        <g className="vmbus-done">
          {lanes.spared.map(({ x }) => (
            <circle
              key={x}
              className="vmbus-spared"
              data-done={x <= here}
              cx={percent(x)}
              cy={LANES.child[1] + 5}
              r="2.5"
            />
          ))}
        </g>
        <line
          ref={line}
          className="vmbus-now"
          x1={percent(here)}
          x2={percent(here)}
          y1="0"
          y2={HEIGHT}
        />
      </svg>
    </div>
  );
});

const KINDS: Readonly<Record<Lane, DomainKind>> = {
  child: 'childPartition',
  parent: 'parentPartition',
  card: 'hardware',
};

const kindOf = ({ lane, kind }: Span): DomainKind =>
  kind === 'hypervisor' ? 'hypervisor' : KINDS[lane];

/** Where a span happens, as the places of its run are called. */
function placeOf({ lane, kind }: Span): string {
  if (kind === 'hypervisor') return kind;
  return lane === 'card' ? 'device' : lane;
}

/** Spans and passages, all of them: drawn once faint and once clipped at the present. */
export const Drawing = memo(function Drawing({ lanes }: { readonly lanes: Lanes }) {
  return (
    <>
      {lanes.passages.map(({ kind, from, to }) => (
        <path
          key={`${kind}${from.join()}${to.join()}`}
          className={`vmbus-${kind} ${domainClass('hypervisor')}`}
          d={`M${from[0].toFixed(2)} ${from[1]}L${to[0].toFixed(2)} ${to[1]}`}
        />
      ))}
      {lanes.spans.map((span) => {
        const [top, bottom] = LANES[span.lane];
        return (
          <rect
            key={`${span.lane}${span.kind}${span.from}`}
            className={`vmbus-span vmbus-${span.kind} ${domainClass(kindOf(span))}`}
            data-place={placeOf(span)}
            x={span.from.toFixed(2)}
            y={span.kind === 'still' ? (top + bottom) / 2 - 1.5 : top}
            width={Math.max(0.5, span.to - span.from).toFixed(2)}
            height={span.kind === 'still' ? 3 : bottom - top}
          />
        );
      })}
    </>
  );
});

/** The names of the lanes and of the border between them. */
const LEVELS: readonly Level[] = [
  { id: 'child', look: lookOf('childPartition'), words: 'child', y: middleOf('child') },
  { id: 'hypervisor', look: lookOf('hypervisor'), words: 'hypervisor', y: BORDER },
  { id: 'parent', look: lookOf('parentPartition'), words: 'parent', y: middleOf('parent') },
  { id: 'device', look: lookOf('hardware'), words: 'card', y: middleOf('card') },
];

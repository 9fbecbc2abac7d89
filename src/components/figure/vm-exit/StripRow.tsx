/** One way of stopping the guest: its strip, with the words for which there is room, and what it took. */
import { memo, useContext, useId, useLayoutEffect, useRef, type ReactNode } from 'preact/compat';
import { formatCycles, formatTime, grouped } from '../../../scenarios/quantity.ts';
import { PART_WORDS } from '../../../scenarios/vm-exit/part-words.ts';
import { beyondKind, monitorKind } from '../../../scenarios/vm-exit/ways.ts';
import type { Moment } from '../../../views/comparison.ts';
import type { DomainStyle } from '../../../views/domain-style.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import { placesOfActions } from '../../../views/player/action-menu.ts';
import { timeOf, type Position } from '../../../views/player/pace.ts';
import type { ExitRun } from '../../../views/vm-exit/run.ts';
import { exitSubject } from '../../../views/vm-exit/subject.ts';
import {
  heightAt,
  labelsOf,
  LEVELS,
  placeAt,
  stopOf,
  UNITS,
  type Strip,
} from '../../../views/vm-exit/strip.ts';
import { FramesContext } from '../frames.ts';
import { LevelLabels, type Level } from '../LevelLabels.tsx';
import { Way } from './Way.tsx';

export interface StripRowProps {
  readonly run: ExitRun;
  readonly index: number;
  readonly strip: Strip;
  readonly longest: number;
  /** px. */
  readonly width: number;
  readonly moments: readonly Moment[];
  readonly cursor: number;
  /** Cycles of the act so far. */
  readonly spent: number;
  /** The guest has stopped for good. */
  readonly stopped: boolean;
  /** Domains that the sentence under the stage names. */
  readonly named: readonly string[];
  readonly lit: string | null;
  readonly veiled: boolean;
  /** Lists what can be done at a place. */
  readonly onList: (place: string) => void;
  readonly summary: string;
}

const percent = (x: number): string => `${((x / UNITS) * 100).toFixed(2)}%`;

export const StripRow = memo(function StripRow(props: StripRowProps): ReactNode {
  const { run, index, strip, longest, width, moments, cursor, spent, stopped, veiled, summary } =
    props;
  const { context } = run;
  const title = useId();
  const clip = useId();
  const done = useRef<SVGRectElement>(null);
  const head = useRef<SVGCircleElement>(null);
  const frames = useContext(FramesContext);
  const stop = stopOf(run);
  const placeOf = (position: Position): number =>
    placeAt(context, longest, timeOf(moments, position), stop);
  const here = placeOf({ cursor, part: 0 });
  useLayoutEffect(() => {
    const draw = (position: Position): void => {
      const x = placeAt(context, longest, timeOf(moments, position), stop);
      done.current?.setAttribute('width', x.toFixed(2));
      head.current?.setAttribute('cx', percent(x));
      head.current?.setAttribute('cy', heightAt(strip, x).toFixed(1));
    };
    draw({ cursor, part: 0 });
    frames.add(draw);
    return () => void frames.delete(draw);
  }, [context, longest, strip, moments, frames, cursor, stop]);
  if (context.anatomy.kind === 'unknown')
    return (
      <Row index={index} name={context.way.name} title={title} tally="not measured">
        <p className="figure-note exit-unknown">{context.anatomy.said}</p>
      </Row>
    );
  return (
    <Row
      index={index}
      name={context.way.name}
      title={title}
      tally={veiled ? '' : tallyOf(run, spent, stopped)}
    >
      <div className="system-body" style={{ height: strip.height }}>
        <Levels run={run} strip={strip} named={props.named} lit={props.lit} onList={props.onList} />
        <svg
          className="system-plot"
          role="img"
          aria-label={summary}
          width="100%"
          height={strip.height}
        >
          <svg
            viewBox={`0 0 ${UNITS} ${strip.height}`}
            preserveAspectRatio="none"
            width="100%"
            height={strip.height}
          >
            <clipPath id={clip}>
              <rect ref={done} x="0" y="0" width={here.toFixed(2)} height={strip.height} />
            </clipPath>
            <g className="exit-ahead">
              <Way strip={strip} context={context} />
            </g>
            <g clipPath={`url(#${clip})`}>
              <Way strip={strip} context={context} />
            </g>
          </svg>
          <g className="exit-act">
            {labelsOf(strip, (kind) => PART_WORDS[kind].label, width).map((label) => (
              <svg key={label.lines.join()} x={percent(label.x)} y={label.y} overflow="visible">
                {label.lines.map((line, index) => (
                  <text
                    key={line}
                    className={index === 0 ? 'exit-label' : 'exit-label exit-number'}
                    data-done={label.x <= here}
                    textAnchor={label.anchor}
                    y={16 + index * 14}
                  >
                    {line}
                  </text>
                ))}
              </svg>
            ))}
          </g>
          <circle ref={head} className="head" r="5" cx={percent(here)} cy={heightAt(strip, here)} />
          {stopped && !veiled && (
            <svg
              x={percent(Math.min(here, UNITS - 12))}
              y={heightAt(strip, here)}
              overflow="visible"
            >
              <path className="exit-stop" d="M-7 -7L7 7M7 -7L-7 7" />
            </svg>
          )}
        </svg>
      </div>
    </Row>
  );
});

interface RowProps {
  readonly index: number;
  readonly name: string;
  readonly title: string;
  readonly tally: string;
  readonly children: ReactNode;
}

const Row = ({ index, name, title, tally, children }: RowProps) => (
  <div className="system" role="group" data-run={index} aria-labelledby={title}>
    <div className="system-head">
      <p className="system-title" id={title}>
        {name}
      </p>
      <p className="system-tally">{tally}</p>
    </div>
    {children}
  </div>
);

/** What the act has cost so far, or in all. */
function tallyOf({ context }: ExitRun, spent: number, stopped: boolean): string {
  const { perAct, uncertain, exits, way } = context;
  if (stopped) return spent < perAct ? 'stopped for good' : 'done, then stopped for good';
  if (spent < perAct) return spent === 0 ? '' : `${formatCycles(spent)} so far`;
  const time = formatTime((perAct * 1_000) / way.platform.clockMHz);
  const sum = exits.times > 1 ? `${exits.times} × ${grouped(perAct / exits.times)} = ` : '';
  return `${uncertain ? '~ ' : ''}${sum}${formatCycles(perAct)}, ${time}`;
}

interface LevelsProps extends Pick<StripRowProps, 'onList'> {
  readonly run: ExitRun;
  readonly strip: Strip;
  readonly named: readonly string[];
  readonly lit: string | null;
}

/** The names of the levels, beside them. */
function Levels({ run, strip, named, lit, onList }: LevelsProps) {
  const { way } = run.context;
  const looks = [
    { id: 'guest', look: lookOf('childPartition'), words: 'guest' },
    ...[
      { id: 'monitor', look: lookOf(monitorKind(way)) },
      { id: 'beyond', look: lookOf(beyondKind(way)) },
    ].map((one) => ({ ...one, words: wordsOf(one.look) })),
  ];
  const levels = looks
    .slice(0, strip.deepest + 1)
    .map((one, index): Level => ({ ...one, y: LEVELS[index] }));
  return (
    <LevelLabels {...{ levels, named, lit, onList }} open={placesOfActions(exitSubject, run)} />
  );
}

/** A name that fits beside the strip. */
const wordsOf = ({ label }: DomainStyle): string =>
  label === 'virtual machine monitor' ? 'monitor' : label;

/** The picture: one system of staves for each design, one clock beneath them all. */
import { memo, useContext, useLayoutEffect, useMemo, useRef } from 'preact/compat';
import { stepsAt, timeAt, type Comparison } from '../../../views/comparison.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { summaryOf } from '../../../views/follow-one-request/summary.ts';
import { ledgerOf } from '../../../views/ledger.ts';
import { stageOf } from '../../../views/stage/stage.ts';
import { formatCount } from '../../../scenarios/quantity.ts';
import { Axis } from '../Axis.tsx';
import { FramesContext } from '../frames.ts';
import type { StageProps } from '../parts.ts';
import { plotOf } from '../plot.ts';
import { System } from './System.tsx';
import { useWidth } from '../use-width.ts';

/** The width for which the page is built; the picture is laid out anew when it wakes up elsewhere. */
const builtWidth = 840;
/** The labels take so much more than the geometry leaves for them, px. */
const extraLabels = 12;
/** Below this there is room for one design at a time, px. */
const narrowBelow = 600;

export const Stage = memo(function Stage(props: StageProps<FollowRun>) {
  const { comparison, cursor, shown, lit, selected, veiled, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, builtWidth);
  const narrow = width < narrowBelow;
  const stage = useMemo(
    () =>
      stageOf(comparison, {
        width: width - (narrow ? 0 : extraLabels),
        scale: 'stretched',
        ...(narrow ? { runs: [shown] } : {}),
      }),
    [comparison, width, narrow, shown],
  );
  const steps = stepsAt(comparison, cursor);
  const frames = useContext(FramesContext);
  useLayoutEffect(
    () => frames.forEach((draw) => draw({ cursor, part: 0 })),
    [frames, stage, cursor],
  );
  const last = comparison.moments[cursor - 1];
  return (
    <div className="stage" ref={frame} data-veiled={veiled || undefined}>
      {stage.systems.map((system) => {
        const run = comparison.runs[system.run];
        const rows = steps[system.run] ?? 0;
        if (!run) return null;
        const ledger = ledgerOf(run, rows);
        const own = ownCursor(comparison, system.run, cursor);
        return (
          <System
            key={run.context.design.id}
            system={system}
            plot={plotOf(stage)}
            moments={comparison.moments}
            cursor={own}
            shown={system.run === shown}
            named={last?.run === system.run ? last.narration.domains : none}
            lit={lit}
            selected={selected}
            summary={summaryOf(run, rows, timeAt(comparison, own))}
            tally={`${formatCount(ledger.crossings, 'crossing')} · ${formatCount(ledger.copies, 'copy', 'copies')}`}
            onSelect={onSelect}
          />
        );
      })}
      <Axis scale={stage.axis} plot={plotOf(stage)} />
      <Legend />
    </div>
  );
});

const none: readonly string[] = [];

/** The cursor right behind a run's own last event: it moves only when something happens to this run. */
const ownCursor = ({ moments }: Comparison, run: number, cursor: number): number =>
  moments.findLastIndex((moment, index) => index < cursor && moment.run === run) + 1;

/** How to read the line. */
function Legend() {
  return (
    <ul className="legend" aria-label="How to read the line">
      {signs.map(({ kind, words }) => (
        <li key={kind}>
          <svg width="26" height="10" aria-hidden="true" focusable="false">
            {kind === 'gate' ? (
              <g className="gate gate-done">
                <circle className="gate-dot" cx="13" cy="5" r="3.5" />
              </g>
            ) : (
              <line
                className={`line line-done line-${kind}`}
                x1="3"
                x2="23"
                y1="5"
                y2="5"
                strokeWidth={kind === 'work' ? 5 : 2.5}
              />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

const signs = [
  { kind: 'work', words: 'processor at work' },
  { kind: 'device', words: 'device at work' },
  { kind: 'wait', words: 'waiting' },
  { kind: 'gate', words: 'border crossed' },
] as const;

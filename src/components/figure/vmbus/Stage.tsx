/** The picture: for each way the ring as it stands and the lanes over time, one clock beneath them all. */
import { memo, useId, useMemo, useRef } from 'preact/compat';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { ticksOf, UNITS } from '../../../views/vmbus/lanes.ts';
import type { VmbusRun } from '../../../views/vmbus/run.ts';
import { summaryOf, tallyWords } from '../../../views/vmbus/tally.ts';
import { Axis } from '../Axis.tsx';
import type { StageProps } from '../parts.ts';
import { useWidth } from '../use-width.ts';
import { LanesView } from './LanesView.tsx';
import { Legend } from './Legend.tsx';
import { RingView } from './RingView.tsx';

/** The width for which the page is built, px. */
const builtWidth = 840;
/** What ring and labels take beside the lanes, px, where there is room. */
const beside = 256;
const narrowBelow = 600;

const plot = { left: 0, width: UNITS };
const none: readonly string[] = [];

export const Stage = memo(function Stage(props: StageProps<VmbusRun>) {
  const { comparison, cursor, shown, lit, veiled, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame, builtWidth);
  const width = measured - (measured < narrowBelow ? 76 : beside);
  const { runs, moments, endedAt } = comparison;
  const ticks = useMemo(() => ticksOf(endedAt, width), [endedAt, width]);
  const steps = stepsAt(comparison, cursor);
  const last = moments[cursor - 1];
  return (
    <div className="stage vmbus-stage" ref={frame} data-veiled={veiled || undefined}>
      {runs.map((run, index) => (
        <System
          key={run.context.way.id}
          {...{ run, index, comparison, cursor, lit, veiled }}
          shown={index === shown}
          rows={steps[index] ?? 0}
          now={timeAt(comparison, cursor)}
          named={last?.run === index ? last.narration.domains : none}
          onList={(place) => onSelect(index, place)}
        />
      ))}
      <Axis scale={{ ticks, breaks: [] }} plot={plot} />
      <Legend />
    </div>
  );
});

interface SystemProps extends Pick<
  StageProps<VmbusRun>,
  'comparison' | 'cursor' | 'lit' | 'veiled'
> {
  readonly run: VmbusRun;
  readonly index: number;
  /** It is the one that is seen where there is room for one only. */
  readonly shown: boolean;
  /** Events of this run so far. */
  readonly rows: number;
  /** ns. */
  readonly now: number;
  readonly named: readonly string[];
  /** Lists what can be done at a place. */
  readonly onList: (place: string) => void;
}

/** One way from the child to the card. */
function System(props: SystemProps) {
  const { run, index, comparison, cursor, rows, now, named, lit, veiled, shown } = props;
  const title = useId();
  return (
    <div
      className="system"
      role="group"
      data-run={index}
      data-shown={shown}
      aria-labelledby={title}
    >
      <div className="system-head">
        <p className="system-title" id={title}>
          {run.context.way.name}
        </p>
        <p className="system-tally">{veiled ? '' : tallyWords(run, rows)}</p>
      </div>
      <div className="vmbus-picture">
        <RingView run={run} rows={veiled ? 0 : rows} />
        <LanesView
          {...{ run, comparison, cursor, now, named, lit }}
          summary={summaryOf(run, rows)}
          onList={props.onList}
        />
      </div>
    </div>
  );
}

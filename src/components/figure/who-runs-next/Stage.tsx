/** The picture: lanes of processors for each scheduler, one clock beneath them all. */
import { memo, useMemo, useRef } from 'preact/compat';
import { formatTime } from '../../../scenarios/quantity.ts';
import { BURST_NS } from '../../../scenarios/who-runs-next/parameters.ts';
import type { Role } from '../../../scenarios/who-runs-next/partitions.ts';
import { reckon } from '../../../scenarios/who-runs-next/reckon.ts';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { placesOfActions } from '../../../views/player/action-menu.ts';
import { lanesOf, longestWaitOf, ticksOf } from '../../../views/who-runs-next/lanes.ts';
import type { NextRun } from '../../../views/who-runs-next/run.ts';
import { nextSubject, summaryOf } from '../../../views/who-runs-next/subject.ts';
import { Axis } from '../Axis.tsx';
import type { StageProps } from '../parts.ts';
import { useWidth } from '../use-width.ts';
import { LanesRow } from './Lanes.tsx';
import { classOf, fillOf } from './partition-look.ts';

/** The width for which the page is built, px. */
const builtWidth = 840;
/** What the names of the lanes take, px. */
const labels = { wide: 140, narrow: 100 };
const narrowBelow = 600;

const plot = { left: 0, width: 100 };
const none: readonly string[] = [];
/** Shorter times of the hypervisor’s cannot be seen, ns. */
const interrupt = 10_000;

export const Stage = memo(function Stage(props: StageProps<NextRun>) {
  const { comparison, cursor, shown, lit, veiled, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame, builtWidth);
  const width = measured - (measured < narrowBelow ? labels.narrow : labels.wide);
  const { runs, moments, variants } = comparison;
  const lanes = useMemo(() => {
    const longest = longestWaitOf(runs);
    return runs.map((run) => lanesOf(run, longest, BURST_NS));
  }, [runs]);
  const steps = stepsAt(comparison, cursor);
  const durationNs = runs[0]?.context.host.durationNs ?? 1;
  const atEnd = cursor === moments.length;
  const time = atEnd ? durationNs : timeAt(comparison, cursor);
  const scale = useMemo(
    () => ({ ticks: ticksOf(durationNs, width), breaks: [] }),
    [durationNs, width],
  );
  const last = moments[cursor - 1];
  return (
    <div className="stage next-stage" ref={frame} data-veiled={veiled || undefined}>
      {runs.map((run, index) => {
        const own = lanes[index];
        if (!own) return null;
        return (
          <LanesRow
            key={run.context.params.scheduler}
            index={index}
            name={variants[index]?.name ?? ''}
            tally={veiled ? '' : tallyOf(run, time)}
            lanes={own}
            {...{ durationNs, width, moments, cursor, atEnd, lit }}
            shown={index === shown}
            open={placesOfActions(nextSubject, run)}
            onList={(partition) => onSelect(index, partition)}
            named={last?.run === index ? last.narration.domains : none}
            summary={summaryOf(run, steps[index] ?? 0, time)}
          />
        );
      })}
      <Axis scale={scale} plot={plot} />
      <Legend runs={runs} />
    </div>
  );
});

/** The slowest answer so far. */
function tallyOf(run: NextRun, time: number): string {
  const { longest } = reckon(run, time);
  if (!longest) return '';
  return `slowest answer ${longest.open ? 'open for' : 'took'} ${formatTime(longest.took)}`;
}

/** How to read the lanes. */
const Legend = memo(function Legend({ runs }: { readonly runs: readonly NextRun[] }) {
  const ran = (wanted: Role): boolean =>
    runs.some((run) =>
      reckon(run, run.endedAt).partitions.some(
        ({ partition, ran: time }) => partition.role === wanted && time > interrupt,
      ),
    );
  const signs = [
    { role: 'user', words: 'the user’s child runs' },
    { role: 'greedy', words: 'a greedy child runs, by its number' },
    ...(ran('parent') ? [{ role: 'parent', words: 'the parent runs' } as const] : []),
    ...(ran('interrupts')
      ? [{ role: 'interrupts', words: 'the hypervisor takes interrupts' } as const]
      : []),
  ] as const;
  return (
    <ul className="legend" aria-label="How to read the lanes">
      {signs.map(({ role, words }) => (
        <li key={role}>
          <svg width="26" height="12" aria-hidden="true" focusable="false">
            <g className={classOf(role)}>
              <rect className="next-run" x="1" y="1" width="24" height="10" {...fillOf(role)} />
            </g>
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <line className="next-waits next-user" x1="1" x2="25" y1="6" y2="6" />
        </svg>
        ready, and not running
      </li>
      {runs.some(({ inputs }) => inputs.interventions.length > 0) && (
        <li>
          <svg width="26" height="12" aria-hidden="true" focusable="false">
            <line className="next-act" x1="13" x2="13" y1="0" y2="12" />
          </svg>
          you stepped in
        </li>
      )}
    </ul>
  );
});

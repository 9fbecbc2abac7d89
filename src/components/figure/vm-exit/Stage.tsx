/** The picture: one strip for each way of stopping the guest, one scale of cycles beneath them all. */
import { memo, useMemo, useRef } from 'preact/compat';
import { step } from '../../../engine/units.ts';
import type { Part } from '../../../scenarios/vm-exit/parts.ts';
import { beyondKind, monitorKind } from '../../../scenarios/vm-exit/ways.ts';
import { stepsAt } from '../../../views/comparison.ts';
import { lookOf } from '../../../views/player/domain-look.ts';
import type { ExitRun } from '../../../views/vm-exit/run.ts';
import { longestOf, stripOf, ticksOf, UNITS } from '../../../views/vm-exit/strip.ts';
import { summaryOf } from '../../../views/vm-exit/subject.ts';
import { Axis } from '../Axis.tsx';
import type { StageProps } from '../parts.ts';
import { useWidth } from '../use-width.ts';
import { StripRow } from './StripRow.tsx';

/** The width for which the page is built, px. */
const builtWidth = 840;
/** What the names of the levels take, px, where they stand beside the strip. */
const labels = 124;
/** Below this they stand above it, px. */
const narrowBelow = 600;

const plot = { left: 0, width: UNITS };
const none: readonly string[] = [];

export const Stage = memo(function Stage(props: StageProps<ExitRun>) {
  const { comparison, cursor, lit, veiled, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame, builtWidth);
  const width = measured - (measured < narrowBelow ? 0 : labels);
  const { runs, moments } = comparison;
  const longest = useMemo(() => longestOf(runs), [runs]);
  const strips = useMemo(
    () => runs.map(({ context }) => stripOf(context, longest)),
    [runs, longest],
  );
  const scale = useMemo(() => ({ ticks: ticksOf(longest, width), breaks: [] }), [longest, width]);
  const steps = stepsAt(comparison, cursor);
  const last = moments[cursor - 1];
  return (
    <div
      className="stage exit-stage"
      ref={frame}
      data-veiled={veiled || undefined}
      data-built={measured === builtWidth}
    >
      {runs.map((run, index) => {
        const [strip, rows] = [strips[index], steps[index] ?? 0];
        if (!strip) return null;
        const state = run.stateAt(step(rows));
        return (
          <StripRow
            key={run.context.way.id}
            {...{ run, strip, longest, width, moments, cursor, lit, veiled }}
            index={index}
            spent={state.cycles}
            stopped={state.stoppedAt >= 0}
            onList={(place) => onSelect(index, place)}
            named={last?.run === index ? last.narration.domains : none}
            summary={summaryOf(run, rows)}
          />
        );
      })}
      {!veiled && <Axis scale={scale} plot={plot} />}
      <Legend runs={runs} />
    </div>
  );
});

/** How to read the line: what these strips have, and nothing else. Who works below the guest is drawn below it. */
const Legend = memo(function Legend({ runs }: { readonly runs: readonly ExitRun[] }) {
  const has = (test: (part: Part) => boolean): boolean =>
    runs.some(({ context }) => context.parts.some(test));
  const monitors = runs
    .filter(({ context }) => context.parts.some(({ depth, kind }) => depth > 0 && kind !== 'save'))
    .map(({ context }) => lookOf(monitorKind(context.way)));
  const others = runs
    .filter(({ context }) => context.parts.some(({ depth }) => depth === 2))
    .map(({ context }) => lookOf(beyondKind(context.way)));
  const signs = [
    { kind: 'guest-runs', domain: lookOf('childPartition').slug, words: 'guest runs' },
    ...(has(({ kind }) => kind === 'inCode')
      ? [{ kind: 'inCode', domain: lookOf('vmm').slug, words: 'translated code' }]
      : []),
    ...(has(({ kind }) => kind === 'save')
      ? [{ kind: 'save', domain: lookOf('hardware').slug, words: 'the processor saves or loads' }]
      : []),
    ...[...new Set([...monitors, ...others])].map(({ slug, label }) => ({
      ...{ kind: 'handle', domain: slug, words: `${label} works` },
    })),
    ...(has(({ depth }) => depth > 0)
      ? [{ kind: 'still', domain: lookOf('childPartition').slug, words: 'guest stands still' }]
      : []),
  ];
  return (
    <ul className="legend" aria-label="How to read the line">
      {signs.map(({ kind, domain, words }) => (
        <li key={words}>
          <svg width="26" height="10" aria-hidden="true" focusable="false">
            <path
              className={`${kind === 'still' ? '' : 'exit-line '}exit-${kind} domain-${domain}`}
              d={kind === 'handle' ? 'M3 8H23' : kind === 'guest-runs' ? 'M3 3H23' : 'M3 5H23'}
            />
            {kind === 'handle' && <path className="exit-still" d="M3 1.5H23" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
});

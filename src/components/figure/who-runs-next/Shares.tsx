/** What it comes to: how long the user waited and what for, and who had the processors. */
import { memo } from 'preact/compat';
import { formatTime } from '../../../scenarios/quantity.ts';
import {
  reckon,
  type AnswerTimes,
  type Reckoning,
} from '../../../scenarios/who-runs-next/reckon.ts';
import { timeAt } from '../../../views/comparison.ts';
import { answerWords } from '../../../views/who-runs-next/answer-words.ts';
import type { NextRun } from '../../../views/who-runs-next/run.ts';
import type { ViewProps } from '../parts.ts';
import { classOf, fillOf } from './partition-look.ts';
import { Tries } from './Tries.tsx';

export const Shares = memo(function Shares(props: ViewProps<NextRun>) {
  const { comparison, inputs, cursor, shown, held, onChange } = props;
  const { runs, variants, moments } = comparison;
  const end = runs[0]?.context.host.durationNs ?? 0;
  const time = cursor === moments.length ? end : timeAt(comparison, cursor);
  const rows = runs.map((run) => reckon(run, time));
  const asks = runs.some(({ context }) => context.params.work !== 'computes');
  const slowest = Math.max(1, ...runs.map((run) => reckon(run, run.endedAt).longest?.took ?? 0));
  return (
    <div className="ledger next-shares">
      <Tries
        settings={inputs.settings}
        held={held}
        onTry={(id, value) => onChange({ do: 'set', id, value })}
      />
      <table>
        <caption className="sr-only">Answers and shares so far, by scheduler</caption>
        <thead>
          <tr>
            <th scope="col">So far</th>
            {asks && <th scope="col">Answers</th>}
            {asks && <th scope="col">Where the slowest went</th>}
            <th scope="col">Who had the processors</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const run = runs[index];
            if (!run) return null;
            return (
              <tr key={variants[index]?.id} data-shown={index === shown}>
                <th scope="row">{variants[index]?.short}</th>
                {asks && (
                  <>
                    <td data-head="Answers">
                      <b className="ledger-count">{row.answers.length}</b>
                      <span className="ledger-kinds">
                        {row.median === null
                          ? 'none yet'
                          : `${formatTime(row.median)} in the middle`}
                      </span>
                    </td>
                    <td data-head="Where the slowest went">
                      <Slowest answer={row.longest} of={slowest} words={answerWords(run, time)} />
                    </td>
                  </>
                )}
                <td data-head="Who had the processors">
                  <Shared row={row} of={Math.max(1, time * run.context.host.processors)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

const parts = [
  { id: 'ran', of: (one: AnswerTimes) => one.ran },
  { id: 'line', of: (one: AnswerTimes) => one.stoodInLine },
  { id: 'parent', of: (one: AnswerTimes) => one.parentStoodInLine },
  { id: 'off', of: (one: AnswerTimes) => one.turnedOff },
  { id: 'else', of: (one: AnswerTimes) => one.elsewhere },
] as const;

interface SlowestProps {
  readonly answer: AnswerTimes | null;
  /** The answer that fills the bar, ns. */
  readonly of: number;
  readonly words: ReturnType<typeof answerWords>;
}

function Slowest({ answer, of, words }: SlowestProps) {
  if (!answer) return <span className="ledger-sum">nobody has asked</span>;
  const shown = parts.filter((part) => part.of(answer) > 0);
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {shown.map((part, index) => {
          const before = shown.slice(0, index).reduce((sum, one) => sum + one.of(answer), 0);
          return (
            <rect
              key={part.id}
              className={`next-part-${part.id}`}
              x={`${((before / of) * 100).toFixed(2)}%`}
              y="1"
              width={`${((part.of(answer) / of) * 100).toFixed(2)}%`}
              height="12"
              {...(part.id === 'parent' ? fillOf('parent') : {})}
            />
          );
        })}
      </svg>
      <span className="ledger-sum">
        {`${formatTime(answer.took)}${answer.open ? ', still open' : ''}`}
      </span>
      <span className="ledger-kinds">
        {shown.map((part) => `${words[part.id]} ${formatTime(part.of(answer))}`).join(', ')}
      </span>
    </>
  );
}

function Shared({ row, of }: { readonly row: Reckoning; readonly of: number }) {
  const had = row.partitions.filter(({ ran }) => ran > 0);
  const share = (time: number): string => `${((time / of) * 100).toFixed(2)}%`;
  const words = (time: number): string => {
    const percent = (time * 100) / of;
    return percent > 0 && percent < 0.5 ? 'under 1 %' : `${Math.round(percent)} %`;
  };
  return (
    <>
      <svg className="time-bar" width="100%" height="14" aria-hidden="true" focusable="false">
        {had.map(({ partition, ran }, index) => (
          <g key={partition.id} className={classOf(partition.role)}>
            <rect
              className="next-run"
              x={share(had.slice(0, index).reduce((sum, one) => sum + one.ran, 0))}
              y="1"
              width={share(ran)}
              height="12"
              {...fillOf(partition.role)}
            />
          </g>
        ))}
        <line className="axis-line" x1="0" x2="100%" y1="13.5" y2="13.5" />
      </svg>
      <span className="ledger-kinds">
        {[
          ...had.map(({ partition, ran }) => `${partition.short} ${words(ran)}`),
          ...(row.idle > 0 ? [`idle ${words(row.idle)}`] : []),
          ...(row.idleThoughReady > 0
            ? [`of it ${words(row.idleThoughReady)} with somebody ready`]
            : []),
        ].join(', ')}
      </span>
    </>
  );
}

/** What the fault did so far, machine by machine: requests, and who died, waits, came back. */
import { memo } from 'preact/compat';
import { formatTime } from '../../../scenarios/quantity.ts';
import { stepsAt } from '../../../views/comparison.ts';
import { lossesOf, type Losses } from '../../../views/drivers-and-faults/losses.ts';
import type { FollowRun } from '../../../views/follow-one-request/run.ts';
import { Comparison } from '../own-design/Comparison.tsx';
import type { ViewProps } from '../parts.ts';

const rows: readonly (readonly [head: string, words: (losses: Losses) => string])[] = [
  ['Asked', ({ issued }) => String(issued)],
  ['Answered', ({ answered }) => String(answered)],
  ['Sent once more', ({ again }) => String(again)],
  ['Lost', ({ lost }) => String(lost)],
  ['On the way, or waiting', ({ open }) => String(open)],
  [
    'From the fault to the next answer',
    ({ faulty, silence }) =>
      faulty ? (silence === null ? 'none yet' : formatTime(silence)) : 'no fault yet',
  ],
  ['Dead', ({ died }) => died.join(', ') || 'nobody'],
  ['Standing and waiting', ({ waits }) => waits.join(', ') || 'nobody'],
  ['Started again', ({ back }) => back.join(', ') || 'nobody'],
];

export const LossesTable = memo(function LossesTable(props: ViewProps<FollowRun>) {
  const { comparison, cursor, shown, held } = props;
  const steps = stepsAt(comparison, cursor);
  const machines = comparison.runs.map((run, index) => ({
    ...{ id: run.context.design.id, short: run.context.design.short },
    losses: lossesOf(run, steps[index] ?? 0),
  }));
  return (
    <>
      <div className="bench-comparison bench-losses">
        <table>
          <caption>What became of the requests, and of whom</caption>
          <thead>
            <tr>
              <td />
              {machines.map(({ id, short }, index) => (
                <th key={id} scope="col" data-shown={index === shown}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, words]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {machines.map(({ id, losses }, index) => (
                  <td key={id} data-shown={index === shown}>
                    {words(losses)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!held && <Comparison {...props} />}
    </>
  );
});

/** The picture: for each attacker the machine's memory as a strip, and its attempts as arcs over it. */
import { memo } from 'preact/compat';
import { stepsAt, timeAt } from '../../../views/comparison.ts';
import { touchPictureOf } from '../../../views/who-can-touch/picture.ts';
import type { TouchRun } from '../../../views/who-can-touch/run.ts';
import { countWords, touchSubject } from '../../../views/who-can-touch/subject.ts';
import type { StageProps } from '../parts.ts';
import { Strip } from './Strip.tsx';

export const Stage = memo(function Stage(props: StageProps<TouchRun>) {
  const { comparison, cursor, shown, lit, veiled } = props;
  const steps = stepsAt(comparison, cursor);
  return (
    <div className="stage touch-stage" data-veiled={veiled || undefined}>
      {comparison.runs.map((run, index) => {
        const rows = steps[index] ?? 0;
        const variant = comparison.variants[index];
        return (
          <div
            key={variant?.id}
            className="system"
            role="group"
            data-run={index}
            aria-label={variant?.name}
            data-shown={index === shown}
          >
            <div className="system-head">
              <p className="system-title">{variant?.name}</p>
              <p className="system-tally">{countWords(run, rows)}</p>
            </div>
            <Strip
              picture={touchPictureOf(run, rows)}
              lit={lit}
              summary={touchSubject.summary(run, rows, timeAt(comparison, cursor))}
            />
          </div>
        );
      })}
    </div>
  );
});

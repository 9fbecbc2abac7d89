/** The goal card: its lines are ticked as the figure changes, by the clauses that will judge the answer. */
import { useLayoutEffect, useState } from 'preact/compat';
import type { GoalLine } from '../../homework/goal/card.ts';
import type { DomainKind } from '../../model/design.ts';
import type { PreparedGoal } from '../../homework/prepared.ts';
import { useLight } from './use-light.ts';
import { watchGoal } from './watch-goal.ts';

export interface GoalFieldProps {
  readonly item: PreparedGoal;
  readonly onAnswer: (answer: unknown) => void;
}

export function GoalField({ item, onAnswer }: GoalFieldProps) {
  const [lines, setLines] = useState<readonly GoalLine[] | null>(null);
  const [blamed, setBlamed] = useState<DomainKind | null>(null);
  useLight(blamed);
  useLayoutEffect(
    () =>
      watchGoal(item, (link, now, kind) => {
        setLines(now);
        setBlamed(kind);
        onAnswer(link);
      }),
    [item, onAnswer],
  );
  const first = lines?.findIndex((line) => !line.holds) ?? -1;
  return (
    <div className="goal-card">
      <p className="goal-title">The goal, judged on the run to its end</p>
      <ol>
        {item.lines.map((text, index) => {
          const line = lines?.[index];
          return (
            <li key={text} data-holds={line?.holds}>
              <span className="goal-sign" aria-hidden="true">
                {line ? (line.holds ? '✓' : '✗') : '○'}
              </span>
              <span>
                {text}{' '}
                {line && (
                  <span className="sr-only">{line.holds ? '(reached)' : '(not reached yet)'}</span>
                )}
                {line && index === first && <span className="goal-because">{line.because}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

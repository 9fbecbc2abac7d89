/** The rules of a scheduler: fields, the card that they have to meet, and what the run with them came to. */
import { useEffect, useState } from 'react';
import type { PolicyCard } from '../../homework/kinds/policy/card.ts';
import type { PreparedPolicy } from '../../homework/prepared.ts';
import { FormField } from './FormField.tsx';
import { PolicyRun } from './PolicyRun.tsx';

export interface PolicyFieldProps {
  readonly item: PreparedPolicy;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

/** The card for an answer; null before every field is chosen, or where the engine does not come. */
async function cardFor(item: PreparedPolicy, answer: unknown): Promise<PolicyCard | null> {
  try {
    const { policyCard } = await import('../../homework/kinds/policy/card.ts');
    return policyCard(item, answer);
  } catch {
    return null;
  }
}

export function PolicyField({ item, answer, onAnswer }: PolicyFieldProps) {
  const [card, setCard] = useState<PolicyCard | null>(null);
  useEffect(() => {
    let current = true;
    void cardFor(item, answer).then((made) => {
      if (current) setCard(made);
    });
    return () => {
      current = false;
    };
  }, [item, answer]);
  const first = card?.against.findIndex((one) => one !== null) ?? -1;
  return (
    <>
      <FormField item={item} answer={answer} onAnswer={onAnswer} />
      <div className="goal-card">
        <p className="goal-title">The goal, judged on a run with your rules</p>
        <ol>
          {item.lines.map((text, index) => {
            const against = card?.against[index];
            return (
              <li key={text} data-holds={card ? against === null : undefined}>
                <span className="goal-sign" aria-hidden="true">
                  {card && against === null ? '✓' : '○'}
                </span>
                <span>
                  {text}{' '}
                  {card && (
                    <span className="sr-only">
                      {against === null ? '(reached)' : '(not reached yet)'}
                    </span>
                  )}
                  {index === first && <span className="goal-because">{against}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      <div aria-live="polite">{card && <PolicyRun results={card.results} />}</div>
    </>
  );
}

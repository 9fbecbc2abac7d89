/** The rules of a scheduler: fields, the card that they have to meet, and what the run with them came to. */
import type { PolicyCard } from '../../homework/kinds/policy/card.ts';
import type { PreparedPolicy } from '../../homework/prepared.ts';
import { ClauseCard } from './ClauseCard.tsx';
import { FormField } from './FormField.tsx';
import { PolicyRun } from './PolicyRun.tsx';
import { useCard } from './use-card.ts';

export interface PolicyFieldProps {
  readonly item: PreparedPolicy;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

async function cardOf(item: PreparedPolicy, answer: unknown): Promise<PolicyCard | null> {
  const { policyCard } = await import('../../homework/kinds/policy/card.ts');
  return policyCard(item, answer);
}

export function PolicyField({ item, answer, onAnswer }: PolicyFieldProps) {
  const card = useCard(item, answer, cardOf);
  return (
    <>
      <FormField item={item} answer={answer} onAnswer={onAnswer} />
      <ClauseCard
        title="The goal, judged on a run with your rules"
        lines={item.lines}
        against={card?.against ?? null}
      />
      <div aria-live="polite">{card && <PolicyRun results={card.results} />}</div>
    </>
  );
}

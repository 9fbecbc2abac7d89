/** Hosts for a company: fields, and the card that they have to meet. */
import type { PreparedPlan } from '../../homework/prepared.ts';
import { ClauseCard } from './ClauseCard.tsx';
import { FormField } from './FormField.tsx';
import { useCard } from './use-card.ts';

export interface PlanFieldProps {
  readonly item: PreparedPlan;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

async function cardOf(
  item: PreparedPlan,
  answer: unknown,
): Promise<readonly (string | null)[] | null> {
  const { planCard } = await import('../../homework/kinds/plan/card.ts');
  return planCard(item, answer);
}

export function PlanField({ item, answer, onAnswer }: PlanFieldProps) {
  const against = useCard(item, answer, cardOf);
  return (
    <>
      <FormField item={item} answer={answer} onAnswer={onAnswer} />
      <ClauseCard
        title="What the plan has to reach; the last load is run"
        lines={item.lines}
        against={against}
      />
    </>
  );
}

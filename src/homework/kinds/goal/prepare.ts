/** Goal made ready: the run that the figure starts with, and the clauses in words. */
import { sayClause } from '../../goal/clause.ts';
import type { GoalItem } from '../../item.ts';
import type { PreparedGoal } from '../../prepared.ts';
import { linkOf, settingsWith } from '../../world.ts';

/** The run that the figure starts with, and the clauses in words. */
export function prepareGoal(
  item: GoalItem,
): Pick<PreparedGoal, 'kind' | 'figure' | 'start' | 'clauses' | 'lines'> {
  const { id, designs, operation, device } = item.figure;
  const settings = settingsWith({ operation, ...(device === undefined ? {} : { device }) });
  return {
    kind: 'goal',
    figure: { id, designs },
    start: linkOf({ designs, settings, seed: 1, interventions: [] }, 0),
    clauses: item.clauses,
    lines: item.clauses.map(sayClause),
  };
}

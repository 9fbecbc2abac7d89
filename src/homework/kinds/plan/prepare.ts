/** Plan made ready: the company, the lists to choose from, the clauses in words, and a plan that passes. */
import type { PlanItem } from '../../item-plan.ts';
import { sayPlanClause } from '../../plan/clauses.ts';
import { planFields } from '../../plan/form.ts';
import type { PreparedOf } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** The parts of a plan. */
export const preparePlan = (item: PlanItem, { text }: Preparation): PreparedOf<'plan'> => ({
  kind: 'plan',
  data: { company: item.company, parts: item.parts, seed: item.seed },
  clauses: item.clauses.map(({ why: _why, ...clause }) => clause),
  lines: item.clauses.map(sayPlanClause),
  why: item.clauses.map(({ why }) => text(why)),
  right: item.right[0] ?? {},
  fields: planFields(item.parts),
});

/** The card of a plan: what stands against each clause. The host after a loss is run for it. */
import { hostRunner } from '../../host/host-run.ts';
import { againstPlan } from '../../plan/clauses.ts';
import { hostsOf } from '../../plan/hosts.ts';
import type { PreparedPlan } from '../../prepared.ts';
import { readForm } from '../form.ts';

/** What stands against each clause, as a sentence or null; null where the answer is no plan. */
export function planCard(
  item: PreparedPlan,
  answer: unknown,
  run = hostRunner(),
): readonly (string | null)[] | null {
  const form = readForm(item.fields, answer);
  const hosts = form && hostsOf(item.data, form);
  if (!hosts) return null;
  return item.clauses.map((clause) => againstPlan(clause, hosts, run, item.data.seed));
}

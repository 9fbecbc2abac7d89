/** Policy made ready: the machine, the clauses in words, and a policy that is known to pass. */
import type { PolicyItem } from '../../item-policy.ts';
import { sayPolicyClause } from '../../policy/clauses.ts';
import { POLICY_FIELDS } from '../../policy/form.ts';
import type { PreparedOf } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** The parts of a policy. Throws on a clause about somebody who is not there. */
export function preparePolicy(item: PolicyItem, { text }: Preparation): PreparedOf<'policy'> {
  const { contenders, durationMs, switchUs, seed } = item;
  const nameOf = (id: string): string => {
    const found = contenders.find((one) => one.id === id);
    if (!found) throw new Error(`a clause is about “${id}”, who is not there`);
    return found.name;
  };
  return {
    kind: 'policy',
    machine: { contenders, durationMs, switchUs, seed },
    clauses: item.clauses.map(({ why: _why, ...clause }) => clause),
    lines: item.clauses.map((clause) => sayPolicyClause(clause, nameOf)),
    why: item.clauses.map(({ why }) => text(why)),
    right: item.right[0] ?? {},
    fields: POLICY_FIELDS,
  };
}

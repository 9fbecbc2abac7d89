/** Where the system stands: above a hypervisor of its own, in a guest, or both. */
import type { Fact } from '../fact.ts';
import type { Role, Verdict } from '../verdict.ts';
import { factsOf } from './claim.ts';

/** The role; undefined where neither a hypervisor nor a sign of one is there. */
export function roleOf(facts: readonly Fact[], proven: readonly Verdict[]): Role | undefined {
  const present = proven.some((verdict) =>
    ['HYPERVISOR_PRESENT', 'HOST_WORKING'].includes(verdict),
  );
  const guest = factsOf(facts, 'guestOf').length + factsOf(facts, 'linuxOn').length > 0;
  const parent =
    ['virtualMachine', 'vmHost', 'launched', 'linuxRoot'].some((kind) =>
      facts.some((fact) => fact.kind === kind),
    ) ||
    (present && factsOf(facts, 'parentSign').length > 0);
  const physical = present && factsOf(facts, 'physical').length > 0;
  if (parent && guest && factsOf(facts, 'linuxRoot').length === 0) return 'guest and host';
  if (parent) return 'host';
  if (guest) return 'guest';
  if (physical) return 'host';
  return present ? 'unknown' : undefined;
}

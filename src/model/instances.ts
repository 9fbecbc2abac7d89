/** The domains of one running machine: those of the design, with one of each per-child domain for every child. */
import type { Design, Domain } from './design.ts';

/** One domain of the machine. Its index is what events and states name it by. */
export interface Instance {
  readonly index: number;
  readonly domain: Domain;
  /** Which child it belongs to, from 0; null for domains that exist once. */
  readonly child: number | null;
}

/** All domains of a machine with so many children; a machine without a hypervisor has one of each. */
export function instancesOf(design: Design, children: number): readonly Instance[] {
  const numbers = Array.from({ length: children }, (_, child) => child);
  const rows = design.domains.flatMap((domain): Omit<Instance, 'index'>[] =>
    domain.perChild ? numbers.map((child) => ({ domain, child })) : [{ domain, child: null }],
  );
  return rows.map((row, index) => ({ index, ...row }));
}

/** The instance of a domain that serves this child. Throws when the machine has none. */
export function instanceFor(
  instances: readonly Instance[],
  domainId: string,
  child: number,
): Instance {
  const found = instances.find(
    (one) => one.domain.id === domainId && (one.child === null || one.child === child),
  );
  if (!found) throw new Error(`no domain ${domainId} for child ${child}`);
  return found;
}

/** The instances entered directly through this one. */
export function entered(instances: readonly Instance[], through: Instance): readonly Instance[] {
  return instances.filter(
    (one) =>
      one.domain.under === through.domain.id &&
      (through.child === null || one.child === through.child),
  );
}

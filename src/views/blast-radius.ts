/** Who is hit: every domain of a machine with its state, the bystanders' included. */
import { step } from '../engine/units.ts';
import type { DomainKind } from '../model/design.ts';
import type { DomainStatus } from '../scenarios/follow-one-request/index.ts';
import type { FollowRun } from './follow-one-request/run.ts';

export interface BlastRow {
  readonly instance: number;
  readonly domain: string;
  readonly kind: DomainKind;
  /** With the number of its virtual machine, where there are several. */
  readonly name: string;
  readonly child: number | null;
  readonly status: DomainStatus;
}

/** All domains of a run after `rows` events, those that exist once first, then each virtual machine’s. */
export function blastRadius(run: FollowRun, rows: number): readonly BlastRow[] {
  const { instances } = run.context;
  const several = instances.some((one) => one.child === 1);
  const { domains } = run.stateAt(step(rows));
  const all = instances
    .filter((one) => one.domain.mode !== 'hardware')
    .map((one) => ({
      instance: one.index,
      domain: one.domain.id,
      kind: one.domain.kind,
      name:
        one.child !== null && several
          ? `${one.domain.name} (virtual machine ${one.child + 1})`
          : one.domain.name,
      child: one.child,
      status: domains[one.index] ?? ('running' as const),
    }));
  return all.sort((a, b) => (a.child ?? -1) - (b.child ?? -1) || a.instance - b.instance);
}

/** How many of a machine's virtual machines can still do what they are for. */
export function survivors(run: FollowRun, rows: number): { running: number; of: number } {
  const guests = blastRadius(run, rows).filter((row) => row.domain === guestOf(run));
  return { running: guests.filter((row) => row.status === 'running').length, of: guests.length };
}

const guestOf = (run: FollowRun): string => run.context.design.placement.guestKernel ?? '';

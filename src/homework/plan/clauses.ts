/** The clauses of a plan: each says itself in words, and what stands against it. */
import { formatTime } from '../../scenarios/quantity.ts';
import { formatNumber } from '../text.ts';
import type { PlanClause } from '../item-plan.ts';
import { driverTakesAll, type Hosts, type RunHost } from './hosts.ts';

/** The clause as the card shows it. */
export function sayPlanClause(clause: PlanClause): string {
  switch (clause.kind) {
    case 'memory':
      return 'Every host has memory for its guests and its parent.';
    case 'edition':
      return 'The edition can use the memory that is built in.';
    case 'loss':
      return 'One host may be lost: the others have memory for its guests.';
    case 'driver-fault':
      return `A fault in a disk driver stops at most ${clause.most} guests.`;
    case 'licences':
      return 'Every guest has a right to its Windows, also where it runs after a loss.';
    case 'answers':
      return `Also after a loss, an answer takes at most ${clause.withinMs} ms on average.`;
    case 'budget':
      return `Everything together costs at most ${formatNumber(clause.most)}.`;
  }
}

/** What stands against a clause, as a sentence; null where it holds. */
export function againstPlan(
  clause: PlanClause,
  hosts: Hosts,
  run: RunHost,
  seed: number,
): string | null {
  const { company, memory, edition, licences } = hosts;
  const need = (guests: number): number => guests * company.guestMemory + company.parentMemory;
  switch (clause.kind) {
    case 'memory':
      return need(hosts.guests) <= memory
        ? null
        : `The fullest host needs ${need(hosts.guests)} GB for ${hosts.guests} guests and its parent, and has ${memory} GB.`;
    case 'edition':
      return memory <= edition.memory
        ? null
        : `${edition.text} can use ${formatNumber(edition.memory)} GB, and ${formatNumber(memory)} GB are built in.`;
    case 'loss':
      if (hosts.count < 2) return 'There is no other host.';
      return need(hosts.guestsAfterLoss) <= memory
        ? null
        : `A host that takes over has ${hosts.guestsAfterLoss} guests and needs ${need(hosts.guestsAfterLoss)} GB.`;
    case 'driver-fault': {
      const stopped = driverTakesAll(hosts.design) ? hosts.guests : 1;
      return stopped <= clause.most ? null : `It stops ${stopped} of ${company.guests}.`;
    }
    case 'licences': {
      const covered = edition.guests === 0 ? Infinity : edition.guests * licences;
      return hosts.guestsAfterLoss <= covered
        ? null
        : `A host that takes over runs ${hosts.guestsAfterLoss} guests, and its licences cover ${covered}.`;
    }
    case 'answers': {
      const mean = run(hosts.underLoad, seed).operations[0]?.latency?.mean ?? null;
      if (mean === null) return 'In the run nobody came to an answer at all.';
      return mean <= clause.withinMs * 1_000_000
        ? null
        : `In the run it takes ${formatTime(mean)}.`;
    }
    case 'budget':
      return hosts.price <= clause.most ? null : `It costs ${formatNumber(hosts.price)}.`;
  }
}

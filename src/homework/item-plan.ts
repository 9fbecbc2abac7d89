/** An item that asks for a plan: hosts for a stated company, chosen from lists, judged by clauses. */
import type { ItemBase } from './item-base.ts';
import type { PolicyForm } from './item-policy.ts';

/** What there is to choose of one part of a host. Prices are supposed by the exercise, in its own unit. */
export interface PartOption {
  readonly id: string;
  readonly text: string;
  readonly price: number;
}

export interface EditionOption extends PartOption {
  /** Memory that it can use, GB. */
  readonly memory: number;
  /** Windows guests that one licence covers; 0 for any number. */
  readonly guests: number;
}

/** What the company needs. */
export interface Company {
  /** Guests, all alike, all with Windows. */
  readonly guests: number;
  /** Memory of each guest and of each parent, GB. */
  readonly guestMemory: number;
  readonly parentMemory: number;
  /** What each guest does: workloads of a host under load. */
  readonly workloads: readonly unknown[];
  readonly clockMHz: number;
}

/** What is asked of a plan, as data; src/homework/plan/clauses.ts says and judges it. */
export type PlanClause =
  /** All guests and the parents have memory. */
  | { readonly kind: 'memory' }
  /** The edition can use the memory that is installed. */
  | { readonly kind: 'edition' }
  /** One host may be lost: the others have memory for its guests. */
  | { readonly kind: 'loss' }
  /** A fault of a disk driver stops at most so many guests. */
  | { readonly kind: 'driver-fault'; readonly most: number }
  /** Each guest has a right to its Windows wherever it may run after a loss. */
  | { readonly kind: 'licences' }
  /** Also after a loss, an answer takes at most so many ms on average. */
  | { readonly kind: 'answers'; readonly withinMs: number }
  /** All hosts cost at most so much. */
  | { readonly kind: 'budget'; readonly most: number };

export interface PlanItem extends ItemBase {
  readonly kind: 'plan';
  readonly company: Company;
  readonly parts: {
    readonly hosts: readonly (PartOption & { readonly count: number })[];
    readonly memory: readonly (Omit<PartOption, 'text'> & { readonly gb: number })[];
    readonly processors: readonly (PartOption & { readonly count: number })[];
    readonly disk: readonly (PartOption & { readonly base: 'nvme' | 'sataSsd' | 'hdd10k' })[];
    readonly edition: readonly EditionOption[];
    readonly licences: readonly (PartOption & { readonly count: number })[];
    readonly devices: readonly (PartOption & { readonly design: string })[];
  };
  readonly seed: number;
  /** Each with a reason for whoever fails it first. */
  readonly clauses: readonly (PlanClause & { readonly why: string })[];
  /** Plans known to pass, the one to show first; they differ in more than one field. */
  readonly right: readonly PolicyForm[];
  /** Plans known to fail, and at which clause first, counted from 1. */
  readonly wrong: readonly {
    readonly what: string;
    readonly plan: PolicyForm;
    readonly clause: number;
  }[];
}

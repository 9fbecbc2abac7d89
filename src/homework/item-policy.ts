/** An item that asks for the rules of a scheduler: data that the engine runs, never code. */
import type { ItemBase } from './item-base.ts';
import type { PolicyClause } from './policy/clauses.ts';
import type { Contender } from './policy/machine.ts';

/** A policy as a form: the option chosen in each field. */
export type PolicyForm = Readonly<Record<string, string>>;

export interface PolicyItem extends ItemBase {
  readonly kind: 'policy';
  /** Who wants the one processor, in the order of the list. */
  readonly contenders: readonly Contender[];
  readonly durationMs: number;
  /** What giving the processor to another takes, µs; the exercise supposes it. */
  readonly switchUs: number;
  readonly seed: number;
  /** Each with a reason for whoever fails it first. */
  readonly clauses: readonly (PolicyClause & { readonly why: string })[];
  /** Policies known to pass, the one to show first; they differ in more than one field. */
  readonly right: readonly PolicyForm[];
  /** Policies known to fail, and at which clause first, counted from 1. */
  readonly wrong: readonly {
    readonly what: string;
    readonly policy: PolicyForm;
    readonly clause: number;
  }[];
}

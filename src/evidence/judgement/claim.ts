/** A word of the answer with its ground, and the facts it is looked for in. */
import type { Fact, FactValues } from '../fact.ts';
import type { Verdict } from '../verdict.ts';

/** One word that some lines prove, and why. */
export interface Claim {
  readonly verdict: Verdict;
  readonly lines: readonly number[];
  readonly because: string;
}

/** A fact of one kind. */
export type FactOf<Kind extends keyof FactValues> = Extract<Fact, { readonly kind: Kind }>;

/** The facts of one kind, in the order they were found. */
export const factsOf = <Kind extends keyof FactValues>(
  facts: readonly Fact[],
  kind: Kind,
): readonly FactOf<Kind>[] => facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

/** The numbers of the lines that facts rest on, each once, ascending. */
export const linesUnder = (
  facts: readonly { readonly lines: readonly number[] }[],
): readonly number[] => [...new Set(facts.flatMap(({ lines }) => lines))].sort((a, b) => a - b);

/** One claim for all facts that fit, or none. */
export const claimIf = (
  facts: readonly { readonly lines: readonly number[] }[],
  verdict: Verdict,
  because: string,
): readonly Claim[] => (facts.length === 0 ? [] : [{ verdict, lines: linesUnder(facts), because }]);

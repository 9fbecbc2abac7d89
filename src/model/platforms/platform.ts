/** One machine on which costs were measured, and the one way to ask it for a cost: never a silent default. */
import type { Constant } from './constant.ts';

/** Values that a platform has no measurement of and takes, cycles for cycles, from another one. */
export interface Loan {
  /** Ids of constants of the lender. */
  readonly ids: readonly string[];
  readonly from: Platform;
  /** Why this stands in, as a clause without a full stop. */
  readonly why: string;
}

/** A row of the table of platforms. */
export interface Platform {
  /** kebab-case; appears in links and experiment files. */
  readonly id: string;
  readonly name: string;
  /** The year of the machine or, where only that is known, of the publication. */
  readonly year: number;
  readonly processor: string;
  readonly clockMHz: number;
  /** Cores of the whole machine. */
  readonly cores: number;
  /** Ids in content/sources for machine and clock. */
  readonly sources: readonly string[];
  /** What was measured on it, or stands in for it with a flag that says so; one of each id. */
  readonly constants: readonly Constant[];
  /** What it borrows, declared here value by value. */
  readonly borrows: readonly Loan[];
}

/** What a platform has to say about a cost. */
export type Found =
  | { readonly kind: 'own'; readonly constant: Constant }
  | { readonly kind: 'borrowed'; readonly constant: Constant; readonly from: Platform }
  | { readonly kind: 'missing'; readonly said: string };

/** Looks a constant up by id: the platform’s own, else one it declares to borrow, else why there is none. */
export function lookUp(platform: Platform, id: string): Found {
  const own = platform.constants.find((one) => one.id === id);
  if (own) return { kind: 'own', constant: own };
  const loan = platform.borrows.find((one) => one.ids.includes(id));
  if (!loan) {
    const said = `${platform.name} has no value for "${id}" and borrows none: measure it, or declare a proxy in its table`;
    return { kind: 'missing', said };
  }
  const found = lookUp(loan.from, id);
  if (found.kind === 'missing') return found;
  return { kind: 'borrowed', constant: asProxy(found.constant, platform, loan), from: loan.from };
}

/** What is thrown where a platform has no value: the reason in words, and the constant’s id. */
export class MissingCost extends Error {
  readonly id: string;

  constructor(id: string, said: string) {
    super(said);
    this.id = id;
  }
}

/** The constant with this id. Throws a `MissingCost` where the platform has none. */
export function costOf(platform: Platform, id: string): Constant {
  const found = lookUp(platform, id);
  if (found.kind === 'missing') throw new MissingCost(id, found.said);
  return found.constant;
}

/** A borrowed value says that it is one; what nobody measured stays assumed. */
const asProxy = (lent: Constant, platform: Platform, { from, why }: Loan): Constant => ({
  ...lent,
  flag: lent.flag === 'assumed' ? 'assumed' : 'proxy',
  how: `${platform.name} has no value of its own and borrows that of ${from.name}: ${why}. There: ${lent.how}`,
});

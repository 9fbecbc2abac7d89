/**
 * An item as a page gets it: numbers in their places, keys and orders computed, options shuffled. Made
 * at build time, so that grading an answer needs the engine only where the answer is a run.
 */
import type { Clause } from './goal/clause.ts';
import type { Item } from './item.ts';
import type { PolicyForm, PolicyItem } from './item-policy.ts';
import type { PlanClause } from './item-plan.ts';
import type { PlanData } from './plan/hosts.ts';
import type { PolicyClause } from './policy/clauses.ts';
import type { Text } from './text.ts';
import type { Sight } from './verdict.ts';

export interface PreparedBase {
  readonly id: string;
  /** Changes with everything that decides what is asked and what is right. */
  readonly hash: string;
  readonly title: string;
  readonly level: Item['level'];
  readonly outcomes: readonly string[];
  readonly question: Text;
  /** What a machine said, shown as it is. */
  readonly listing: string | null;
  readonly hints: readonly Text[];
  readonly explanation: Text;
  readonly see: Sight | null;
  /** The same with other parameters, for who tries again; none in a variant. */
  readonly variants: readonly PreparedItem[];
}

/** Feedback that is ready for one known wrong answer, or for an option. */
export interface PreparedFeedback {
  readonly id: string;
  readonly feedback: Text;
  readonly misconception: string | null;
  readonly see: Sight | null;
}

export interface PreparedOption extends PreparedFeedback {
  readonly text: Text;
  readonly right: boolean;
}

export interface PreparedChoice extends PreparedBase {
  readonly kind: 'choice' | 'choices';
  /** In the order of the page. */
  readonly options: readonly PreparedOption[];
}

export interface PreparedNumeric extends PreparedBase {
  readonly kind: 'numeric';
  readonly unit: string;
  /** In the unit, like everything here. */
  readonly key: number;
  readonly tolerance: number;
  readonly near: readonly (PreparedFeedback & { readonly key: number })[];
  readonly low: Text;
  readonly high: Text;
}

/** A stretch of the path, or a step, as a card to be moved. */
export interface PreparedEntry {
  readonly id: string;
  readonly text: string;
  /** The domain it is spent in, in words; of a step, what must have happened before it. */
  readonly place: { readonly domain: string } | { readonly because: string };
}

export interface PreparedOrder extends PreparedBase {
  readonly kind: 'order';
  /** In the order of the page. */
  readonly entries: readonly PreparedEntry[];
  /** The ids in the order of the path. */
  readonly key: readonly string[];
  /** Wrong when the entry `first` stands before the entry `then`. */
  readonly near: readonly (PreparedFeedback & { readonly first: string; readonly then: string })[];
}

export interface PreparedGoal extends PreparedBase {
  readonly kind: 'goal';
  /** The figure that comes with the item, and the run it starts with. */
  readonly figure: { readonly id: string; readonly designs: readonly string[] };
  readonly start: string;
  readonly clauses: readonly Clause[];
  /** The clauses in words, for the page without JavaScript. */
  readonly lines: readonly string[];
}

/** What goes with a target, or into one. */
export interface PreparedPair {
  readonly id: string;
  readonly text: string;
  /** For who puts it elsewhere. */
  readonly because: Text;
}

export interface PreparedTarget {
  readonly id: string;
  readonly text: string;
}

/** An item answered by pairs. */
export interface PreparedPairs extends PreparedBase {
  /** What a target is: `domain`. */
  readonly label: string;
  /** In the order of the page. */
  readonly rows: readonly PreparedPair[];
  readonly targets: readonly PreparedTarget[];
  /** The target's id by the row's. */
  readonly key: Readonly<Record<string, string>>;
  readonly near: readonly (PreparedFeedback & { readonly row: string; readonly target: string })[];
}

export interface PreparedMatch extends PreparedPairs {
  readonly kind: 'match';
}

export interface PreparedPlace extends PreparedPairs {
  readonly kind: 'place';
  readonly design: string;
  readonly operation: string;
}

export interface PreparedText extends PreparedBase {
  readonly kind: 'text';
  readonly accept: readonly string[];
  readonly near: readonly (PreparedFeedback & { readonly forms: readonly string[] })[];
  readonly otherwise: Text;
}

/** One event of a run. */
export interface PreparedRow {
  readonly id: string;
  /** When: `12.3 µs`. */
  readonly at: string;
  readonly text: string;
  /** What it means, in whole sentences. */
  readonly more: string;
  /** The moment in a figure, where the item names one. */
  readonly see: Sight | null;
}

export interface PreparedTrace extends PreparedBase {
  readonly kind: 'trace';
  readonly rows: readonly PreparedRow[];
  /** The ids of those that are right. */
  readonly key: readonly string[];
  readonly near: readonly (PreparedFeedback & { readonly rows: readonly string[] })[];
  readonly early: Text;
  readonly late: Text;
}

export interface PreparedOptionName {
  readonly id: string;
  readonly text: string;
}

/** A field with a list to choose from. */
export interface PreparedField {
  readonly id: string;
  readonly label: string;
  readonly options: readonly PreparedOptionName[];
}

/** An item answered by one choice for each field. */
export interface PreparedForm extends PreparedBase {
  readonly fields: readonly PreparedField[];
}

export interface PreparedDiagnose extends PreparedForm {
  readonly kind: 'diagnose';
  /** Each reading when the host was well, and now. */
  readonly symptoms: readonly {
    readonly label: string;
    readonly well: string;
    readonly now: string;
  }[];
  readonly suspects: readonly {
    readonly id: string;
    readonly because: Text;
    /** The symptom that speaks loudest against it; null for the one that was planted. */
    readonly contrast: string | null;
  }[];
  readonly probes: readonly {
    readonly id: string;
    /** What it reads. */
    readonly measure: string;
    /** Before it and with it, under each suspect. */
    readonly readings: readonly {
      readonly suspect: string;
      readonly before: string;
      readonly after: string;
    }[];
    /** Whether it changes anything under the planted one. */
    readonly changes: boolean;
    /** A suspect under which its effect is the same; null where there is none. */
    readonly confuses: string | null;
  }[];
  /** The id of the suspect that was planted. */
  readonly planted: string;
}

export interface PreparedPolicy extends PreparedForm {
  readonly kind: 'policy';
  readonly machine: Pick<PolicyItem, 'contenders' | 'durationMs' | 'switchUs' | 'seed'>;
  readonly clauses: readonly PolicyClause[];
  /** The clauses in words, and for each why a policy may fail it. */
  readonly lines: readonly string[];
  readonly why: readonly Text[];
  /** A policy that passes. */
  readonly right: PolicyForm;
}

export interface PreparedPlan extends PreparedForm {
  readonly kind: 'plan';
  readonly data: PlanData;
  readonly clauses: readonly PlanClause[];
  /** The clauses in words, and for each why a plan may fail it. */
  readonly lines: readonly string[];
  readonly why: readonly Text[];
  /** A plan that passes. */
  readonly right: PolicyForm;
}

export type PreparedItem =
  | PreparedChoice
  | PreparedNumeric
  | PreparedOrder
  | PreparedGoal
  | PreparedMatch
  | PreparedPlace
  | PreparedText
  | PreparedTrace
  | PreparedDiagnose
  | PreparedPolicy
  | PreparedPlan;

/** What a kind adds to what all have. */
export type PreparedOf<Kind extends PreparedItem['kind']> = Omit<
  Extract<PreparedItem, { readonly kind: Kind }>,
  keyof PreparedBase
>;

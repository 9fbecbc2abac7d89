/** An item as a writer writes it, one YAML file each: what all kinds share, and the kinds of the course. */
import type { Crashable } from '../model/failure.ts';
import type { Clause } from './goal/clause.ts';
import type { Question, RunQuestion } from './questions/question.ts';

/** A number that texts name in braces: published by a source, set by the exercise, or read off a run. */
export type Value =
  | {
      readonly published: number;
      readonly unit?: string | undefined;
      readonly source: string;
      readonly locator?: string | undefined;
    }
  /** What the question supposes, such as how often a host is restarted. */
  | { readonly given: number; readonly unit?: string | undefined }
  | RunQuestion;

/** A run to look at in a figure of the lesson. */
export interface SightRow {
  /** The id of the figure. */
  readonly figure: string;
  readonly designs: readonly string[];
  readonly operation?: string | undefined;
  readonly device?: string | undefined;
  /** What crashes, and when, ns. */
  readonly crash?: { readonly component: Crashable; readonly at: number } | undefined;
  /** Where the figure stands: right after the first event of this kind; at the start when left out. */
  readonly until?: string | undefined;
}

/** Something that is wrong about an answer and known beforehand. */
interface Wrongness {
  readonly id: string;
  /** At least one causal sentence. */
  readonly feedback: string;
  /** The misconception behind it, an id of the register. */
  readonly misconception?: string | undefined;
  readonly see?: SightRow | undefined;
}

/** What all kinds of item have. */
interface ItemBase {
  /** The lesson and the file without its number: `type-1-and-type-2/the-first-windows`. */
  readonly id: string;
  readonly title: string;
  /** `recall` what was read, `reason` about why, `apply` to what was not shown. */
  readonly level: 'recall' | 'reason' | 'apply';
  /** A hard item has at least two hints. */
  readonly hard?: boolean | undefined;
  /** Ids of the lesson's outcomes. */
  readonly outcomes: readonly string[];
  /** Works it rests on; an item without any rests on runs. */
  readonly sources: readonly string[];
  readonly values?: Readonly<Record<string, Value>> | undefined;
  readonly question: string;
  /** What a machine said, line by line, shown as it is below the question. */
  readonly listing?: string | undefined;
  /** From a nudge to almost everything. */
  readonly hints: readonly string[];
  /** The worked answer: shown when it is right or given up. */
  readonly explanation: string;
  readonly see?: SightRow | undefined;
}

export interface OptionRow extends Wrongness {
  readonly text: string;
  readonly right?: boolean | undefined;
}

/** One right option (`choice`), or each option to be judged (`choices`). */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly OptionRow[];
}

/** A number, whose key is the answer to a question. */
export interface NumericItem extends ItemBase {
  readonly kind: 'numeric';
  readonly key: Question;
  /** As it stands after the field: `crossings`, `µs`, `%`. Times are asked in µs. */
  readonly unit: string;
  /** How far off is still right, in the unit. */
  readonly tolerance: number;
  readonly near: readonly (Wrongness & { readonly key: Question })[];
  /** Feedback on any other number below or above the key. */
  readonly low: string;
  readonly high: string;
}

/** Which hops of a path are meant; what is left out may be anything. */
export interface HopSelector {
  readonly component?: string | undefined;
  readonly direction?: 'down' | 'up' | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly crossing?: string | undefined;
}

/** Stretches of a request's path, to be put in order. */
export interface OrderItem extends ItemBase {
  readonly kind: 'order';
  readonly path: {
    readonly design: string;
    readonly operation: string;
    readonly device?: string | undefined;
  };
  /** The stretches shown are those that any of these selects. */
  readonly take: readonly HopSelector[];
  /** Wrong when the first stretch stands before the second. */
  readonly near: readonly (Wrongness & {
    readonly first: HopSelector;
    readonly then: HopSelector;
  })[];
}

/** Steps of something that no run shows, in the order in which the item's sources tell them. */
export interface StepsItem extends ItemBase {
  readonly kind: 'steps';
  readonly steps: readonly {
    readonly id: string;
    readonly text: string;
    /** What must have happened before it, for who puts it elsewhere. */
    readonly because: string;
  }[];
  /** Wrong when the first step stands before the second; both by id. */
  readonly near: readonly (Wrongness & { readonly first: string; readonly then: string })[];
}

/** A state to reach in a figure. */
export interface GoalItem extends ItemBase {
  readonly kind: 'goal';
  /** The figure that comes with the item: its designs and request before the reader touches it. */
  readonly figure: {
    readonly id: string;
    readonly designs: readonly string[];
    readonly operation: string;
    readonly device?: string | undefined;
  };
  readonly clauses: readonly Clause[];
}

export type Item = ChoiceItem | NumericItem | OrderItem | StepsItem | GoalItem;
export type ItemKind = Item['kind'];

/** The lesson an item belongs to, by its slug. */
export const lessonOf = (item: Pick<Item, 'id'>): string => item.id.split('/')[0] ?? '';

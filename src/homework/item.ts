/** An item as a writer writes it, one YAML file each: what all kinds share, and the kinds of the course. */
import type { Clause } from './goal/clause.ts';
import type { ItemBase, Value, Wrongness } from './item-base.ts';
import type { DiagnoseItem } from './item-host.ts';
import type { MatchItem, PlaceItem } from './item-pairs.ts';
import type { PlanItem } from './item-plan.ts';
import type { PolicyItem } from './item-policy.ts';
import type { TextItem, TraceItem } from './item-reading.ts';
import type { Question } from './questions/question.ts';

export type { SightRow, Value } from './item-base.ts';

export interface OptionRow extends Wrongness {
  readonly text: string;
  readonly right?: boolean | undefined;
}

/** One right option (`choice`), or each option to be judged (`choices`). */
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly OptionRow[];
}

/** What a variant of a numeric item changes: values by name, and the subject of every question. */
export interface NumericVariant {
  readonly values?: Readonly<Record<string, Value>> | undefined;
  readonly ask?:
    | {
        readonly design?: string | undefined;
        readonly operation?: string | undefined;
        readonly device?: string | undefined;
      }
    | undefined;
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
  readonly variants?: readonly NumericVariant[] | undefined;
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

export type Item =
  | ChoiceItem
  | NumericItem
  | OrderItem
  | StepsItem
  | GoalItem
  | MatchItem
  | PlaceItem
  | TextItem
  | TraceItem
  | DiagnoseItem
  | PolicyItem
  | PlanItem;
export type ItemKind = Item['kind'];

/** The lesson an item belongs to, by its slug. */
export const lessonOf = (item: Pick<Item, 'id'>): string => item.id.split('/')[0] ?? '';

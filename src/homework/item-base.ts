/** What all items share: texts, outcomes, sources, numbers, and feedback on what is known to be wrong. */
import type { Crashable } from '../model/failure.ts';
import type { RunQuestion } from './questions/question.ts';

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
  /** Words that differ from variant to variant. */
  | { readonly say: string }
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
export interface Wrongness {
  readonly id: string;
  /** At least one causal sentence. */
  readonly feedback: string;
  /** The misconception behind it, an id of the register. */
  readonly misconception?: string | undefined;
  readonly see?: SightRow | undefined;
}

/** What all kinds of item have. */
export interface ItemBase {
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

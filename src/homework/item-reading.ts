/** Items answered by a word, or by pointing at an event of a run. */
import type { Crashable } from '../model/failure.ts';
import type { ItemBase, Value, Wrongness } from './item-base.ts';

/** A word or a name, in any of several forms. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  /** Forms that are right, the one to show first. Case, spaces, hyphens and quotes do not matter. */
  readonly accept: readonly string[];
  readonly near: readonly (Wrongness & { readonly forms: readonly string[] })[];
  /** Feedback on anything else. */
  readonly otherwise: string;
}

/** The run whose events are shown: of a request, of page tables, or of a start. */
export type NarratedRun =
  | {
      readonly design: string;
      readonly operation: string;
      readonly device?: string | undefined;
      readonly requests?: number | undefined;
      readonly crash?: { readonly component: Crashable; readonly at: number } | undefined;
      /** The figure of the lesson in which the moments can be looked at. */
      readonly figure?: string | undefined;
    }
  | { readonly paging: Readonly<Record<string, string | number>> }
  | { readonly boot: Readonly<Record<string, string | number>> };

/** A condition that an event meets; what is left out may be anything. */
export interface EventCondition {
  /** Its kind: `hopEnded`, `domainStopped`, `exitTaken`. */
  readonly event?: string | undefined;
  /** An id of a domain that it is about. */
  readonly domain?: string | undefined;
  /** Of a stretch of the path. */
  readonly component?: string | undefined;
  readonly direction?: 'down' | 'up' | undefined;
  readonly hop?: string | undefined;
  readonly crossing?: string | undefined;
  /** Of all that meet it, only the first or the last; else each of them. */
  readonly only?: 'first' | 'last' | undefined;
}

/** What a variant of a trace changes: the run, and values by name. */
export interface TraceVariant {
  readonly run: NarratedRun;
  readonly values?: Readonly<Record<string, Value>> | undefined;
}

/** An event to be picked out of the list of a run's events. */
export interface TraceItem extends ItemBase {
  readonly kind: 'trace';
  readonly run: NarratedRun;
  /** The list begins and ends with the first event that meets these; the whole run where left out. */
  readonly from?: EventCondition | undefined;
  readonly to?: EventCondition | undefined;
  readonly key: EventCondition;
  readonly near: readonly (Wrongness & { readonly when: EventCondition })[];
  /** Feedback on any other event before the first that is right, and after it. */
  readonly early: string;
  readonly late: string;
  readonly variants?: readonly TraceVariant[] | undefined;
}

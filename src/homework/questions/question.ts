/** What can be asked of a run, as data: the same question gives a homework's key and a number in a lesson. */
import type { Crashable } from '../../model/failure.ts';
import type { Hop } from '../../model/hop.ts';

/** A request in a design, as content names it. What is left out is as in an untouched figure. */
export interface Subject {
  readonly design: string;
  readonly operation?: string | undefined;
  readonly device?: string | undefined;
  readonly costs?: string | undefined;
  /** The answer taken so many times, for what somebody may reckon from it. */
  readonly times?: number | undefined;
}

/** Which part of the request's way is meant; both when it is left out. */
export type Way = 'down' | 'up';

/** A question about one request in one design. */
export type RunQuestion =
  | (Subject & { readonly ask: 'crossings'; readonly way?: Way | undefined })
  | (Subject & { readonly ask: 'registerAccesses' })
  | (Subject & { readonly ask: 'copies' })
  | (Subject & { readonly ask: 'platformLayers' })
  | (Subject & { readonly ask: 'latency' })
  /** Processor time in all, or in one domain. */
  | (Subject & { readonly ask: 'processorTime'; readonly domain?: string | undefined })
  | StretchQuestion
  | FateQuestion;

/** How many stretches of the path are of a component, in a domain, of a kind; what is left out may be anything. */
export type StretchQuestion = Subject & {
  readonly ask: 'stretches';
  readonly component?: string | undefined;
  readonly domain?: string | undefined;
  readonly hop?: Hop['kind'] | undefined;
  readonly crossing?: string | undefined;
};

/** Who goes down with a crash in the first of two virtual machines, or below them. */
export type FateQuestion = Subject & {
  readonly crash: { readonly component: Crashable; readonly at: number };
} & (
    | /** Virtual machines whose kernel never stops and waits for nothing in the end. */
      { readonly ask: 'survivors' }
      /** Domains with this id that stop, whether or not somebody starts them again. */
    | { readonly ask: 'stopped'; readonly domain: string }
  );

/** A question about numbers of the same item: what share, in percent, one is of another. */
export interface ShareQuestion {
  readonly ask: 'share';
  /** Names in the item's `values`. */
  readonly part: string;
  readonly whole: string;
}

/** How many lots of one number it takes to cover another: licences for so many guests. */
export interface LotsQuestion {
  readonly ask: 'lots';
  readonly part: string;
  readonly whole: string;
}

/** Numbers of the same item added up, or multiplied with one another. */
export interface TotalQuestion {
  readonly ask: 'sum' | 'product';
  readonly of: readonly string[];
}

/** A question that arithmetic answers, from numbers that were published or that the item sets. */
export type ReckonedQuestion = ShareQuestion | LotsQuestion | TotalQuestion;

export type Question = RunQuestion | ReckonedQuestion;

/** An answer with its unit; `uncertain` when it rests on a proxy, a fit or a recollection. */
export interface Quantity {
  readonly value: number;
  /** `''` for a plain count; times are in ns. */
  readonly unit: '' | 'ns' | '%';
  readonly uncertain: boolean;
}

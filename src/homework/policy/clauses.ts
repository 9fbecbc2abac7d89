/** What is asked of a policy, as data: each clause says itself in words, and what a run comes to. */
import { formatTime } from '../../scenarios/quantity.ts';
import { formatNumber } from '../text.ts';
import type { PolicyResults } from './results.ts';

export type PolicyClause =
  /** Of the time that those who always compute had together, at least so much of its part by weight, percent. */
  | { readonly kind: 'share'; readonly of: string; readonly least: number }
  /** No more than so much of what its weight would give it among those who compute, percent. */
  | { readonly kind: 'no-more'; readonly of: string; readonly most: number }
  /** Of a hundred answers, ninety-five come within so many ms. */
  | { readonly kind: 'answers'; readonly of: string; readonly withinMs: number }
  /** Nobody who is ready waits longer, ms. */
  | { readonly kind: 'waits'; readonly mostMs: number }
  /** The processor changes hands at most so often a second. */
  | { readonly kind: 'switches'; readonly most: number };

/** The name of a contender; its id where there is none. */
type NameOf = (id: string) => string;

/** The clause as the card shows it. */
export function sayPolicyClause(clause: PolicyClause, nameOf: NameOf): string {
  switch (clause.kind) {
    case 'share':
      return `Of the time of those who compute, ${nameOf(clause.of)} gets at least ${clause.least} % of its part by weight.`;
    case 'no-more':
      return `${capital(nameOf(clause.of))} gets no more than ${clause.most} % of what its weight would give it among them.`;
    case 'answers':
      return `Of a hundred answers of ${nameOf(clause.of)}, ninety-five come within ${clause.withinMs} ms.`;
    case 'waits':
      return `Nobody who is ready waits longer than ${clause.mostMs} ms.`;
    case 'switches':
      return `The processor changes hands at most ${formatNumber(clause.most)} times a second.`;
  }
}

/** What stands against a clause, as a sentence; null where it holds. */
export function againstPolicy(
  clause: PolicyClause,
  results: PolicyResults,
  nameOf: NameOf,
): string | null {
  switch (clause.kind) {
    case 'share': {
      const part = results.contenders.find(({ id }) => id === clause.of)?.partOfComputing ?? 0;
      return part >= clause.least
        ? null
        : `${capital(nameOf(clause.of))} got ${formatNumber(part, 1)} % of its part.`;
    }
    case 'no-more': {
      const part = results.contenders.find(({ id }) => id === clause.of)?.partOfComputing ?? 0;
      return part <= clause.most
        ? null
        : `${capital(nameOf(clause.of))} got ${formatNumber(part, 1)} % of its part.`;
    }
    case 'answers': {
      const one = results.contenders.find(({ id }) => id === clause.of);
      if (!one || one.answerNs === null)
        return `${capital(nameOf(clause.of))} never came to an answer.`;
      return one.answerNs <= clause.withinMs * 1_000_000
        ? null
        : `Ninety-five come within ${formatTime(one.answerNs)}.`;
    }
    case 'waits': {
      const worst = results.contenders.reduce((a, b) => (b.longestNs > a.longestNs ? b : a));
      return worst.longestNs <= clause.mostMs * 1_000_000
        ? null
        : `${capital(worst.name)} waited ${formatTime(worst.longestNs)}.`;
    }
    case 'switches':
      return results.switchesPerSecond <= clause.most
        ? null
        : `It did so ${formatNumber(results.switchesPerSecond)} times.`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

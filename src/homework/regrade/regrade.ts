/** Grades a receipt again: every answer by today's items, every goal by running it again. */
import { grade } from '../kinds/grade.ts';
import type { PreparedItem } from '../prepared.ts';
import type { World } from '../world.ts';
import type { AnsweredItem, AnsweredTry, Answers } from './answers.ts';

/** What a try comes to now. `unreadable`: it is no answer to this item. */
export type TryVerdict = 'right' | 'wrong' | 'shown' | 'unreadable';

export interface RegradedTry extends Pick<AnsweredTry, 'at' | 'confidence' | 'hints' | 'stated'> {
  readonly verdict: TryVerdict;
  /** The wrong option or near-miss it is, by its id. */
  readonly near: string | null;
}

/**
 * `otherVersion`: the item has changed since, so that its key no longer speaks of what was asked.
 * `unknown`: this course has no such item.
 */
export type ItemStatus = 'right' | 'wrong' | 'givenUp' | 'untouched' | 'otherVersion' | 'unknown';

export interface RegradedItem {
  readonly id: string;
  readonly status: ItemStatus;
  readonly tries: readonly RegradedTry[];
  /** Tries whose stated verdict is not the one found now. */
  readonly disagreements: number;
}

export interface Regraded {
  readonly name: string;
  readonly made: number;
  /** Whether the reader's engine was the one that grades. */
  readonly sameEngine: boolean;
  /** Every item of the course in its order, then those that it does not have. */
  readonly items: readonly RegradedItem[];
  readonly right: number;
  readonly givenUp: number;
  readonly tried: number;
}

/** The receipt graded by `items` and `world`. Never throws, whatever it holds. */
export function regrade(
  receipt: Answers,
  items: readonly PreparedItem[],
  world: World,
  engine: string,
): Regraded {
  const kept = new Map(receipt.items.map((item) => [item.id, item]));
  const known = items.map((item) => regradeItem(item, kept.get(item.id), world));
  const ids = new Set(items.map(({ id }) => id));
  const unknown = [...kept.values()]
    .filter(({ id }) => !ids.has(id))
    .map(({ id }): RegradedItem => ({ id, status: 'unknown', tries: [], disagreements: 0 }));
  const count = (...statuses: readonly ItemStatus[]): number =>
    known.filter(({ status }) => statuses.includes(status)).length;
  return {
    name: receipt.name,
    made: receipt.made,
    sameEngine: receipt.engine === engine,
    items: [...known, ...unknown],
    right: count('right'),
    givenUp: count('givenUp'),
    tried: count('right', 'wrong', 'givenUp'),
  };
}

function regradeItem(
  item: PreparedItem,
  kept: AnsweredItem | undefined,
  world: World,
): RegradedItem {
  const { id } = item;
  if (!kept || kept.tries.length === 0)
    return { id, status: 'untouched', tries: [], disagreements: 0 };
  if (kept.hash !== item.hash) return { id, status: 'otherVersion', tries: [], disagreements: 0 };
  const ordered = [...kept.tries].sort((a, b) => a.at - b.at);
  const tries = ordered.map((one) => regradeTry(item, one, world));
  const disagreements = tries.filter(({ verdict, stated }) => verdict !== stated).length;
  return { id, status: statusOf(tries), tries, disagreements };
}

/** As on the page: the first right answer counts unless the key had been shown before it. */
function statusOf(tries: readonly RegradedTry[]): ItemStatus {
  const decisive = tries.find(({ verdict }) => verdict === 'right' || verdict === 'shown');
  if (!decisive) return 'wrong';
  return decisive.verdict === 'right' ? 'right' : 'givenUp';
}

function regradeTry(item: PreparedItem, one: AnsweredTry, world: World): RegradedTry {
  const { at, confidence, hints, stated } = one;
  const base = { at, confidence, hints, stated };
  if (stated === 'shown') return { ...base, verdict: 'shown', near: null };
  const { verdict, near } = grade(item, answerIn(one.answer), world);
  return {
    ...base,
    verdict: verdict === 'unanswered' ? 'unreadable' : verdict,
    near: near ?? null,
  };
}

/** The answer; undefined, which no grader takes for one, where there is none. */
function answerIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

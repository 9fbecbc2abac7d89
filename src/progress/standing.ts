/** Where the reader stands: what the kept tries come to, for an item and for a lesson. */
import {
  itemIn,
  lessonIn,
  type Draft,
  type ItemRecord,
  type ProgressData,
  type Try,
} from './document.ts';

/** `right` and `givenUp` last until a reset; giving up is never credited, whatever comes after it. */
export type ItemState = 'new' | 'tried' | 'right' | 'givenUp';

export interface ItemStanding {
  readonly state: ItemState;
  /** Tries at the item as it is now, in order of time. */
  readonly tries: readonly Try[];
  /** Tries at older versions of the item, in order of time. */
  readonly older: readonly Try[];
  /** How many tries at the item as it is now a reset has hidden. */
  readonly hidden: number;
  /** How many hints of the ladder are open. */
  readonly hints: number;
  /** An answer begun after the last try and not handed in. */
  readonly draft: Draft | null;
}

/** An item as a page knows it: its id and the hash of its present form. */
export interface ItemVersion {
  readonly id: string;
  readonly hash: string;
}

/** Where the reader stands with one item. */
export function itemStanding(data: ProgressData, { id, hash }: ItemVersion): ItemStanding {
  const record = itemIn(data, id);
  const cut = record.reset?.cut ?? 0;
  const counting = record.tries.filter((one) => one.at > cut);
  const tries = counting.filter((one) => one.hash === hash);
  return {
    state: stateOf(tries),
    tries,
    older: counting.filter((one) => one.hash !== hash),
    hidden: record.tries.filter((one) => one.at <= cut && one.hash === hash).length,
    hints: hintsOpen(record, hash, cut),
    draft: draftAfter(record, hash, Math.max(cut, tries.at(-1)?.at ?? 0)),
  };
}

function stateOf(tries: readonly Try[]): ItemState {
  const decisive = tries.find((one) => one.verdict !== 'wrong');
  if (decisive) return decisive.verdict === 'right' ? 'right' : 'givenUp';
  return tries.length > 0 ? 'tried' : 'new';
}

const hintsOpen = (record: ItemRecord, hash: string, cut: number): number =>
  record.hints
    .filter((hint) => hint.hash === hash && hint.at > cut)
    .reduce((open, hint) => Math.max(open, hint.rung + 1), 0);

function draftAfter(record: ItemRecord, hash: string, instant: number): Draft | null {
  const { draft } = record;
  return draft !== null && draft.hash === hash && draft.at > instant ? draft : null;
}

export interface LessonStanding {
  /** Whether the reader has opened it. */
  readonly visited: boolean;
  readonly items: number;
  /** Items answered right. */
  readonly right: number;
  /** Items given up. */
  readonly givenUp: number;
  /** `done`: every item right, or, where there is no homework, the lesson read. */
  readonly state: 'new' | 'begun' | 'done';
}

/** Where the reader stands with one lesson and its items. */
export function lessonStanding(
  data: ProgressData,
  lesson: string,
  items: readonly ItemVersion[],
): LessonStanding {
  const states = items.map((item) => itemStanding(data, item).state);
  const right = states.filter((state) => state === 'right').length;
  const givenUp = states.filter((state) => state === 'givenUp').length;
  const visited = isVisited(data, lesson);
  const begun = visited || states.some((state) => state !== 'new');
  const done = items.length > 0 ? right === items.length : visited;
  return {
    visited,
    items: items.length,
    right,
    givenUp,
    state: done ? 'done' : begun ? 'begun' : 'new',
  };
}

/** The lesson the reader was in last and the heading reached there; null before the first. */
export function lastPlace(
  data: ProgressData,
): { readonly lesson: string; readonly place: string } | null {
  const visited = Object.keys(data.lessons).filter((lesson) => isVisited(data, lesson));
  const [last] = visited.sort((a, b) => lessonIn(data, b).seen - lessonIn(data, a).seen);
  return last === undefined ? null : { lesson: last, place: lessonIn(data, last).place };
}

function isVisited(data: ProgressData, lesson: string): boolean {
  const { seen, reset } = lessonIn(data, lesson);
  return seen > (reset?.cut ?? 0);
}

/**
 * Two documents made one, losing nothing: tries and hints are united, and where only one thing can be
 * true the later one holds. The order and number of merges make no difference.
 */
import {
  emptyItem,
  emptyLesson,
  itemIn,
  lessonIn,
  TRIES_MAX,
  type Draft,
  type ItemRecord,
  type LessonRecord,
  type OpenedHint,
  type ProgressData,
  type Reset,
  type Try,
} from './document.ts';

/** Everything that either document holds. */
export function mergeData(a: ProgressData, b: ProgressData): ProgressData {
  return {
    items: mergeRecords(a.items, b.items, (id) => mergeItems(itemIn(a, id), itemIn(b, id))),
    lessons: mergeRecords(a.lessons, b.lessons, (id) =>
      mergeLessons(lessonIn(a, id), lessonIn(b, id)),
    ),
  };
}

/** The document in the one form that all its equals have: sorted, without doubles, within the limits. */
export const normalized = (data: ProgressData): ProgressData =>
  mergeData(data, { items: {}, lessons: {} });

function mergeRecords<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  merged: (id: string) => Value,
): Record<string, Value> {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(ids.map((id) => [id, merged(id)]));
}

function mergeItems(a: ItemRecord, b: ItemRecord): ItemRecord {
  return {
    ...emptyItem(),
    tries: unite(tryOrder, a.tries, b.tries).slice(-TRIES_MAX),
    hints: uniteHints(a.hints, b.hints),
    draft: later(draftOrder, a.draft, b.draft),
    reset: later(resetOrder, a.reset, b.reset),
  };
}

function mergeLessons(a: LessonRecord, b: LessonRecord): LessonRecord {
  const last = compare([a.seen, a.place], [b.seen, b.place]) < 0 ? b : a;
  return {
    ...emptyLesson(),
    seen: last.seen,
    place: last.place,
    reset: later(resetOrder, a.reset, b.reset),
  };
}

type Key = readonly (string | number)[];

/** What tells two tries apart and puts them in order; equal keys are the same try. */
export const tryOrder = (one: Try): Key => [
  one.at,
  one.hash,
  one.answer,
  one.verdict,
  one.confidence ?? '',
  one.hints,
];
const draftOrder = (draft: Draft): Key => [draft.at, draft.hash, draft.answer];
const resetOrder = (reset: Reset): Key => [reset.stamp, reset.cut];

function compare(a: Key, b: Key): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a[index] ?? 0, b[index] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function unite<T>(order: (one: T) => Key, a: readonly T[], b: readonly T[]): T[] {
  const all = [...a, ...b].sort((left, right) => compare(order(left), order(right)));
  return all.filter((one, index) => {
    const before = all[index - 1];
    return before === undefined || compare(order(before), order(one)) !== 0;
  });
}

/** One entry a rung: when it was first opened. */
function uniteHints(a: readonly OpenedHint[], b: readonly OpenedHint[]): OpenedHint[] {
  const all = unite((hint: OpenedHint) => [hint.hash, hint.rung, hint.at], a, b);
  return all.filter((hint, index) => {
    const before = all[index - 1];
    return before === undefined || before.hash !== hint.hash || before.rung !== hint.rung;
  });
}

function later<T>(order: (one: T) => Key, a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return compare(order(a), order(b)) < 0 ? b : a;
}

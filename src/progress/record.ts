/** What the reader did, written into the document: each function gives a new document and changes none. */
import { atLeast, type Change } from './change.ts';
import {
  ANSWER_LENGTH_MAX,
  itemIn,
  lessonIn,
  type Confidence,
  type ItemRecord,
  type ProgressData,
  type Reset,
  type Try,
} from './document.ts';
import { normalized } from './merge.ts';
import { itemStanding, type ItemVersion } from './standing.ts';

/** An answer was handed in and judged. An answer too long to keep is kept as an empty one. */
export const addTry =
  (
    item: ItemVersion,
    answer: string,
    confidence: Confidence | null,
    verdict: Try['verdict'],
  ): Change =>
  (data, now) =>
    withItem(data, item.id, (record) => ({
      ...record,
      tries: [
        ...record.tries,
        {
          at: next(record, now),
          hash: item.hash,
          answer: answer.length <= ANSWER_LENGTH_MAX ? answer : '',
          confidence,
          verdict,
          hints: itemStanding(data, item).hints,
        },
      ],
    }));

/** The reader gave up and is shown the answer. */
export const giveUp = (item: ItemVersion): Change => addTry(item, '', null, 'shown');

/** The next hint of the ladder was opened; `rung` counts from 0. */
export const openHint =
  (item: ItemVersion, rung: number): Change =>
  (data, now) =>
    withItem(data, item.id, (record) => ({
      ...record,
      hints: [...record.hints, { at: next(record, now), hash: item.hash, rung }],
    }));

/** The answer being worked on has changed. One too long to keep is not kept. */
export const saveDraft =
  (item: ItemVersion, answer: string): Change =>
  (data, now) =>
    answer.length > ANSWER_LENGTH_MAX
      ? data
      : withItem(data, item.id, (record) => ({
          ...record,
          draft: { at: next(record, now), hash: item.hash, answer },
        }));

/** What a reset is about. */
export interface ResetScope {
  readonly items: readonly string[];
  readonly lessons: readonly string[];
}

/** Everything there is, for a reset of all. */
export const everything = (data: ProgressData): ResetScope => ({
  items: Object.keys(data.items),
  lessons: Object.keys(data.lessons),
});

/** Starts items and lessons anew. Their tries stay in the document, hidden, so that it can be undone. */
export const reset =
  (scope: ResetScope): Change =>
  (data, now) =>
    withCuts(data, now, scope, (latest) => latest);

/** Takes back resets made since the document was `before`: what counted then counts again. */
export const undoReset =
  (scope: ResetScope, before: ProgressData): Change =>
  (data, now) =>
    withCuts(data, now, scope, (_latest, kind, id) =>
      kind === 'item'
        ? (itemIn(before, id).reset?.cut ?? 0)
        : (lessonIn(before, id).reset?.cut ?? 0),
    );

function withItem(
  data: ProgressData,
  id: string,
  change: (record: ItemRecord) => ItemRecord,
): ProgressData {
  return normalized({ ...data, items: { ...data.items, [id]: change(itemIn(data, id)) } });
}

function withCuts(
  data: ProgressData,
  now: number,
  { items, lessons }: ResetScope,
  cutOf: (latest: number, kind: 'item' | 'lesson', id: string) => number,
): ProgressData {
  const next: ProgressData = { items: { ...data.items }, lessons: { ...data.lessons } };
  for (const id of items) {
    const record = itemIn(data, id);
    const latest = atLeast(now, latestIn(record));
    next.items[id] = { ...record, reset: newReset(record.reset, now, cutOf(latest, 'item', id)) };
  }
  for (const id of lessons) {
    const record = lessonIn(data, id);
    const latest = atLeast(now, record.seen);
    next.lessons[id] = {
      ...record,
      reset: newReset(record.reset, now, cutOf(latest, 'lesson', id)),
    };
  }
  return normalized(next);
}

const newReset = (before: Reset | null, now: number, cut: number): Reset => ({
  stamp: atLeast(now, (before?.stamp ?? -1) + 1),
  cut,
});

/** An instant for something new in a record: now, or just after the last, should the clock have gone back. */
const next = (record: ItemRecord, now: number): number => atLeast(now, latestIn(record) + 1);

const latestIn = (record: ItemRecord): number =>
  Math.max(
    0,
    record.reset?.cut ?? 0,
    record.draft?.at ?? 0,
    ...record.tries.map((one) => one.at),
    ...record.hints.map((one) => one.at),
  );

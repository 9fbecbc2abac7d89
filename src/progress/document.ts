/**
 * What is kept for the reader, as one document. It only grows: a reset hides what came before it, and a
 * state is never stored but worked out from the tries, so that two tabs can always be merged.
 */
import * as v from 'valibot';

/** The form of the document; a new form gets a new number and a migration from this one. */
export const DOCUMENT_VERSION = 2;
/** Tries kept of one item; of more, the latest. */
export const TRIES_MAX = 100;
/** The longest answer that is kept, in characters: a visit to the lab is as long as its longest link. */
export const ANSWER_LENGTH_MAX = 12_000;
/** No instant is later than this (ms since 1970): the last one a Date can hold. */
export const INSTANT_MAX = 8.64e15;

/** How sure the reader said to be, before seeing any feedback. */
export const CONFIDENCES = ['sure', 'think', 'guess'] as const;
/** What a try came to; `shown`: the reader gave up and was shown the answer. */
export const TRY_VERDICTS = ['right', 'wrong', 'shown'] as const;

const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(INSTANT_MAX));
/** Of something that has happened: later than a cut of 0, which hides nothing. */
const event = v.pipe(instant, v.minValue(1));
const id = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const answer = v.pipe(v.string(), v.maxLength(ANSWER_LENGTH_MAX));

const tryShape = v.strictObject({
  /** When it was made, ms since 1970. */
  at: event,
  /** The item as it was then: a changed item has another hash. */
  hash,
  /** The answer as JSON, what the grader was given; of a mission of the lab, its inputs as link text. */
  answer,
  confidence: v.nullable(v.picklist(CONFIDENCES)),
  verdict: v.picklist(TRY_VERDICTS),
  /** Hints that had been opened by then. */
  hints: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
});
const hintShape = v.strictObject({
  at: event,
  hash,
  /** Which hint of the ladder was opened, from 0. */
  rung: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
});
/** Everything up to `cut` does not count. The reset with the greatest `stamp` holds; an undo is one with an earlier cut. */
const resetShape = v.strictObject({ stamp: instant, cut: instant });
const draftShape = v.strictObject({ at: event, hash, answer });

const itemShape = v.strictObject({
  tries: v.array(tryShape),
  hints: v.array(hintShape),
  /** The answer being worked on; null when there is none. */
  draft: v.nullable(draftShape),
  reset: v.nullable(resetShape),
});
const lessonShape = v.strictObject({
  /** When the reader was last seen in it, ms since 1970. */
  seen: instant,
  /** The id of the heading the reader had reached; '' for the top. */
  place: v.pipe(v.string(), v.maxLength(200)),
  reset: v.nullable(resetShape),
});

/** The document's data as the present version has it. */
export const dataSchema = v.strictObject({
  items: v.record(id, itemShape),
  lessons: v.record(id, lessonShape),
});

/** All that is kept. */
export type ProgressData = v.InferOutput<typeof dataSchema>;
/** What is kept of one item. */
export type ItemRecord = v.InferOutput<typeof itemShape>;
/** One answer the reader gave, or the giving up. */
export type Try = v.InferOutput<typeof tryShape>;
/** One hint that was opened. */
export type OpenedHint = v.InferOutput<typeof hintShape>;
/** An answer not yet handed in. */
export type Draft = v.InferOutput<typeof draftShape>;
/** What hides everything before it. */
export type Reset = v.InferOutput<typeof resetShape>;
/** What is kept of one lesson. */
export type LessonRecord = v.InferOutput<typeof lessonShape>;
/** How sure the reader said to be. */
export type Confidence = (typeof CONFIDENCES)[number];

/** The document of somebody who has done nothing yet. */
export const emptyData = (): ProgressData => ({ items: {}, lessons: {} });
/** The record of an item nobody has touched. */
export const emptyItem = (): ItemRecord => ({ tries: [], hints: [], draft: null, reset: null });
/** The record of a lesson nobody has opened. */
export const emptyLesson = (): LessonRecord => ({ seen: 0, place: '', reset: null });

/** The record of an item, empty where there is none. */
export const itemIn = (data: ProgressData, item: string): ItemRecord =>
  (Object.hasOwn(data.items, item) ? data.items[item] : undefined) ?? emptyItem();
/** The record of a lesson, empty where there is none. */
export const lessonIn = (data: ProgressData, lesson: string): LessonRecord =>
  (Object.hasOwn(data.lessons, lesson) ? data.lessons[lesson] : undefined) ?? emptyLesson();

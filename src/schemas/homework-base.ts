/** What every item of homework may say, whatever its kind; src/schemas/homework.ts lists the kinds. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';
import { publishedValue, runQuestion, seeShape } from './run-question.ts';

/** One or more sentences that a reader sees. `{name}` stands for a number of `values`. */
export const sentences = z.string().min(20).max(900);

/** What percentage one published value of the item is of another. */
const shareQuestion = z.strictObject({ ask: z.literal('share'), part: kebabId, whole: kebabId });
/** How many lots of one value it takes to cover another; values added up or multiplied. */
const lotsQuestion = z.strictObject({ ask: z.literal('lots'), part: kebabId, whole: kebabId });
const totalQuestion = z.strictObject({
  ask: z.enum(['sum', 'product']),
  of: z.array(kebabId).min(2).max(6),
});
export const question = z.union([runQuestion, shareQuestion, lotsQuestion, totalQuestion]);

/** A number that the question supposes; it says so itself. */
const givenValue = z.strictObject({ given: z.number(), unit: z.string().max(20).optional() });

const see = z.strictObject(seeShape);

export const wrongness = {
  id: kebabId,
  /** Why somebody may think so, and why it is not so. */
  feedback: sentences,
  /** An id of `content/misconceptions/`. */
  misconception: kebabId.optional(),
  see: see.optional(),
};

/** Numbers, or words that differ from variant to variant, that texts name in braces. */
export const values = z.record(
  kebabId,
  z.union([
    publishedValue,
    givenValue,
    z.strictObject({ say: z.string().min(1).max(60) }),
    runQuestion,
  ]),
);

export const base = {
  /** A name for the heading, without a question mark: `The Windows you started from`. */
  title: z.string().min(3).max(70),
  /** `recall` what was read, `reason` about why, `apply` to what was not shown. Recall is at most a third. */
  level: z.enum(['recall', 'reason', 'apply']),
  /** A hard item has at least two hints. */
  hard: z.boolean().optional(),
  /** Ids of the lesson's outcomes, at least one. */
  outcomes: z.array(kebabId).min(1),
  /** Works it rests on. An item without any rests on runs of the engine. */
  sources: z.array(sourceId).default([]),
  /** Numbers that texts name in braces. */
  values: values.optional(),
  question: sentences,
  /** What a machine said, line by line; shown as it is. Machines and names in it are ours. */
  listing: z.string().min(10).max(1500).optional(),
  /** From a nudge to almost everything. */
  hints: z.array(sentences).max(4).default([]),
  /** The worked answer, for when the item is right or given up. */
  explanation: sentences,
  see: see.optional(),
};

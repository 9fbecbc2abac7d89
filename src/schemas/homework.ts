/**
 * An item of homework, `content/homework/<lesson>/NN-<id>.yaml`. Its id is the folder and the file's
 * name without the number. src/homework/README.md tells how to write one.
 */
import { z } from 'astro/zod';
import { clauseSchema } from './homework-goal.ts';
import { kebabId, sourceId } from './id.ts';
import { modelId, publishedValue, runQuestion, seeShape } from './run-question.ts';

const design = kebabId;
/** One or more sentences that a reader sees. `{name}` stands for a number of `values`. */
const sentences = z.string().min(20).max(900);

/** What percentage one published value of the item is of another. */
const shareQuestion = z.strictObject({ ask: z.literal('share'), part: kebabId, whole: kebabId });
/** How many lots of one value it takes to cover another; values added up or multiplied. */
const lotsQuestion = z.strictObject({ ask: z.literal('lots'), part: kebabId, whole: kebabId });
const totalQuestion = z.strictObject({
  ask: z.enum(['sum', 'product']),
  of: z.array(kebabId).min(2).max(6),
});
const question = z.union([runQuestion, shareQuestion, lotsQuestion, totalQuestion]);

/** A number that the question supposes; it says so itself. */
const givenValue = z.strictObject({ given: z.number(), unit: z.string().max(20).optional() });

const see = z.strictObject(seeShape);

const wrongness = {
  id: kebabId,
  /** Why somebody may think so, and why it is not so. */
  feedback: sentences,
  /** An id of `content/misconceptions/`. */
  misconception: kebabId.optional(),
  see: see.optional(),
};

const base = {
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
  values: z.record(kebabId, z.union([publishedValue, givenValue, runQuestion])).optional(),
  question: sentences,
  /** What a machine said, line by line; shown as it is. Machines and names in it are ours. */
  listing: z.string().min(10).max(1500).optional(),
  /** From a nudge to almost everything. */
  hints: z.array(sentences).max(4).default([]),
  /** The worked answer, for when the item is right or given up. */
  explanation: sentences,
  see: see.optional(),
};

const option = z.strictObject({
  ...wrongness,
  text: z.string().min(2).max(300),
  right: z.boolean().optional(),
});

const hopSelector = z.strictObject({
  component: modelId.optional(),
  direction: z.enum(['down', 'up']).optional(),
  kinds: z.array(z.enum(['work', 'crossing', 'copy', 'registers', 'device'])).optional(),
  crossing: modelId.optional(),
});

const pathOrder = z.strictObject({
  kind: z.literal('order'),
  ...base,
  path: z.strictObject({ design, operation: modelId, device: modelId.optional() }),
  take: z.array(hopSelector).min(1),
  near: z.array(z.strictObject({ ...wrongness, first: hopSelector, then: hopSelector })).min(1),
});

/** Steps in their right order, where no run shows it. */
const stepOrder = z.strictObject({
  kind: z.literal('steps'),
  ...base,
  /** An order that nothing computes has a source. */
  sources: z.array(sourceId).min(1),
  steps: z
    .array(
      z.strictObject({
        id: kebabId,
        text: z.string().min(2).max(200),
        /** Why it stands where it stands, for who puts it elsewhere. */
        because: sentences,
      }),
    )
    .min(4)
    .max(9),
  near: z.array(z.strictObject({ ...wrongness, first: kebabId, then: kebabId })).min(1),
});

/** What an item must and may say. Anything else stops the build. */
export const homeworkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...base, options: z.array(option).min(3).max(6) }),
  z.strictObject({ kind: z.literal('choices'), ...base, options: z.array(option).min(3).max(7) }),
  z.strictObject({
    kind: z.literal('numeric'),
    ...base,
    key: question,
    /** As it stands after the field; times are asked in µs. */
    unit: z.string().min(1).max(30),
    /** How far off is still right, in the unit. */
    tolerance: z.number().min(0).default(0),
    near: z.array(z.strictObject({ ...wrongness, key: question })).min(1),
    low: sentences,
    high: sentences,
  }),
  pathOrder,
  stepOrder,
  z.strictObject({
    kind: z.literal('goal'),
    ...base,
    figure: z.strictObject({
      id: kebabId,
      designs: z.array(design).min(1).max(4),
      operation: modelId,
      device: modelId.optional(),
    }),
    clauses: z.array(clauseSchema).min(1).max(6),
  }),
]);
/** A checked item, without its id. */
export type HomeworkEntry = z.infer<typeof homeworkSchema>;

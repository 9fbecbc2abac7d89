/**
 * An item of homework, `content/homework/<lesson>/NN-<id>.yaml`. Its id is the folder and the file's
 * name without the number. src/homework/README.md tells how to write one.
 */
import { z } from 'astro/zod';
import { base, question, sentences, values, wrongness } from './homework-base.ts';
import { clauseSchema } from './homework-goal.ts';
import {
  diagnoseItem,
  matchItem,
  placeItem,
  planItem,
  policyItem,
  textItem,
  traceItem,
} from './homework-kinds.ts';
import { kebabId, sourceId } from './id.ts';
import { modelId } from './run-question.ts';

const design = kebabId;

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
    /** Other values, and other subjects of every question, for who tries again. */
    variants: z
      .array(
        z.strictObject({
          values: values.optional(),
          ask: z
            .strictObject({
              design: design.optional(),
              operation: modelId.optional(),
              device: modelId.optional(),
            })
            .optional(),
        }),
      )
      .min(1)
      .max(9)
      .optional(),
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
  matchItem,
  placeItem,
  textItem,
  traceItem,
  diagnoseItem,
  policyItem,
  planItem,
]);
/** A checked item, without its id. */
export type HomeworkEntry = z.infer<typeof homeworkSchema>;

/** A question that a run of the engine answers, as content writes it: in homework and in claims. */
import { z } from 'astro/zod';
import { componentId } from './homework-goal.ts';
import { kebabId, sourceId } from './id.ts';

/** The id of an operation or a device: `diskRead`, `nvme`. */
export const modelId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be such as “diskRead”');

const subject = {
  design: kebabId,
  operation: modelId.optional(),
  device: modelId.optional(),
  costs: modelId.optional(),
  /** The answer taken so many times. */
  times: z.int().min(2).max(9).optional(),
};
const plainAsks = ['registerAccesses', 'copies', 'platformLayers', 'latency'] as const;

/** What a reader can crash in a figure. */
export const crashable = z.enum([
  ...([
    'application',
    'guestDriver',
    'deviceModel',
    'backEnd',
    'physicalDriver',
    'monitor',
  ] as const),
]);

/** A component that crashes, and when, ns. */
const crash = z.strictObject({ component: crashable, at: z.int().min(0) });

/** What may be asked; src/homework/questions/question.ts says what each means. */
export const runQuestion = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('crossings'),
    ...subject,
    /** Only those on the way to the device, or only those on the way back. */
    way: z.enum(['down', 'up']).optional(),
  }),
  z.strictObject({ ask: z.literal('processorTime'), ...subject, domain: modelId.optional() }),
  z.strictObject({
    ask: z.literal('stretches'),
    ...subject,
    component: componentId.optional(),
    domain: modelId.optional(),
    hop: z.enum(['work', 'crossing', 'copy', 'registers', 'device']).optional(),
    crossing: modelId.optional(),
  }),
  z.strictObject({ ask: z.literal('survivors'), ...subject, crash }),
  z.strictObject({ ask: z.literal('stopped'), ...subject, crash, domain: modelId }),
  ...plainAsks.map((ask) => z.strictObject({ ask: z.literal(ask), ...subject })),
]);

/** A number that a source printed. */
export const publishedValue = z.strictObject({
  published: z.number(),
  /** As it follows the number: `tuples/s`. */
  unit: z.string().max(20).optional(),
  source: sourceId,
  locator: z.string().max(60).optional(),
});

/** A run to look at in a figure. */
export const seeShape = {
  figure: kebabId,
  designs: z.array(kebabId).min(1).max(4),
  operation: modelId.optional(),
  device: modelId.optional(),
  crash: crash.optional(),
  /** The figure stands right after the first event of this kind: `componentCrashed`. */
  until: modelId.optional(),
};

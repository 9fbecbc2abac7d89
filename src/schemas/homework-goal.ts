/** The clauses and conditions of goals, as content writes them. src/homework/goal gives them their meaning. */
import { z } from 'astro/zod';
import { kebabId } from './id.ts';

/** The id of a component that can crash: `physicalDriver`. */
export const componentId = z.string().regex(/^[a-z][A-Za-z]*$/, 'must be such as “physicalDriver”');

/** A virtual machine's number, counted from 1. */
const child = z.int().min(1).max(3);

/** What can be true of one design's run. */
const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('component-crashed'),
    component: componentId,
    /** Only a crash while a request is under way counts. */
    inFlight: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('requests-completed') }),
  z.strictObject({ kind: z.literal('requests-lost'), atLeast: z.int().min(1).max(16) }),
  z.strictObject({ kind: z.literal('child-keeps-running'), child }),
  z.strictObject({ kind: z.literal('children-keep-running') }),
  z.strictObject({ kind: z.literal('child-stopped'), child }),
  z.strictObject({ kind: z.literal('domain-restarted') }),
  z.strictObject({ kind: z.literal('machine-stopped') }),
  z.strictObject({ kind: z.literal('hypervisor-owns-processor') }),
]);

/** Conditions that must all hold. */
const that = z.array(conditionSchema).min(1).max(4);

/** One line of a goal card. */
export const clauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('design-in-comparison'), design: kebabId }),
  z.strictObject({ kind: z.literal('crash-put-in'), component: componentId }),
  z.strictObject({ kind: z.literal('interventions'), atMost: z.int().min(0).max(8) }),
  z.strictObject({ kind: z.literal('in-one-design'), that }),
  z.strictObject({ kind: z.literal('in-design'), design: kebabId, that }),
  z.strictObject({ kind: z.literal('in-every-design'), that }),
]);

/** Items answered by pairs, by a word, or by pointing at an event of a run. */
import { z } from 'astro/zod';
import { base, sentences, wrongness } from './homework-base.ts';
import { componentId } from './homework-goal.ts';
import { kebabId } from './id.ts';
import { crashable, modelId, runQuestion } from './run-question.ts';

const label = z.string().min(2).max(120);
/** A row or a target of pairs: an id of the item's own, or one of the model. */
const pairId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]*$/, 'must be such as “vmbus” or “physicalDriver”');
const wrongPair = z.strictObject({ ...wrongness, row: pairId, target: pairId });

const matchRow = { id: kebabId, text: label, because: sentences };

/** Each row goes with a target that is written, or with the answer to a question. */
export const matchItem = z.strictObject({
  kind: z.literal('match'),
  ...base,
  /** What a target is, as its field says it: `number of crossings`. */
  label: z.string().min(3).max(40),
  rows: z
    .array(
      z.union([
        z.strictObject({ ...matchRow, to: kebabId }),
        /** Two equal answers are one target; a near-miss names it by the id of such a row. */
        z.strictObject({ ...matchRow, key: runQuestion }),
      ]),
    )
    .min(3)
    .max(8),
  targets: z
    .array(z.strictObject({ id: kebabId, text: label }))
    .max(8)
    .default([]),
  near: z.array(wrongPair).min(1),
});

/** Components to be put into the domains of a design. */
export const placeItem = z.strictObject({
  kind: z.literal('place'),
  ...base,
  design: kebabId,
  operation: modelId,
  components: z.array(componentId).min(3).max(8),
  /** For each component, why it is where it is. */
  because: z.record(componentId, sentences),
  near: z.array(wrongPair).min(1),
});

const form = z.string().min(1).max(80);

/** A word or a name. */
export const textItem = z.strictObject({
  kind: z.literal('text'),
  ...base,
  /** Forms that are right, the one to show first. */
  accept: z.array(form).min(1).max(12),
  near: z.array(z.strictObject({ ...wrongness, forms: z.array(form).min(1).max(12) })).min(1),
  otherwise: sentences,
});

/** A condition that an event meets; the kinds of events stand in each scenario’s `events.ts` or `state.ts`. */
const eventCondition = z.strictObject({
  event: modelId.optional(),
  domain: modelId.optional(),
  component: componentId.optional(),
  direction: z.enum(['down', 'up']).optional(),
  hop: z.enum(['work', 'crossing', 'copy', 'registers', 'device']).optional(),
  crossing: modelId.optional(),
  only: z.enum(['first', 'last']).optional(),
});
const settings = z.record(z.string(), z.union([z.string(), z.number()]));

/** An event to be picked out of the list of a run’s events. */
export const traceItem = z.strictObject({
  kind: z.literal('trace'),
  ...base,
  run: z.union([
    z.strictObject({
      design: kebabId,
      operation: modelId,
      device: modelId.optional(),
      requests: z.int().min(1).max(16).optional(),
      crash: z.strictObject({ component: crashable, at: z.int().min(0) }).optional(),
      /** A figure of the lesson in which the moments can be looked at. */
      figure: kebabId.optional(),
    }),
    /** Settings of “two page tables” other than the usual ones. */
    z.strictObject({ paging: settings }),
    /** Settings of “the reboot that changes everything”. */
    z.strictObject({ boot: settings }),
  ]),
  from: eventCondition.optional(),
  to: eventCondition.optional(),
  key: eventCondition,
  near: z.array(z.strictObject({ ...wrongness, when: eventCondition })).min(1),
  early: sentences,
  late: sentences,
});

const patch = z.record(z.string(), z.unknown());
/** What is read off a host; src/homework/host/measures.ts says how. */
export const hostMeasure = z.enum([
  'throughput',
  'answer',
  'disk',
  'network',
  'ready',
  'parent',
  'guests',
  'idle',
]);
const pick = z.string().min(5).max(120);

/** A fault to be named and proved: one seed makes the world, the other plants a suspect in it. */
export const diagnoseItem = z.strictObject({
  kind: z.literal('diagnose'),
  ...base,
  /** Parameters of the host when it was well; src/scenarios/host/params.ts describes them. */
  host: patch,
  seed: z.int().min(0).max(0xffff_ffff),
  planted: z.int().min(0).max(0xffff_ffff),
  shows: z.array(hostMeasure).min(3).max(8),
  suspects: z
    .array(z.strictObject({ id: kebabId, text: pick, change: patch, because: sentences }))
    .min(3)
    .max(6),
  probes: z
    .array(z.strictObject({ id: kebabId, text: pick, change: patch, reads: hostMeasure }))
    .min(3)
    .max(6),
});

const ms = z.number().positive().max(10_000);
const policyForm = z.record(z.string(), z.string());
const clauseOf = { why: sentences };

/** The rules of a scheduler, chosen from lists and run. */
export const policyItem = z.strictObject({
  kind: z.literal('policy'),
  ...base,
  contenders: z
    .array(
      z.strictObject({
        id: kebabId,
        name: z.string().min(3).max(40),
        weight: z.int().min(1).max(10_000),
        does: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('computes') }),
          z.strictObject({ kind: z.literal('answers'), burstMs: ms, thinkMs: ms }),
          z.strictObject({ kind: z.literal('dodges'), runMs: ms, restMs: ms }),
        ]),
      }),
    )
    .min(2)
    .max(6),
  durationMs: z.int().min(100).max(10_000),
  /** What giving the processor to another takes, µs; the exercise supposes it. */
  switchUs: z.int().min(0).max(1_000),
  seed: z.int().min(0).max(0xffff_ffff),
  clauses: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('share'), of: kebabId, least: z.int(), ...clauseOf }),
        z.strictObject({ kind: z.literal('no-more'), of: kebabId, most: z.int(), ...clauseOf }),
        z.strictObject({ kind: z.literal('answers'), of: kebabId, withinMs: ms, ...clauseOf }),
        z.strictObject({ kind: z.literal('waits'), mostMs: ms, ...clauseOf }),
        z.strictObject({ kind: z.literal('switches'), most: z.int(), ...clauseOf }),
      ]),
    )
    .min(1)
    .max(6),
  /** Known to pass: at least two that differ in more than one field. */
  right: z.array(policyForm).min(2).max(6),
  /** Known to fail, and at which clause first, counted from 1. */
  wrong: z
    .array(z.strictObject({ what: z.string().min(5), policy: policyForm, clause: z.int().min(1) }))
    .min(1)
    .max(12),
});

/** Items answered by pairs, by a word, or by pointing at an event of a run. */
import { z } from 'astro/zod';
import { base, sentences, values, wrongness } from './homework-base.ts';
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

const narratedRun = z.union([
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
]);

/** An event to be picked out of the list of a run’s events. */
export const traceItem = z.strictObject({
  kind: z.literal('trace'),
  ...base,
  run: narratedRun,
  from: eventCondition.optional(),
  to: eventCondition.optional(),
  key: eventCondition,
  near: z.array(z.strictObject({ ...wrongness, when: eventCondition })).min(1),
  early: sentences,
  late: sentences,
  /** Other runs for who tries again; every text has to fit each of them. */
  variants: z
    .array(z.strictObject({ run: narratedRun, values: values.optional() }))
    .min(1)
    .max(9)
    .optional(),
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
  /** Other worlds and faults for who tries again. */
  variants: z
    .array(z.strictObject({ seed: z.int().min(0).optional(), planted: z.int().min(0) }))
    .min(1)
    .max(9)
    .optional(),
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

const part = { id: kebabId, text: z.string().min(2).max(60), price: z.number().min(0).default(0) };
const counted = z.strictObject({ ...part, count: z.int().min(1).max(64) });
const options = <Option extends z.ZodType>(option: Option) => z.array(option).min(2).max(6);

/** Hosts for a stated company, chosen from lists and judged by clauses. Prices are the exercise's own. */
export const planItem = z.strictObject({
  kind: z.literal('plan'),
  ...base,
  company: z.strictObject({
    guests: z.int().min(2).max(64),
    /** GB. */
    guestMemory: z.number().positive(),
    parentMemory: z.number().positive(),
    /** Of each guest; src/scenarios/host/workloads.ts describes them. */
    workloads: z.array(z.unknown()).min(1).max(4),
    clockMHz: z.int().min(50).max(10_000),
  }),
  parts: z.strictObject({
    hosts: options(counted),
    memory: options(
      z.strictObject({ id: part.id, price: part.price, gb: z.int().min(1).max(4_096) }),
    ),
    processors: options(counted),
    disk: options(z.strictObject({ ...part, base: z.enum(['nvme', 'sataSsd', 'hdd10k']) })),
    /** Memory that an edition can use, GB, and guests that a licence covers (0: any number): published. */
    edition: options(
      z.strictObject({
        ...part,
        memory: z.number().positive(),
        guests: z.int().min(0),
      }),
    ),
    licences: options(counted),
    devices: options(z.strictObject({ ...part, design: kebabId })),
  }),
  seed: z.int().min(0).max(0xffff_ffff),
  clauses: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('memory'), ...clauseOf }),
        z.strictObject({ kind: z.literal('edition'), ...clauseOf }),
        z.strictObject({ kind: z.literal('loss'), ...clauseOf }),
        z.strictObject({ kind: z.literal('driver-fault'), most: z.int().min(0), ...clauseOf }),
        z.strictObject({ kind: z.literal('licences'), ...clauseOf }),
        z.strictObject({ kind: z.literal('answers'), withinMs: ms, ...clauseOf }),
        z.strictObject({ kind: z.literal('budget'), most: z.number().positive(), ...clauseOf }),
      ]),
    )
    .min(2)
    .max(7),
  right: z.array(policyForm).min(2).max(6),
  wrong: z
    .array(z.strictObject({ what: z.string().min(5), plan: policyForm, clause: z.int().min(1) }))
    .min(1)
    .max(12),
});

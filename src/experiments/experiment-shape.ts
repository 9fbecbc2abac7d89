/** What an experiment file may look like: fields and ranges; the host's are those of the scenario. */
import { HOST_SHAPE } from '../scenarios/host/problems.ts';
import {
  needed,
  number,
  object,
  optional,
  whole,
  type Field,
  type Shape,
} from '../scenarios/host/shape.ts';
import { DESIGN_ROW } from './design-row.ts';
import type { Comparison, Experiment, Measure } from './experiment.ts';
import { MEASURES } from './measures.ts';

const text = (max: number): Shape => ({ is: 'text', max });
const choice = (...of: readonly string[]): Shape => ({ is: 'choice', of });
const name = text(40);
const measureName = choice(...Object.keys(MEASURES));

/** A cost in its constant's unit, or with its own. */
const COST_VALUE: Shape = {
  is: 'either',
  plain: number(0, 1e12, 'of its unit'),
  object: {
    is: 'object',
    fields: {
      us: optional(number(0, 1e6, 'µs')),
      ns: optional(number(0, 1e9, 'ns')),
      cycles: optional(number(0, 1e12, 'cycles')),
    },
  },
};

/** Cycles, or the id of a constant or its role: `event-costs.ts` says what is wrong with one. */
export const EVENT_COST: Shape = { is: 'any' };

/** `shape` with every field of one of these names, in objects and lists, replaced. */
function replaced(shape: Shape, by: Readonly<Record<string, (old: Shape) => Shape>>): Shape {
  switch (shape.is) {
    case 'list':
      return { ...shape, of: replaced(shape.of, by) };
    case 'tagged':
      return { ...shape, cases: mapped(shape.cases, (one) => replaced(one, by)) };
    case 'object':
      return {
        is: 'object',
        fields: mapped(shape.fields, (field: Field, name) => ({
          ...field,
          shape: by[name]?.(field.shape) ?? replaced(field.shape, by),
        })),
      };
    default:
      return shape;
  }
}

const mapped = <T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

/** A host as an experiment states it. */
export const EXPERIMENT_HOST: Shape = replaced(HOST_SHAPE, {
  design: (old) => (old.is === 'either' ? { ...old, object: DESIGN_ROW } : old),
  overrides: () => ({ is: 'map', of: COST_VALUE }),
  cost: (old) => (old.is === 'either' ? { ...old, plain: EVENT_COST } : old),
});

const MEASURE = object<Measure>({
  id: optional(text(80)),
  measure: needed(measureName),
  workload: optional(name),
  guest: optional(name),
  domain: optional(name),
});

const COMPARISON = object<Comparison>({
  id: optional(text(80)),
  measure: needed(text(160)),
  of: optional(name),
  against: optional(name),
  as: optional(choice('ratio', 'percent', 'difference')),
  times: optional(number(-1e12, 1e12, 'times')),
  unit: optional(text(40)),
  published: optional(number(-1e12, 1e12, 'of the result’s unit')),
  source: optional(text(200)),
});

/** The file as a whole. */
export const EXPERIMENT: Shape = object<Experiment>({
  $schema: optional(text(200)),
  title: needed(text(160)),
  about: optional(text(2_000)),
  host: needed(EXPERIMENT_HOST),
  variants: optional({ is: 'map', of: { is: 'map', of: { is: 'any' } } }),
  measures: needed({
    is: 'list',
    of: { is: 'either', plain: measureName, object: MEASURE },
    min: 1,
    max: 64,
  }),
  compare: optional({ is: 'list', of: COMPARISON, min: 0, max: 64 }),
  replications: optional(whole(1, 1_000, 'runs')),
  seed: optional(whole(0, 4_294_966_000, '(seed)')),
  confidence: optional({ is: 'number', min: 90, max: 99, unit: 'percent', whole: true }),
  eventsMax: optional(whole(1_000, 1_000_000_000, 'events')),
  scale: optional(number(1, 1e9, 'times')),
});

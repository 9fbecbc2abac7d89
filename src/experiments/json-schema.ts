/** The JSON schema of experiment files, drawn from the shape that the checker uses and a sentence a field. */
import type { Shape } from '../scenarios/host/shape.ts';
import { NULLABLE } from './design-row.ts';
import { EVENT_CYCLES_MAX } from './event-costs.ts';
import { EVENT_COST, EXPERIMENT } from './experiment-shape.ts';
import { AMOUNT_CYCLES, AMOUNT_NS } from '../scenarios/host/amount-shapes.ts';
import { notedEnd, NOTED, noteOf } from './field-notes.ts';

type Schema = { readonly [key: string]: unknown };

/** Fields without a note, and notes that no field has. */
export function unmatchedNotes(): {
  readonly fields: readonly string[];
  readonly notes: readonly string[];
} {
  const fields: string[] = [];
  const used = new Set<string>();
  walk(EXPERIMENT, '', (path) => {
    const end = notedEnd(path);
    if (end === undefined) fields.push(path);
    else used.add(end);
  });
  return { fields, notes: NOTED.filter((note) => !used.has(note)) };
}

/** The schema as draft 2020-12. */
export const experimentSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Experiment',
  ...schemaOf(EXPERIMENT, ''),
  $defs: Object.fromEntries([...NAMED].map(([shape, name]) => [name, plainSchema(shape, name)])),
});

/** Shapes that many fields have: they stand once. */
const NAMED: ReadonlyMap<Shape, string> = new Map([
  [AMOUNT_NS, 'amountNs'],
  [AMOUNT_CYCLES, 'amountCycles'],
]);

/** Shapes that are checked elsewhere, as the schema has them. */
const ELSEWHERE: ReadonlyMap<Shape, Schema> = new Map([
  [
    EVENT_COST,
    {
      anyOf: [
        { type: 'number', minimum: 0, maximum: EVENT_CYCLES_MAX },
        { type: 'string', maxLength: 60 },
      ],
    },
  ],
]);

function walk(shape: Shape, path: string, visit: (path: string) => void): void {
  switch (shape.is) {
    case 'object':
      for (const [key, field] of Object.entries(shape.fields)) {
        const place = path === '' ? key : `${path}.${key}`;
        visit(place);
        walk(field.shape, place, visit);
      }
      return;
    case 'list':
      return walk(shape.of, `${path}[]`, visit);
    case 'map':
      return walk(shape.of, `${path}.*`, visit);
    case 'tagged':
      for (const [tag, one] of Object.entries(shape.cases)) walk(one, `${path}:${tag}`, visit);
      return;
    case 'either':
      walk(shape.plain, path, visit);
      return walk(shape.object, path, visit);
    default:
      return;
  }
}

function schemaOf(shape: Shape, path: string): Schema {
  const name = NAMED.get(shape);
  const schema = name === undefined ? plainSchema(shape, path) : { $ref: `#/$defs/${name}` };
  return NULLABLE.has(shape) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function plainSchema(shape: Shape, path: string): Schema {
  switch (shape.is) {
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        minimum: shape.min,
        maximum: shape.max,
      };
    case 'text':
      return { type: 'string', maxLength: shape.max };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.of };
    case 'any':
      return ELSEWHERE.get(shape) ?? {};
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, `${path}[]`),
        minItems: shape.min,
        maxItems: shape.max,
      };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, `${path}.*`) };
    case 'either':
      return { anyOf: [schemaOf(shape.plain, path), schemaOf(shape.object, path)] };
    case 'tagged':
      return {
        anyOf: Object.entries(shape.cases).map(([tag, one]) =>
          taggedSchema(shape.by, tag, one, path),
        ),
      };
    case 'object':
      return objectSchema(shape, path);
  }
}

function taggedSchema(by: string, tag: string, shape: Shape, path: string): Schema {
  const inner = schemaOf(shape, `${path}:${tag}`) as { properties?: Schema };
  const tagged = inner.properties?.[by] as Schema | undefined;
  return { ...inner, properties: { ...inner.properties, [by]: { ...tagged, const: tag } } };
}

function objectSchema({ fields }: Shape & { is: 'object' }, path: string): Schema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, { shape }]) => {
      const place = path === '' ? key : `${path}.${key}`;
      const unit = shape.is === 'number' ? ` In ${shape.unit}.` : '';
      const description = `${noteOf(place)}${unit.replace(/ In (of|\().*/, '')}`;
      return [key, { description, ...schemaOf(shape, place) }];
    }),
  );
  const required = Object.keys(fields).filter((key) => !fields[key]!.optional);
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** Describes plain JSON as data and says in words what does not fit: for parameters that come from files. */

/** What a value may be. */
export type Shape =
  | {
      readonly is: 'number';
      readonly min: number;
      readonly max: number;
      readonly unit: string;
      readonly whole: boolean;
    }
  | { readonly is: 'text'; readonly max: number }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Field>> }
  /** Objects told apart by the text in one of their fields. */
  | { readonly is: 'tagged'; readonly by: string; readonly cases: Readonly<Record<string, Shape>> }
  /** A value of either kind; objects go to the second, everything else to the first. */
  | { readonly is: 'either'; readonly plain: Shape; readonly object: Shape }
  /** Checked elsewhere. */
  | { readonly is: 'any' };

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
}

interface Needed extends Field {
  readonly optional: false;
}

interface Optional extends Field {
  readonly optional: true;
}

export const needed = (shape: Shape): Needed => ({ shape, optional: false });
export const optional = (shape: Shape): Optional => ({ shape, optional: true });
/** A whole number of a unit between two bounds. */
export const whole = (min: number, max: number, unit: string): Shape => ({
  is: 'number',
  min,
  max,
  unit,
  whole: true,
});
/** Any number of a unit between two bounds. */
export const number = (min: number, max: number, unit: string): Shape => ({
  is: 'number',
  min,
  max,
  unit,
  whole: false,
});
/** Every field of `T`, each needed or optional as the type says. */
export const object = <T extends object>(fields: {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional : Needed;
}): Shape => ({ is: 'object', fields });

/** What does not fit, one sentence each, with the place in front; none when all fits. Never throws. */
export function misfits(shape: Shape, value: unknown, place: string): readonly string[] {
  switch (shape.is) {
    case 'any':
      return [];
    case 'number':
      return numberMisfits(shape, value, place);
    case 'text':
      return typeof value === 'string' && value.length <= shape.max
        ? []
        : [`${place} must be a text of at most ${shape.max} characters, but is ${told(value)}`];
    case 'flag':
      return typeof value === 'boolean'
        ? []
        : [`${place} must be true or false, but is ${told(value)}`];
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value)
        ? []
        : [`${place} must be one of ${shape.of.join(', ')}, but is ${told(value)}`];
    case 'either':
      return misfits(isObject(value) ? shape.object : shape.plain, value, place);
    case 'list':
      return listMisfits(shape, value, place);
    case 'map':
      if (!isObject(value)) return [`${place} must be an object, but is ${told(value)}`];
      return Object.entries(value).flatMap(([key, item]) =>
        misfits(shape.of, item, `${place}.${key.slice(0, 60)}`),
      );
    case 'tagged':
      return taggedMisfits(shape, value, place);
    case 'object':
      return objectMisfits(shape.fields, value, place);
  }
}

function numberMisfits(
  { min, max, unit, whole: integer }: Shape & { is: 'number' },
  value: unknown,
  place: string,
): readonly string[] {
  const fits =
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (!integer || Number.isSafeInteger(value));
  if (fits) return [];
  const kind = integer ? 'a whole number' : 'a number';
  return [`${place} must be ${kind} from ${min} to ${max} ${unit}, but is ${told(value)}`];
}

function listMisfits(
  { of, min, max }: Shape & { is: 'list' },
  value: unknown,
  place: string,
): readonly string[] {
  if (!Array.isArray(value)) return [`${place} must be a list, but is ${told(value)}`];
  if (value.length < min || value.length > max)
    return [`${place} must have ${min} to ${max} entries, but has ${value.length}`];
  return value.flatMap((item, index) => misfits(of, item, `${place}[${index}]`));
}

function taggedMisfits(
  { by, cases }: Shape & { is: 'tagged' },
  value: unknown,
  place: string,
): readonly string[] {
  if (!isObject(value)) return [`${place} must be an object, but is ${told(value)}`];
  const tag = value[by];
  const found = typeof tag === 'string' && Object.hasOwn(cases, tag) ? cases[tag] : undefined;
  if (!found)
    return [`${place}.${by} must be one of ${Object.keys(cases).join(', ')}, but is ${told(tag)}`];
  return misfits(found, value, place);
}

function objectMisfits(
  fields: Readonly<Record<string, Field>>,
  value: unknown,
  place: string,
): readonly string[] {
  if (!isObject(value)) return [`${place} must be an object, but is ${told(value)}`];
  const names = Object.keys(fields).join(', ');
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => `${place} has no field "${key.slice(0, 60)}", only ${names}`);
  const wrong = Object.entries(fields).flatMap(([key, { shape, optional: free }]) => {
    if (value[key] === undefined) return free ? [] : [`${place}.${key} is missing`];
    return misfits(shape, value[key], `${place}.${key}`);
  });
  return [...unknown, ...wrong];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message names it. */
function told(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

/**
 * Plain data: null, booleans, numbers but NaN, infinities and −0, strings, arrays, and objects without
 * a class. What can be copied, frozen, hashed and put into a link without loss.
 */
import type { Frozen } from './scenario.ts';

/** A copy that shares nothing with `value`. Anything that is not plain is passed on as it is. */
export function copyPlain<T>(value: T): T {
  return copy(value) as T;
}

/** A copy of `value` that nobody can write to. */
export function frozenCopy<T>(value: T): Frozen<T> {
  return freezeDeep(copy(value) as T);
}

/** Freezes `value` and everything in it, and returns it. Contents of typed arrays stay writable: they cannot be frozen. */
export function freezeDeep<T>(value: T): Frozen<T> {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    if (!Object.isFrozen(value)) Object.freeze(value);
    for (const item of Object.values(value)) freezeDeep(item);
  }
  return value as Frozen<T>;
}

/** JSON with the keys of objects in order of their code units: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = value as Readonly<Record<string, unknown>>;
    const members = Object.keys(entries)
      .filter((key) => entries[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(entries[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const length = value.length;
    const items = new Array<unknown>(length);
    for (let index = 0; index < length; index++) items[index] = copy(value[index]);
    return items;
  }
  const source = value as Readonly<Record<string, unknown>>;
  const target: Record<string, unknown> = {};
  for (const key in source) target[key] = copy(source[key]);
  return target;
}

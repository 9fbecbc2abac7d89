/**
 * Plain data: null, booleans, numbers but NaN, infinities and −0, strings, arrays, and objects without
 * a class. What can be copied, frozen, hashed and put into a link without loss.
 */
import type { Frozen } from './scenario.ts';

/**
 * A copy that shares nothing with `value`. Functions are passed on and classes are lost: what is not
 * plain is found by the hash of a run and by the conformance tests, not here in the hot path.
 */
export function copyPlain<T>(value: T): T {
  return copy(value, false) as T;
}

/** A copy of `value` that nobody can write to. */
export function frozenCopy<T>(value: T): Frozen<T> {
  return copy(value, true) as Frozen<T>;
}

/**
 * Freezes `value` and everything in it, cycles included, and returns it. The contents of typed arrays
 * stay writable: they cannot be frozen.
 */
export function freezeDeep<T>(value: T, seen = new Set<unknown>()): Frozen<T> {
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && !ArrayBuffer.isView(value) && !seen.has(value)) {
    seen.add(Object.freeze(value));
    for (const item of Object.values(value)) freezeDeep(item, seen);
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

/** Frozen piece by piece on the way: states are looked at once an event, and a second walk would cost as much again. */
function copy(value: unknown, frozen: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const length = value.length;
    const items = new Array<unknown>(length);
    for (let index = 0; index < length; index++) items[index] = copy(value[index], frozen);
    return frozen ? Object.freeze(items) : items;
  }
  const source = value as Readonly<Record<string, unknown>>;
  const target: Record<string, unknown> = {};
  for (const key in source) {
    // Assigning this key would change what the copy inherits instead of copying it.
    if (key === '__proto__') throw new Error('plain data may not have a key named __proto__');
    target[key] = copy(source[key], frozen);
  }
  return frozen ? Object.freeze(target) : target;
}

/** Lays parts of parameters over others. */
import type { HostPatch } from '../item-host.ts';

type Named = HostPatch & { readonly name: string };

const isObject = (value: unknown): value is HostPatch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areNamed = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) &&
  value.every((one: unknown) => isObject(one) && typeof one['name'] === 'string');

/**
 * Objects are merged, however deep, and so are lists of named things, name by name; everything else of the
 * patch replaces what was there.
 */
export function patched(base: HostPatch, patch: HostPatch): HostPatch {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const before = result[key];
    if (isObject(before) && isObject(value)) result[key] = patched(before, value);
    else if (areNamed(before) && areNamed(value)) result[key] = byName(before, value);
    else result[key] = value;
  }
  return result;
}

const byName = (base: readonly Named[], patches: readonly Named[]): readonly HostPatch[] => [
  ...base.map((one) => {
    const patch = patches.find(({ name }) => name === one.name);
    return patch ? patched(one, patch) : one;
  }),
  ...patches.filter(({ name }) => !base.some((one) => one.name === name)),
];

/** Which answers to a question can be chosen by pointing at the picture, and what pointing at a part of it chooses. */
import type { Comparison } from '../comparison.ts';
import type { Spot } from './spot.ts';

/**
 * The ids of the options that are a variant of the comparison or a place of its runs. None where it is a single
 * one: it would stand out from the others.
 */
export function choosable(
  options: readonly { readonly id: string }[],
  { subject, variants, runs }: Comparison,
): ReadonlySet<string> {
  const places = runs.flatMap((run) => subject.places(run));
  const shown = new Set([...variants, ...places].map(({ id }) => id));
  const ids = options.map(({ id }) => id).filter((id) => shown.has(id));
  return new Set(ids.length > 1 ? ids : []);
}

/** The option that a part of the picture stands for: its place, else its variant; null where neither is one. */
export function optionAt(
  choices: ReadonlySet<string>,
  { variants }: Pick<Comparison, 'variants'>,
  { run, place }: Spot,
): string | null {
  const ids = [place, variants[run]?.id];
  return ids.find((id) => typeof id === 'string' && choices.has(id)) ?? null;
}

/** The constants that the runs of a comparison were computed from, each once. */
import type { Constant } from '../../model/platforms/constant.ts';
import type { Comparison } from '../comparison.ts';

/** In the order in which the runs use them. */
export function constantsOf({ subject, runs }: Comparison): readonly Constant[] {
  const all = runs.flatMap((run) => subject.constants(run));
  return [...new Map(all.map((constant) => [constant.id, constant])).values()];
}

/** The value with its unit and, where the sources allow more than one, their range. */
export function valueWords({ value, low, high, unit }: Constant): string {
  const range = low < high ? ` (${grouped(low)} to ${grouped(high)})` : '';
  return `${grouped(value)} ${unit}${range}`;
}

/** A number with its digits in groups of three. */
const grouped = (value: number): string =>
  Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);

/**
 * How often a property is tried. `FUZZ_RUNS=20` multiplies every property's usual number of cases by
 * twenty; `npm run test:full` does so.
 */
const factor = Number(process.env['FUZZ_RUNS'] ?? 1);

/** The seed of every property, so that a failure is the same failure tomorrow. */
export const seed = 20_261_122;

/** `usual` cases, times the factor of this run. Throws when `FUZZ_RUNS` is not a number of at least 1. */
export function runs(usual: number): number {
  if (!(factor >= 1))
    throw new RangeError(`FUZZ_RUNS must be at least 1, but is ${process.env['FUZZ_RUNS']}`);
  return Math.ceil(usual * factor);
}

/** Validation as plain JSON. */
import { tallyOf, type CaseResult } from '../../experiments/cases/validation.ts';
import { counts } from '../../experiments/cases/verdict.ts';

/** Everything that was claimed and what came out. */
export const validationJson = (results: readonly CaseResult[]) => ({
  schema: 'validation',
  tally: tallyOf(results),
  cases: results.map(({ case: one, verdicts, result }) => ({
    id: one.id,
    title: one.title,
    class: one.class,
    counts: counts(one),
    exercises: one.exercises,
    sources: one.sources,
    reading: one.reading,
    how: one.how,
    fits: one.fits ?? [],
    scale: result.scale,
    results: verdicts,
    teaches: one.teaches,
    warnings: result.warnings,
  })),
});

/** `npm run check`: everything that needs no browser, no build and no patience, for use while working. */
import {
  format,
  lintChanged,
  pureTypes,
  quickUnitTests,
  siteTypes,
  unused,
} from './stages/checks.ts';
import { exitStatus, summary, type Outcome } from './stages/outcome.ts';
import { perform, type Stage } from './stages/stage.ts';

async function lane(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(await perform(stage));
  return outcomes;
}

// The linter reads the types of the content, which the check of the site writes.
const outcomes = await Promise.all([
  lane([siteTypes, lintChanged]),
  lane([format, pureTypes, unused, quickUnitTests]),
]);
process.exitCode = exitStatus(outcomes.flat());
process.stdout.write(summary(outcomes.flat()));

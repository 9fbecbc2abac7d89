/**
 * `npm test`: everything that is known to be true, checked. `--full` (`npm run test:full`) runs the
 * same with many more cases a property and in every browser that the machine has or can get.
 */
import type { Engine } from './browsers.ts';
import { fail } from './project.ts';
import { availableEngines, browserTests } from './stages/browser-tests.ts';
import { format, lint, pureTypes, siteTypes, unitTests, unused } from './stages/checks.ts';
import { exitStatus, summary, type Outcome } from './stages/outcome.ts';
import { siteBuild, testedSites } from './stages/sites.ts';
import { perform, type Stage } from './stages/stage.ts';

const full = process.argv.includes('--full');
const engines: readonly Engine[] = full ? ['chromium', 'firefox', 'webkit'] : ['chromium'];
if (full) process.env['FUZZ_RUNS'] ??= '100';

async function oneAfterTheOther(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(await perform(stage));
  return outcomes;
}

/** Two lanes for two processors. Astro writes `.astro` when it builds; what reads that comes after. */
async function allStages(): Promise<Outcome[]> {
  const available = await availableEngines(engines, (line) => process.stdout.write(`${line}\n`));
  const builds = oneAfterTheOther(testedSites.map(siteBuild));
  const browserLane = builds.then(async (outcomes) =>
    outcomes.some(({ failed }) => failed > 0)
      ? [...outcomes, notRun('browser tests', 'a build failed')]
      : [...outcomes, await perform(browserTests(available))],
  );
  const checkLane = oneAfterTheOther([format, pureTypes, unitTests])
    .then((first) => builds.then(() => first))
    .then(async (first) => [...first, ...(await oneAfterTheOther([siteTypes, lint, unused]))]);
  return (await Promise.all([browserLane, checkLane])).flat();
}

/** The failure of a stage that could not begin. */
const notRun = (name: string, why: string): Outcome => ({
  name,
  passed: 0,
  failed: 1,
  output: `Not run, because ${why}.`,
  causes: [`not run, because ${why}`],
});

try {
  const outcomes = await allStages();
  process.exitCode = exitStatus(outcomes);
  process.stdout.write(summary(outcomes));
} catch (error) {
  fail(error);
  process.stdout.write('tests: 0 passed, 1 failed\n');
}

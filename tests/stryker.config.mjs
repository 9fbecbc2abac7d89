/** Mutation tests of one folder or file of `src`: `npm run test:mutation -- engine/queue.ts` sets MUTATE. */
import { existsSync } from 'node:fs';
import { mutated } from './mutated.ts';

const name = process.env['MUTATE'] ?? 'engine';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [mutated(name).sources],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What no mutant can reach need not be copied.
  ignorePatterns: ['public', 'reports', 'tests/browser', existsSync('dist') ? 'dist' : ''],
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: `reports/mutation-${name.replaceAll('/', '-')}.html` },
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  timeoutMS: 5_000,
};

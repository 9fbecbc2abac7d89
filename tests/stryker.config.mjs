/** Mutation tests of one folder of `src`: `npm run test:mutation -- FOLDER` sets MUTATE. */
import { existsSync } from 'node:fs';

const folder = process.env['MUTATE'] ?? 'engine';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${folder}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What no mutant can reach need not be copied.
  ignorePatterns: [
    'content',
    'public',
    'reports',
    'tests/browser',
    existsSync('dist') ? 'dist' : '',
  ],
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: `reports/mutation-${folder.replaceAll('/', '-')}.html` },
  tempDirName: '.stryker-tmp',
  concurrency: 2,
  timeoutMS: 20_000,
};

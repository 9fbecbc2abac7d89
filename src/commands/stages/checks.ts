/** The stages that need no browser. */
import { vitestCounts } from './reports.ts';
import { testRunner, toolCheck } from './stage.ts';

/** What Prettier looks at; .prettierignore takes away what is made by programs. */
const formatted = ['src', 'tests', 'content', '*.md', '*.json', '*.mjs', '.ci'];

export const format = toolCheck('format', 'prettier', [
  '--check',
  '--log-level=warn',
  '--no-error-on-unmatched-pattern',
  '--ignore-unknown',
  '--cache',
  '--cache-strategy=content',
  '--cache-location=.cache/prettier',
  ...formatted,
]);

const lintArguments = ['-c', 'tests/eslint.config.mjs', '--max-warnings=0', '.'];

export const lint = toolCheck('lint', 'eslint', lintArguments);

/**
 * The same for files that changed since the last time: quicker, but blind to what a changed type does
 * to a file that did not change.
 */
export const lintChanged = toolCheck('lint', 'eslint', [
  ...lintArguments,
  '--cache',
  '--cache-strategy=content',
  '--cache-location=.cache/eslint/',
]);

/** The whole project, pages and components included. It also writes the types of the content. */
export const siteTypes = toolCheck('types', 'astro', [
  'check',
  '--minimumSeverity=warning',
  '--minimumFailingSeverity=warning',
]);

/** The pure folders again, where neither the DOM nor Node exists. */
export const pureTypes = toolCheck(
  'types of the pure folders',
  'typescript',
  [...['-p', 'src/tsconfig.pure.json']],
  { program: 'tsc' },
);

export const unused = toolCheck('unused files, exports and packages', 'knip', []);

const vitest =
  (...more: readonly string[]) =>
  (reportFile: string): [string, string[]] => [
    'vitest',
    [
      ...['run', '-c', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json'],
      `--outputFile.json=${reportFile}`,
      ...more,
    ],
  ];

export const unitTests = testRunner('unit tests', vitestCounts, vitest());

/** Without the files that take seconds each: runs under load, whole commands, a million events. */
export const quickUnitTests = testRunner(
  'quick unit tests',
  vitestCounts,
  vitest('--exclude=**/*.slow.test.ts'),
);

/**
 * The linter: `eslint -c tests/eslint.config.mjs .` from the top folder (editors: the same path in
 * their setting). Import direction comes from architecture/layers.mjs, for .ts, .tsx, .astro and .mdx.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import * as mdx from 'eslint-plugin-mdx';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importProblem } from './architecture/layers.mjs';
import { clockGlobals, inexactMath, inexactSyntax, clockProperties } from './architecture/bans.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const typed = ['**/*.ts', '**/*.tsx'];
const pure = ['engine', 'model', 'scenarios', 'experiments', 'homework', 'evidence'].map(
  (folder) => `src/${folder}/**/*.ts`,
);

/** @type {import('eslint').Rule.RuleModule} */
const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      const message = typeof specifier === 'string' ? importProblem(file, specifier) : undefined;
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** Preact runs these after the next paint: too late for the focus, for a clock, and for a second key. */
const lateEffects = {
  name: 'preact/compat',
  importNames: ['useEffect'],
  message: 'Use useLayoutEffect: what follows a change is then done before the next key.',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.astro/',
      '**/.cache/',
      '**/.stryker-tmp/',
      'reports/',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'types',
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Contracts are objects of functions here, taken apart freely; none of them uses this.
      '@typescript-eslint/unbound-method': 'off',
      // Tables and handlers are typed by their interface; an empty one is a statement, not an accident.
      '@typescript-eslint/no-empty-function': 'off',
      // Numbers in messages are what messages are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    name: 'matchers such as expect.any() are of type any by design',
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    name: 'the code as it ships',
    files: ['src/**/*.ts', 'src/**/*.tsx', 'src/**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    name: 'components: markup is long, and hooks have their own rules',
    files: ['src/components/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.flat['recommended'].rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      // What the browser keeps is read after the first render, which must equal the HTML as built.
      'react-hooks/set-state-in-effect': 'off',
      // It knows React's references, and takes Preact's for values.
      'react-hooks/immutability': 'off',
      'no-restricted-imports': ['error', { paths: [lateEffects] }],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'tables of data may be as long as the facts',
    files: ['src/model/**/{data,tables,costs,designs}/**/*.ts', 'src/engine/**/*-table*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    name: 'lessons',
    files: ['content/**/*.mdx'],
    plugins: { mdx },
    languageOptions: { ...mdx.flat.languageOptions },
  },
  {
    name: 'imports run one way',
    files: [...typed, '**/*.astro', 'content/**/*.mdx', '**/*.mjs'],
    plugins: { house: { rules: { imports: importDirection } } },
    rules: { 'house/imports': 'error', 'no-debugger': 'error' },
  },
  {
    name: 'no clock, no chance',
    files: [...pure, 'src/views/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...clockGlobals],
      'no-restricted-properties': ['error', ...clockProperties],
    },
  },
  {
    name: 'exact arithmetic only',
    files: pure,
    rules: {
      'no-restricted-properties': ['error', ...clockProperties, ...inexactMath],
      'no-restricted-syntax': ['error', ...inexactSyntax],
    },
  },
);

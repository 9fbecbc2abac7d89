import { expect, it } from 'vitest';
import { mutated } from './mutated.ts';

it.each([
  ['engine', 'src/engine/**/*.ts', 'tests/engine/**/*.test.{ts,tsx}'],
  ['engine/queue.ts', 'src/engine/queue.ts', 'tests/engine/**/*.test.{ts,tsx}'],
  ['model/host', 'src/model/host/**/*.ts', 'tests/model/host/**/*.test.{ts,tsx}'],
  // No folder of tests mirrors it.
  ['model/designs', 'src/model/designs/**/*.ts', 'tests/model/*.test.{ts,tsx}'],
])('mutants of %s are for the tests that mirror it', (name, sources, tests) => {
  expect(mutated(name)).toEqual({ sources, tests });
});

/** What content may crash is what a figure can crash. */
import { expect, test } from 'vitest';
import { CRASHABLE } from '../../src/model/failure.ts';
import { crashable } from '../../src/schemas/run-question.ts';

test('every component that can crash may be named, and no other', () => {
  expect([...crashable.options].sort()).toEqual([...CRASHABLE].sort());
});

import { expect, test } from 'vitest';
import { editDistance, hintFor, nearest } from '../../src/authoring/nearest.ts';

test.each([
  ['', '', 0],
  ['vm-exit', 'vm-exit', 0],
  ['vm-exit', 'vm-exits', 1],
  ['vm-eixt', 'vm-exit', 1], // two neighbours swapped count once
  ['kitten', 'sitting', 3],
])('from “%s” to “%s” it takes %d edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
  expect(editDistance(to, from)).toBe(edits);
});

const known = ['vm-exit', 'vm-entry', 'parent-partition', 'vsp', 'vsc'];

test.each([
  ['vm-exti', 'vm-exit'],
  ['VM-Exit', 'vm-exit'],
  ['parent', 'parent-partition'],
  ['parent-partitions', 'parent-partition'],
])('“%s” was probably meant to be “%s”', (wrong, right) => {
  expect(nearest(wrong, known)).toBe(right);
});

test.each(['world-switch', 'xyz', ''])('nothing is near “%s”', (wrong) => {
  expect(nearest(wrong, known)).toBeUndefined();
});

test('a hint names the guess first and always where the ids stand', () => {
  expect(hintFor('vm-exti', known, 'content/glossary/')).toBe(
    'Did you mean “vm-exit”? Known ids: content/glossary/.',
  );
  expect(hintFor('world-switch', known, 'content/glossary/')).toBe('Known ids: content/glossary/.');
});

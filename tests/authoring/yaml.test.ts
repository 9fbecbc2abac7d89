import { expect, test } from 'vitest';
import {
  checkIdIsName,
  checkIdsUnder,
  frontmatterOf,
  scalarsOf,
} from '../../src/authoring/check-yaml.ts';
import type { KnownIds } from '../../src/authoring/references.ts';

const none: ReadonlySet<string> = new Set();
const known: KnownIds = {
  term: new Set(['vm-exit']),
  source: new Set(['xen03', 'tlfs2']),
  domain: none,
  scenario: none,
  design: none,
  homework: none,
  claim: none,
  event: none,
  release: none,
};
const yaml = (text: string, linesBefore = 0) => ({
  file: 'content/glossary/x.yaml',
  text,
  linesBefore,
});

test('scalars are found with their lines, whether alone, in a row or in a list', () => {
  expect(scalarsOf(yaml('id: a\nsee: [b, c]\n'), 'id')).toEqual([{ value: 'a', line: 1 }]);
  expect(scalarsOf(yaml('id: a\nsee: [b, c]\n'), 'see')).toEqual([
    { value: 'b', line: 2 },
    { value: 'c', line: 2 },
  ]);
  expect(scalarsOf(yaml('see:\n  - b\n  - c\n'), 'see').map(({ line }) => line)).toEqual([2, 3]);
  expect(scalarsOf(yaml('id: a\n'), 'see')).toEqual([]);
});

test('an id that does not exist is named with its line in the file', () => {
  const problems = checkIdsUnder(
    yaml('id: a\nsources:\n  - xen03\n  - xen3\n', 1),
    'sources',
    'source',
    known,
  );
  expect(problems).toEqual([
    {
      file: 'content/glossary/x.yaml',
      line: 5,
      found: '“sources” names the source “xen3”, which does not exist',
      hint: 'Did you mean “xen03”? Known ids: the files in content/sources/.',
    },
  ]);
});

test('an id must be the name of its file', () => {
  expect(checkIdIsName(yaml('id: x\n'))).toEqual([]);
  expect(checkIdIsName(yaml('name: n\nid: y\n'))[0]).toMatchObject({ line: 2 });
});

test('frontmatter is what stands between the first two fences', () => {
  const text = '---\na: 1\nb: 2\n---\n\n---\n\nc: 3\n';
  expect(frontmatterOf('x.mdx', text)).toEqual({
    file: 'x.mdx',
    text: 'a: 1\nb: 2',
    linesBefore: 1,
  });
  expect(frontmatterOf('x.mdx', 'no fences').text).toBe('');
  expect(scalarsOf(frontmatterOf('x.mdx', text), 'b')).toEqual([{ value: '2', line: 3 }]);
});

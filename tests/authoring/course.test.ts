/** Names and order of lessons, addresses under a base, citations, dates. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { based } from '../../src/authoring/based.ts';
import { citationsOf, letterOf, termsOf } from '../../src/authoring/citations.ts';
import { courseOrder } from '../../src/authoring/course-order.ts';
import { changeDates, newestUnder, parseChanges } from '../../src/authoring/git-dates.ts';
import { lessonSlug } from '../../src/authoring/lesson-slug.ts';
import { formatProblems, inFileOrder } from '../../src/authoring/problem.ts';

describe('a lesson is named by its file', () => {
  test('without the number that orders files', () => {
    expect(lessonSlug('lessons/02-type-1-and-type-2.mdx')).toBe('type-1-and-type-2');
    expect(lessonSlug('07-x.mdx')).toBe('x');
  });
  test.each(['lessons/type-1.mdx', 'lessons/2-x.mdx', 'lessons/02-Type.mdx', 'lessons/02_x.mdx'])(
    'and %s is refused',
    (name) => {
      expect(() => lessonSlug(name)).toThrow('must be called NN-slug.mdx');
    },
  );
});

describe('the course', () => {
  const part = (id: string, number: number) => ({ id, number, title: id, question: '?' });
  const lesson = (id: string, inPart: string, order: number) => ({
    id,
    title: id,
    part: inPart,
    order,
    minutes: 5,
  });

  test('has parts and lessons in order, numbered through, and no part without lessons', () => {
    const parts = courseOrder(
      [part('three', 3), part('one', 1), part('two', 2)],
      [lesson('c', 'three', 1), lesson('b', 'one', 9), lesson('a', 'one', 2)],
    );
    expect(parts.map(({ id }) => id)).toEqual(['one', 'three']);
    expect(parts.flatMap(({ lessons }) => lessons.map(({ id, number }) => [id, number]))).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
  test('is empty without lessons', () => {
    expect(courseOrder([part('one', 1)], [])).toEqual([]);
  });
});

test.each([
  ['/', 'lessons/x/', '/lessons/x/'],
  ['/', '', '/'],
  ['/course/', 'lessons/x/', '/course/lessons/x/'],
  ['/course', '/lessons/x/', '/course/lessons/x/'],
  ['/a/b', 'x/#y', '/a/b/x/#y'],
])('under %s, the address of “%s” is %s', (base, to, address) => {
  expect(based(base, to)).toBe(address);
});

describe('citations', () => {
  const body =
    'a <Cited source="xen03" locator="Fig. 3">1</Cited> b <Cited source="tlfs2">2</Cited>\n\n' +
    'c <Cited source="xen03" locator="Fig. 3">3</Cited> <Cited source="xen03" locator="§4">4</Cited>';

  test('have letters in the order of first mention, and each locator once', () => {
    expect(citationsOf(body)).toEqual([
      { source: 'xen03', letter: 'a', locators: ['Fig. 3', '§4'] },
      { source: 'tlfs2', letter: 'b', locators: [] },
    ]);
  });
  test.each([
    [0, 'a'],
    [25, 'z'],
    [26, 'aa'],
    [51, 'az'],
    [52, 'ba'],
    [702, 'aaa'],
  ])('the letter of number %d is %s', (index, letter) => {
    expect(letterOf(index)).toBe(letter);
  });
  test('terms are listed once', () => {
    expect(
      termsOf('<Term id="vsp">a</Term> x <Term id="vsc">b</Term> <Term id="vsp">c</Term>'),
    ).toEqual(['vsp', 'vsc']);
  });
});

describe('dates of change', () => {
  const log = [
    'commit:aaa:300',
    '',
    'content/a.mdx',
    'commit:bbb:200',
    '',
    'content/a.mdx',
    'content/glossary/b.yaml',
    'commit:ccc:100',
    '',
    'content/c.mdx',
  ].join('\n');

  test('are those of the newest commit', () => {
    const dates = parseChanges(log, new Set());
    expect(dates.get('content/a.mdx')).toEqual(new Date(300_000));
    expect(newestUnder(dates, 'content/glossary')).toEqual(new Date(200_000));
    expect(newestUnder(dates, 'content')).toEqual(new Date(300_000));
    expect(newestUnder(dates, 'content/gloss')).toBeUndefined();
  });
  test('are not known for what only the cut end of a shallow copy changed', () => {
    const dates = parseChanges(log, new Set(['bbb', 'ccc']));
    expect(dates.get('content/a.mdx')).toEqual(new Date(300_000));
    expect(dates.get('content/c.mdx')).toBeUndefined();
  });
  test('are not known outside a repository, and that is no error', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'no-repository-'));
    try {
      expect(changeDates(folder, ['content']).size).toBe(0);
      expect(changeDates(path.join(folder, 'missing'), ['content']).size).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('problems are listed by place, so that an editor can jump there', () => {
  const problem = (file: string, line: number) => ({ file, line, found: 'F', hint: 'H' });
  const sorted = inFileOrder([problem('b', 1), problem('a', 9), problem('a', 2)]);
  expect(formatProblems(sorted)).toBe('a:2  F.\n  H\na:9  F.\n  H\nb:1  F.\n  H');
});

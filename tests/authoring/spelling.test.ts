/** Spelling: a British dictionary, the glossary's names, and our own list know every word that is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { checkSpelling, wordsOf } from '../../src/authoring/check-spelling.ts';
import { readContentFolder } from '../../src/authoring/content-folder.ts';
import { lessonPassages, yamlPassages } from '../../src/authoring/passages.ts';
import { formatProblems } from '../../src/authoring/problem.ts';
import { top } from '../architecture/repository.ts';

const spelling = nspell(dictionary);

const content = readContentFolder(top);
const own = readFileSync(join(top, 'content/spelling.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const terms = content.terms.flatMap(({ text }) =>
  (/^name: (.*)$/m.exec(text)?.[1] ?? '').split(/[^\p{L}]+/u),
);
for (const word of terms) if (word !== '') spelling.add(word);

/** Sources are left out: they are names of people and of works. */
const files = [
  ...content.lessons.map((file) => ({ file, passages: lessonPassages(file) })),
  ...[content.terms, content.homework, content.misconceptions, content.claims]
    .concat([content.landscape, content.events, content.editions, content.releases])
    .flat()
    .map((file) => ({ file, passages: yamlPassages(file) })),
];
const check = (knows: (word: string) => boolean): string =>
  formatProblems(files.flatMap(({ file, passages }) => checkSpelling(file.file, passages, knows)));

test('every word of the course is known', () => {
  const words = new Set(own);
  const known = new Map<string, boolean>();
  const knows = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = words.has(word) || words.has(word.toLowerCase()) || spelling.correct(word);
    known.set(word, now);
    return now;
  };
  expect(check(knows)).toBe('');
  expect(known.size).toBeGreaterThan(3_000);
});

test('every word of our own list is used, and needed, in its order', () => {
  const used = new Set(
    files.flatMap(({ passages }) =>
      passages.flatMap(({ text }) =>
        wordsOf(text).flatMap(({ word }) => [word, word.toLowerCase()]),
      ),
    ),
  );
  expect(own.filter((word) => !used.has(word) || spelling.correct(word))).toEqual([]);
  expect(own).toEqual([...own].sort((a, b) => a.localeCompare(b, 'en')));
});

describe('a word', () => {
  const words = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word);

  test('is judged without its possessive, in letters of any alphabet', () => {
    expect(words('The guest’s tables, Götz says.')).toEqual([
      'The',
      'guest',
      'tables',
      'Götz',
      'says',
    ]);
  });

  test('is not what belongs to code, files, commands, versions and abbreviations', () => {
    expect(words('`bcdedit /enum` of C:\\vmms.exe, 64k, the SIDs of XNU, vNIC and a_b')).toEqual([
      'of',
      'the',
      'of',
      'and',
    ]);
  });

  test('that nobody knows is named once, with its file and line', () => {
    const file = { file: 'content/x.yaml', text: 'a: one\nb: The hypervizor and the hypervizor\n' };
    const problems = checkSpelling(file.file, yamlPassages(file), (word) => word !== 'hypervizor');
    expect(formatProblems(problems)).toMatch(/^content\/x\.yaml:2 {2}“hypervizor” is in no/);
    expect(problems).toHaveLength(1);
  });

  test('of a lesson may stand in its frontmatter, a heading or its prose', () => {
    const file = {
      file: 'content/lessons/01-x.mdx',
      text: '---\ntitle: A frst title\n---\n\n## A hedding\n\nSome prse.\n',
    };
    const found = checkSpelling(file.file, lessonPassages(file), (word) => spelling.correct(word));
    expect(found.map(({ line, found: what }) => `${line} ${what}`).sort()).toEqual([
      '2 “frst” is in no dictionary',
      '5 “hedding” is in no dictionary',
      '7 “prse” is in no dictionary',
    ]);
  });
});

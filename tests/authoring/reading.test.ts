/** How lessons read: words, sentences, syllables and time; and that no lesson reads harder than we allow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lessonSlug } from '../../src/authoring/lesson-slug.ts';
import { readingOf, sentencesIn, syllablesIn, wordsIn } from '../../src/authoring/reading.ts';
import { durationText, minutesToPractise, minutesToRead } from '../../src/authoring/time-needed.ts';
import { trackSchema } from '../../src/schemas/track.ts';
import { referencePages } from '../../src/site.ts';
import { top } from '../architecture/repository.ts';

describe('a text', () => {
  it.each([
    ['It works. Does it? “It does.” So be it.', 4],
    ['Set it to Off: the same disk starts without it; nothing is lost.', 1],
    ['Windows 8 (2012) came. Version 1.2 of it, too.', 2],
    ['The parent (it has drivers.) Waits.', 2],
  ])('%j has %d sentences', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count);
  });

  it('has the words that have letters or digits', () => {
    expect(wordsIn('Read/write – a 4-KiB page, don’t you … ?')).toEqual([
      'Read',
      'write',
      'a',
      '4-KiB',
      'page,',
      'don’t',
      'you',
    ]);
  });

  it.each([
    ['run', 1],
    ['machine', 2],
    ['hypervisor', 4],
    ['crossed', 1],
    ['waited', 2],
    ['caches', 2],
    ['table', 2],
    ['the', 1],
    ['I/O', 1],
  ])('%s has %d syllables', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });
});

describe('the reading of a lesson', () => {
  const lesson = [
    '---',
    'title: Not prose',
    '---',
    '',
    "import { Cited } from 'x';",
    '',
    '## A heading is no sentence at all',
    '',
    'It takes <Cited source="a">two words</Cited> here. `sc.exe` is one. <Measured of="x" /> too.',
    '',
    '- A list item counts.',
    '',
    '<Recap>',
    '',
    'So does what stands in a block.',
    '',
    '</Recap>',
    '',
    '| A | B |',
    '| - | - |',
    '| cell words | count |',
    '',
    '```text',
    'Listings do not. At all.',
    '```',
  ].join('\n');

  it('counts what is read, and only prose as sentences', () => {
    const { words, sentences, median, longest } = readingOf(lesson);
    // 5 + 3 + 2 + 4 + 7 in sentences, 2 + 3 in the table.
    expect(sentences).toBe(5);
    expect(words).toBe(26);
    expect(median).toBe(4);
    expect(longest).toEqual({ words: 7, text: 'So does what stands in a block.' });
  });

  it('grades by sentences and syllables', () => {
    const easy = readingOf('It is so. It is here. We see it.').grade;
    const hard = readingOf(
      'Virtualization necessitates architectural considerations regarding isolation guarantees.',
    ).grade;
    expect(easy).toBeLessThan(1);
    expect(hard).toBeGreaterThan(18);
    expect(readingOf('').words).toBe(0);
  });
});

describe('the time', () => {
  it('grows with words, figures and items', () => {
    const asked = { words: 1800, tries: 3, figures: 2, items: 10 };
    expect(minutesToRead(asked)).toBe(20);
    expect(minutesToPractise(asked)).toBe(15);
  });

  it.each([
    [1, '5 min'],
    [47, '45 min'],
    [118, '2 h'],
    [155, '2½ h'],
    [361, '6 h'],
  ])('of %d minutes is told as %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });
});

const folder = path.join(top, 'content/lessons');
const lessons = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({
    slug: lessonSlug(name),
    reading: readingOf(readFileSync(path.join(folder, name), 'utf8')),
  }));

describe('no lesson', () => {
  it.each(lessons.map(({ slug, reading }) => [slug, reading] as const))(
    '%s asks too much',
    (_, { words, median, longest, grade }) => {
      expect(words).toBeGreaterThanOrEqual(900);
      expect(words).toBeLessThanOrEqual(1600);
      expect(median).toBeLessThanOrEqual(14);
      expect(longest.words, longest.text).toBeLessThanOrEqual(40);
      expect(grade).toBeLessThanOrEqual(8);
    },
  );
});

describe('the ways through the course', () => {
  const tracks = trackSchema
    .array()
    .parse(parse(readFileSync(path.join(top, 'content/tracks.yaml'), 'utf8')));
  const slugs = lessons.map(({ slug }) => slug);

  it('name lessons and pages that exist, and miss no lesson between them', () => {
    const named = tracks.flatMap((track) => track.lessons);
    expect(new Set(named)).toEqual(new Set(slugs));
    const paths = referencePages.map((page) => page.path);
    for (const { path: to } of tracks.flatMap((track) => track.then)) expect(paths).toContain(to);
  });

  it('take lessons in the order of the course', () => {
    for (const track of tracks) {
      const places = track.lessons.map((slug) => slugs.indexOf(slug));
      expect(places, track.id).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

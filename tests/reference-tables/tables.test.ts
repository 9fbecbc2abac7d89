/** Editions, releases and events: as committed, how they are sorted and named, and what the build refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTables } from '../../src/authoring/check-tables.ts';
import type { KnownIds } from '../../src/authoring/references.ts';
import { inTableOrder, numbersOf } from '../../src/components/reference-tables/event-words.ts';
import { sortValue } from '../../src/components/reference-tables/sort-value.ts';
import { sourcesIn } from '../../src/components/reference-tables/sources-in.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { EVENT_ORIGINS, eventSchema } from '../../src/schemas/event.ts';
import { ERAS, releaseSchema } from '../../src/schemas/release.ts';
import { top } from '../architecture/repository.ts';

const read = (folder: string): readonly unknown[] =>
  readdirSync(path.join(top, 'content', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(path.join(top, 'content', folder, name), 'utf8')) as unknown);
const events = read('events').map((one) => eventSchema.parse(one));
const editions = read('editions').map((one) => editionSchema.parse(one));
const releases = read('releases').map((one) => releaseSchema.parse(one));

describe('the events', () => {
  it('cover every origin and every way of knowing', () => {
    for (const from of EVENT_ORIGINS)
      expect(events.filter((event) => event.from === from).length, from).toBeGreaterThan(1);
    expect(new Set(events.map(({ known }) => known)).size).toBe(3);
  });

  it('have each number of the hypervisor once, and are named after their first', () => {
    const own = events.filter(({ from }) => from === 'hypervisor');
    const numbers = own.flatMap(({ numbers = [] }) => numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining([1, 5, 41, 42, 44, 59]));
    for (const { id, numbers: [first] = [] } of own) expect(id).toBe(`hypervisor-${first}`);
  });

  it('say of a message table which systems it is of, and rest on it', () => {
    const alone = events.filter(({ known }) => known === 'table');
    expect(alone.length).toBeGreaterThan(10);
    for (const event of alone) {
      expect(event.of, event.id).toContain('1803');
      expect(event.sources, event.id).toContain('evt');
    }
  });
});

describe('the editions', () => {
  it('reach from the article’s time to today, each with a release that exists', () => {
    const eras = editions.map(({ release }) => releases.find(({ id }) => id === release)?.era);
    expect(new Set(eras)).toEqual(new Set(ERAS));
    expect(eras).not.toContain(undefined);
  });

  it('have for 2008 R2 every number that the lesson shows', () => {
    const own = editions.filter(({ release }) => release === 'windows-server-2008-r2');
    expect(own.map(({ name }) => name).sort()).toEqual(
      ['Datacenter', 'Enterprise', 'Hyper-V Server', 'Standard'].sort(),
    );
    for (const edition of own)
      expect(
        [edition.memory, edition['host-memory'], edition.guests].every(Boolean),
        edition.id,
      ).toBe(true);
  });

  it('never use more as a host than the system does', () => {
    const both = editions.filter((edition) => edition['host-memory'] && edition.memory);
    expect(both.length).toBeGreaterThan(2);
    for (const edition of both)
      expect(sortValue(edition['host-memory']?.text)).toBeLessThanOrEqual(
        sortValue(edition.memory?.text),
      );
  });
});

describe('a cell', () => {
  it('is sorted by what it means', () => {
    const texts = ['not a number', '4 PB with five levels', '1,024 GB', '2 TB', '32 GB', 'none'];
    const sorted = [...texts, undefined].sort((a, b) => sortValue(a) - sortValue(b));
    expect(sorted.slice(0, 4)).toEqual(['none', '32 GB', '1,024 GB', '2 TB']);
    expect(sortValue(undefined)).toBeLessThan(sortValue('none'));
    expect(sortValue('as many as you like')).toBeGreaterThan(sortValue('4 PB'));
  });

  it('gives its source to the list of the page', () => {
    expect(sourcesIn({ id: 'a', memory: { text: '1', source: 'mem' }, got: 'free' })).toEqual([
      'mem',
    ]);
  });
});

describe('an event', () => {
  it.each([
    [[41], '41'],
    [[61, 62], '61, 62'],
    [[33, 34, 35], '33–35'],
    [[1, 3, 4, 5], '1, 3–5'],
  ])('with the numbers %j is called %s', (numbers, name) => {
    expect(numbersOf({ numbers })).toBe(name);
  });

  it('without a number has no such name', () => {
    expect(numbersOf({})).toBeNull();
  });

  it('stands by its origin, then by its number, messages last', () => {
    const ordered = inTableOrder(events, EVENT_ORIGINS);
    const origins = ordered.map(({ from }) => EVENT_ORIGINS.indexOf(from));
    expect(origins).toEqual([...origins].sort((a, b) => a - b));
    const install = ordered.filter(({ from }) => from === 'install').map(({ numbers }) => !numbers);
    expect(install).toEqual([false, true, true, true]);
  });
});

describe('the build', () => {
  const known = {
    source: new Set(['evt', 'mem']),
    release: new Set(['r']),
  } as unknown as KnownIds;
  const event = `id: an-event
from: tool
says: five words
means: It means something to somebody.
do: Nothing at all.
known: table
of: Windows 10
sources: [evt]
lesson: a-lesson
`;
  const edition = `id: an-edition
name: Standard
release: r
got: bought
roles: { text: all, source: mem }
desktop: choice
memory: { text: 2 TB, source: mem }
`;
  const problems = (folder: 'events' | 'editions', name: string, text: string) =>
    checkTables(
      {
        events: [],
        editions: [],
        releases: [],
        known,
        [folder]: [{ file: `content/${folder}/${name}.yaml`, text }],
      },
      new Set(['a-lesson']),
    ).map(({ line, found }) => `${line}: ${found}`);

  it('takes a good event and a good edition', () => {
    expect(problems('events', 'an-event', event)).toEqual([]);
    expect(problems('editions', 'an-edition', edition)).toEqual([]);
  });

  it.each([
    ['id: an-event', 'id: another', '1: The id “another” differs'],
    ['from: tool', 'from: nowhere', '2: “from”'],
    ['[evt]', '[evd]', '8: “sources” names the source “evd”'],
    ['[evt]', '[]', '8: What is known as “table” names no source'],
    ['lesson: a-lesson', 'lesson: b-lesson', '9: “lesson” names the lesson “b-lesson”'],
  ])('refuses %j for %j in an event', (from, to, expected) => {
    expect(event).toContain(from);
    expect(problems('events', 'an-event', event.replace(from, to)).join('\n')).toContain(expected);
  });

  it('lets what a real machine printed stand alone', () => {
    const alone = event.replace('known: table', 'known: captured').replace('[evt]', '[]');
    expect(problems('events', 'an-event', alone)).toEqual([]);
  });

  it.each([
    ['release: r', 'release: s', '3: “release” names the release “s”'],
    ['text: 2 TB, source: mem', 'text: 2 TB, source: men', '7: “source” names the source “men”'],
    ['desktop: choice', 'desktop: maybe', '6: “desktop”'],
  ])('refuses %j for %j in an edition', (from, to, expected) => {
    expect(edition).toContain(from);
    const text = edition.replace(from, to);
    expect(problems('editions', 'an-edition', text).join('\n')).toContain(expected);
  });
});

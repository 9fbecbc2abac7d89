/** What the schemas of content files accept and refuse. */
import { describe, expect, test } from 'vitest';
import { glossaryTermSchema } from '../../src/schemas/glossary-term.ts';
import { lessonSchema } from '../../src/schemas/lesson.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { partSchema } from '../../src/schemas/part.ts';
import { sourceSchema } from '../../src/schemas/source.ts';

const sentence = 'What the type of a hypervisor tells you, and what it does not tell you.';
const lesson = {
  kind: 'lesson',
  title: 'Type 1 and type 2',
  description: sentence,
  part: 'virtualization-101',
  order: 2,
  outcomes: [{ id: 'count-crossings', text: 'Count the crossings of a request.' }],
  checked: '2026-11-22',
};
const term = { id: 'vm-exit', name: 'VM exit', definition: sentence, sources: ['xen03'] };
const source = {
  id: 'xen03',
  title: 'Xen and the Art of Virtualization',
  authors: ['Paul Barham'],
  short: 'Barham et al.',
  venue: 'SOSP',
  year: 2003,
  link: 'doi:10.1145/945445.945462',
  kind: 'paper',
  read: 'verified',
};
const part = {
  id: 'virtualization-101',
  number: 1,
  title: 'Virtualization 101',
  question: sentence,
};

const page = pageSchema({ image: (() => undefined) as never });
const schemas = {
  lesson: lessonSchema,
  term: glossaryTermSchema,
  source: sourceSchema,
  part: partSchema,
};
const good = { lesson, term, source, part };

test('good rows pass, and what may be left out has its default', () => {
  expect(lessonSchema.parse(lesson)).toMatchObject({ sources: [], claims: [], status: 'reviewed' });
  expect(glossaryTermSchema.parse(term)).toMatchObject({ aliases: [], see: [] });
  expect(sourceSchema.parse(source)).toEqual(source);
  expect(partSchema.parse(part)).toEqual(part);
});

describe.each(['lesson', 'term', 'source', 'part'] as const)('a %s', (name) => {
  test('refuses a key that is not known', () => {
    expect(schemas[name].safeParse({ ...good[name], titel: 'x' }).success).toBe(false);
  });
  test('refuses to do without any of its required keys', () => {
    const optional = new Set(['link']);
    for (const key of Object.keys(good[name]).filter((one) => !optional.has(one))) {
      const rest = { ...good[name], [key]: undefined };
      expect(schemas[name].safeParse(rest).success, `without ${key}`).toBe(false);
    }
  });
});

test.each([
  ['lesson', { part: 'Virtualization 101' }],
  ['lesson', { order: 0 }],
  ['lesson', { minutes: 12 }],
  ['lesson', { outcomes: [] }],
  ['lesson', { claims: ['2'] }],
  ['lesson', { checked: 'soon' }],
  ['lesson', { description: 'Too short.' }],
  ['term', { sources: [] }],
  ['term', { id: 'VM exit' }],
  ['source', { link: 'www.example.org' }],
  ['source', { year: '2003' }],
  ['source', { read: 'yes' }],
  ['source', { authors: [] }],
] as const)('a %s refuses %o', (name, change) => {
  expect(schemas[name].safeParse({ ...good[name], ...change }).success).toBe(false);
});

describe('a page of the site', () => {
  test('is a lesson with what the theme adds, and a draft when its status says so', () => {
    expect(page.parse(lesson)).toMatchObject({ kind: 'lesson', template: 'doc', draft: false });
    expect(page.parse({ ...lesson, status: 'draft' })).toMatchObject({ draft: true });
  });
  test('or a page of src/pages, without the keys of a lesson', () => {
    expect(page.parse({ kind: 'page', title: 'Glossary' })).toMatchObject({ title: 'Glossary' });
    expect(page.safeParse({ kind: 'page', title: 'Glossary', minutes: 3 }).success).toBe(false);
  });
  test('and nothing else', () => {
    const refused = page.safeParse({ ...lesson, kind: undefined });
    expect(refused.success).toBe(false);
    expect(refused.error?.issues[0]?.message).toContain('kind must be “lesson”');
  });
  test('refuses to be marked a draft in the theme’s way', () => {
    const refused = page.safeParse({ ...lesson, draft: true });
    expect(refused.error?.issues[0]?.message).toContain('say “status: draft” instead');
  });
});

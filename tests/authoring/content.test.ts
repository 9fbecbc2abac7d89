/** The whole check: what it finds in a content folder, and that the committed content has no problems. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/authoring/check-content.ts';
import { readContentFolder, type ContentFolder } from '../../src/authoring/content-folder.ts';
import { diagramKey } from '../../src/authoring/diagram-source.ts';
import { formatProblems } from '../../src/authoring/problem.ts';
import { referencePages } from '../../src/site.ts';
import { top } from '../architecture/repository.ts';

const pages = ['/', ...referencePages.map(({ path }) => `/${path}`)];

test('the committed content has no problems', () => {
  expect(formatProblems(checkContent(readContentFolder(top), pages))).toBe('');
});

test('the content folder is really read', () => {
  const content = readContentFolder(top);
  expect(content.lessons.length).toBeGreaterThan(0);
  expect(content.known.term.has('vm-exit')).toBe(true);
  expect(content.known.source.has('xen03')).toBe(true);
  expect(content.known.scenario.has('follow-one-request')).toBe(true);
  expect(content.known.design.has('hosted')).toBe(true);
  expect(content.known.domain.has('parent-partition')).toBe(true);
  expect(content.parts.has('virtualization-101')).toBe(true);
});

test('a folder that is not there is empty', () => {
  const { lessons, terms, sources, diagrams } = readContentFolder('/nowhere/at/all');
  expect([...lessons, ...terms, ...sources, ...diagrams]).toEqual([]);
});

const diagram = 'flowchart LR\n  accTitle: T\n  accDescr: D\n  a --> b';
const lesson = (body: string, front = 'part: one\nsources: [xen03]') => ({
  file: 'content/lessons/01-x.mdx',
  text: `---\n${front}\n---\n\n${body}\n`,
});
const empty = readContentFolder('/nowhere/at/all');
const folder = (changes: Partial<ContentFolder>): ContentFolder => ({
  ...empty,
  parts: new Set(['one']),
  known: { ...empty.known, term: new Set(['vsp']), source: new Set(['xen03']) },
  ...changes,
});
const found = (changes: Partial<ContentFolder>): string =>
  formatProblems(checkContent(folder(changes), ['/']));

test('a good folder has no problems', () => {
  expect(
    found({
      lessons: [
        lesson(
          `A <Term id="vsp">VSP</Term>, [here](/lessons/x/).\n\n\`\`\`mermaid\n${diagram}\n\`\`\``,
        ),
      ],
      terms: [{ file: 'content/glossary/vsp.yaml', text: 'id: vsp\nsources: [xen03]\n' }],
      sources: [{ file: 'content/sources/xen03.yaml', text: 'id: xen03\n' }],
      diagrams: new Set([diagramKey(diagram)]),
    }),
  ).toBe('');
});

test.each([
  ['a part', lesson('x', 'part: oen'), 'content/lessons/01-x.mdx:2  “part” names “oen”'],
  ['a source', lesson('x', 'part: one\nsources: [xen3]'), ':3  “sources” names the source “xen3”'],
  ['a term', lesson('a <Term id="vps">b</Term>'), ':6  <Term id="vps"> names a term'],
  ['a quantity', lesson('takes 3 ms'), ':6  The quantity “3 ms”'],
  ['a link', lesson('[a](/nowhere/)'), ':6  The link “/nowhere/” leads to no page'],
  ['an import', lesson("import 'x';"), ':6  The lesson imports “x”'],
  ['a torn sentence', lesson('x\n\n<Term id="vsp">y</Term>'), ':8  <Term> stands on a line'],
  ['a diagram', lesson('```mermaid\nflowchart LR\n```'), ':6  The diagram has no accTitle'],
  ['a brace', lesson('struct { int a;'), ':6  '],
])('%s of a lesson is checked, with its place', (_, bad, expected) => {
  expect(found({ lessons: [bad] })).toContain(expected);
});

test('an unreadable lesson gets the hint about braces', () => {
  expect(found({ lessons: [lesson('struct { int a;')] })).toContain('{ and < begin code');
});

test('a file name of another shape is a problem, not an exception', () => {
  expect(found({ lessons: [{ file: 'content/lessons/x.mdx', text: 'x' }] })).toContain(
    'must be called NN-slug.mdx',
  );
});

test('terms and sources are checked', () => {
  const term = { file: 'content/glossary/a.yaml', text: 'id: b\nsee: [c]\nsources: [d]\n' };
  const text = found({
    terms: [term],
    sources: [{ file: 'content/sources/a.yaml', text: 'id: b' }],
  });
  expect(text).toContain('content/glossary/a.yaml:1  The id “b” differs');
  expect(text).toContain('content/glossary/a.yaml:2  “see” names the term “c”');
  expect(text).toContain('content/glossary/a.yaml:3  “sources” names the source “d”');
  expect(text).toContain('content/sources/a.yaml:1  The id “b” differs');
});

test('an orphaned drawing is a problem', () => {
  expect(found({ diagrams: new Set(['0123456789abcdef']) })).toContain('No lesson has the diagram');
});

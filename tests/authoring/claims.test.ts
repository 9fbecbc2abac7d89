/** What the build refuses in the claims of the article. */
import { expect, test } from 'vitest';
import { checkClaims } from '../../src/authoring/check-claims.ts';

const known = {
  sources: new Set(['xen03']),
  items: new Set(['first/one']),
  figures: new Map([['first', ['guided']]]),
};
const good = `id: C01
in: post
quote: a few words
about: What it is about
verdict: wrong
truth: A disk read on a hosted hypervisor passes {layers}, and {kept} were kept.
values:
  kept: { published: 199, unit: tuples/s, source: xen03, locator: figure 3 }
evidence:
  - { source: xen03, locator: figure 3 }
decides:
  runs:
    - id: layers
      says: Layers that a disk read passes
      question: { ask: platformLayers, design: hosted }
  expect:
    - { of: layers, equals: 2 }
  finding: It passes two of them, and that is what the claim says, too.
  see: { lesson: first, figure: guided, designs: [hosted] }
homework: [first/one]
`;
const problems = (text: string, file = 'content/claims/c01.yaml') =>
  checkClaims([{ file, text }], known).map(({ line, found }) => `${line}: ${found}`);

test('a good claim has no problems', () => {
  expect(problems(good)).toEqual([]);
});

test.each([
  [
    'a source',
    'source: xen03, locator: figure 3 }\ndec',
    'source: xen3, locator: x3 }\ndec',
    '10: “source” names the source “xen3”, which does not exist',
  ],
  [
    'a source of a value',
    'tuples/s, source: xen03',
    'tuples/s, source: xen4',
    '8: “source” names the source “xen4”',
  ],
  ['an item', 'first/one', 'first/two', '20: “homework” names the item “first/two”'],
  ['a lesson', 'lesson: first', 'lesson: second', '19: “lesson” names the lesson “second”'],
  ['a figure', 'figure: guided', 'figure: free', '19: “figure” names “free”, which is no figure'],
  [
    'a figure that shows it',
    'homework: [first/one]',
    'shown: [{ lesson: first, figure: free }]\nhomework: [first/one]',
    '20: “figure” names “free”, which is no figure',
  ],
  ['a design', 'design: hosted', 'design: hoisted', '11: '],
  ['a verdict', 'verdict: wrong', 'verdict: false', '5: “verdict”'],
  [
    'a number of another run',
    'equals: 2',
    'equals: 3',
    '16: The runs do not bear the verdict out: “layers” is 2, not 3',
  ],
  ['a name in braces', '{layers}', '{lawyers}', '6: {lawyers} is no value or run'],
  ['a value nobody names', 'and {kept} were kept', 'and some were kept', '8: No text names {kept}'],
  [
    'a quantity',
    'and {kept} were kept',
    'and {kept} were kept in 3 ms',
    '6: The quantity “3 ms” is typed by hand',
  ],
  ['no evidence', '  - { source: xen03, locator: figure 3 }\n', '', '9: “evidence”'],
  ['a key', 'in: post', 'in: post\nmood: cheerful', '3: “mood”: Unrecognized key'],
  [
    'both a run and a reason against one',
    'homework:',
    'no-run: words\nhomework:',
    '1: A claim is either decided by runs or says why not',
  ],
  [
    'neither homework nor a reason',
    'homework: [first/one]',
    '',
    '1: A claim is either practised by homework or says why not',
  ],
  [
    'both homework and a reason',
    'homework: [first/one]',
    'no-homework: date\nhomework: [first/one]',
    '1: A claim is either practised by homework or says why not',
  ],
])('%s is checked, with its line', (_, from, to, expected) => {
  expect(good).toContain(from);
  expect(problems(good.replace(from, to)).join('\n')).toContain(expected);
});

test('the id is the file’s name', () => {
  expect(problems(good, 'content/claims/c02.yaml').join('\n')).toContain('The id “C01” differs');
});

test('a claim without runs says why', () => {
  const without = good.replace(/decides:[^]*?(?=homework)/, '').replace('{layers}', 'two');
  expect(problems(without)).toEqual(['1: A claim is either decided by runs or says why not']);
  expect(problems(`${without}no-run: record\n`)).toEqual([]);
});

/** What lessons may link to and import, and the sentences that MDX must not tear apart. */
import { describe, expect, test } from 'vitest';
import { checkImports } from '../../src/authoring/check-imports.ts';
import { checkLinks } from '../../src/authoring/check-links.ts';
import { checkSentences } from '../../src/authoring/check-sentences.ts';
import { readMdx } from '../../src/authoring/mdx-tree.ts';
import type { Problem } from '../../src/authoring/problem.ts';

const file = 'content/lessons/01-x.mdx';
const pages = new Set(['/', '/glossary/', '/lessons/type-1-and-type-2/']);
const said = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ line, found, hint }) => `${line} ${found}. ${hint}`);

describe('a link', () => {
  const problemsOf = (source: string) => said(checkLinks(file, readMdx(source), pages));

  test.each([
    '[a](/glossary/)',
    '[a](/glossary/#vm-exit)',
    '[a](/)',
    '[a](#here)',
    '[a](https://example.org/x)',
    '[a](mailto:someone@example.org)',
    '[a](/card.png)',
    'see <A to="glossary/">b</A>',
    'see <A to="/glossary/#vsp">b</A>',
    '[a][b]\n\n[b]: /glossary/',
  ])('may be %s', (source) => {
    expect(problemsOf(source)).toEqual([]);
  });

  test.each([
    ['x\n\n[a](/glosary/)', '3 The link “/glosary/” leads to no page', '“/glossary/”?'],
    ['[a](/lessons/type-1/#x)', 'leads to no page', 'Pages: / /glossary/'],
    ['[a](/glossary)', 'has no slash at the end', 'Write “/glossary/”'],
    ['[a](../glossary/)', 'is relative', 'Start it with a slash'],
    ['see <A to="sources/">b</A>', '“/sources/” leads to no page', 'Pages:'],
    ['see <a href="/glossary/">b</a>', 'is written as <a>', 'Write [text](/path/)'],
    ['[a][b]\n\n[b]: /nowhere/', '“/nowhere/” leads to no page', 'Pages:'],
  ])('may not be %s', (source, found, hint) => {
    expect(problemsOf(source)[0]).toContain(found);
    expect(problemsOf(source)[0]).toContain(hint);
  });
});

describe('an import', () => {
  const problemsOf = (source: string) => said(checkImports(file, readMdx(source)));

  test('may come from the one door', () => {
    expect(problemsOf("import { A } from '../../src/components/index.ts';\n\nx")).toEqual([]);
    expect(
      problemsOf("import {\n  A,\n  Term,\n} from '../../src/components/index.ts';\n\nx"),
    ).toEqual([]);
  });
  test.each([
    ["x\n\nimport A from '../../src/components/A.astro';", '3 The lesson imports “../../src/c'],
    ["import x from 'preact/compat';\n\nx", 'imports “preact/compat”'],
    ["import './x.css';\n\nx", 'imports “./x.css”'],
    ["import {\n  A,\n} from '../../src/views/x.ts';\n\nx", '3 The lesson imports'],
  ])('may not be %s', (source, found) => {
    expect(problemsOf(source)[0]).toContain(found);
  });
});

describe('a component of running text', () => {
  const problemsOf = (source: string) => said(checkSentences(file, readMdx(source)));

  test('may stand in the middle and at the end of a line', () => {
    expect(problemsOf('A <Term id="vsp">VSP</Term> and\na <Cited source="x">1</Cited>.')).toEqual(
      [],
    );
    expect(problemsOf('- <Term id="vsp">VSP</Term>: text')).toEqual([]);
  });
  test('may not stand on a line of its own, which makes it a block', () => {
    expect(
      problemsOf('the hypervisor is\n\n<Term id="x">type 1</Term>\n\nsays the test.')[0],
    ).toContain('3 <Term> stands on a line of its own');
  });
  test('figures and notes may', () => {
    expect(problemsOf('<SideNote>x</SideNote>')).toEqual([]);
  });
});

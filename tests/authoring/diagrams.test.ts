import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagramFigure } from '../../src/authoring/diagram-figure.ts';
import {
  diagramColours,
  domainColours,
  mermaidVersion,
} from '../../src/authoring/diagram-settings.ts';
import {
  checkDiagrams,
  checkOrphans,
  diagramKey,
  findDiagrams,
  readDiagram,
} from '../../src/authoring/diagram-source.ts';
import { finishSvg, withDomainClasses } from '../../src/authoring/diagram-svg.ts';
import { readMdx } from '../../src/authoring/mdx-tree.ts';
import { top } from '../architecture/repository.ts';

const text = 'flowchart LR\n  accTitle: A title\n  accDescr: What it shows\n  a --> b';

test('the version whose output is committed is the one that is installed', () => {
  const manifest = JSON.parse(readFileSync(`${top}/package.json`, 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(mermaidVersion).toBe(manifest.devDependencies['mermaid']);
});

test('colours are told apart: every sentinel stands for one role', () => {
  const all = [
    ...Object.values(diagramColours),
    ...Object.values(domainColours).flatMap((colours) => Object.values(colours)),
  ];
  expect(new Set(all).size).toBe(all.length);
  for (const colour of all) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

describe('a diagram’s source', () => {
  test('names the picture, in one line or in a block', () => {
    expect(readDiagram(text, 7)).toMatchObject({
      title: 'A title',
      description: 'What it shows',
      line: 7,
    });
    const block = text.replace('accDescr: What it shows', 'accDescr {\n What\n it shows }');
    expect(readDiagram(block, 1).description).toBe('What it shows');
    expect(readDiagram('flowchart LR\n a --> b', 1)).toMatchObject({ title: undefined });
  });

  test('has a key that changes with the text, not with blanks around it', () => {
    expect(diagramKey(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(diagramKey(`\n${text}\n\n`)).toBe(diagramKey(text));
    expect(diagramKey(text.replace('a -->', 'c -->'))).not.toBe(diagramKey(text));
  });

  test('is found in a lesson with its line; other code is not', () => {
    const lesson = `Text\n\n\`\`\`mermaid\n${text}\n\`\`\`\n\n\`\`\`js\nx\n\`\`\`\n`;
    expect(findDiagrams(readMdx(lesson))).toEqual([readDiagram(text, 3)]);
  });
});

describe('the check of diagrams', () => {
  const key = diagramKey(text);
  const found = (source: string, rendered: readonly string[]) =>
    checkDiagrams('x.mdx', [readDiagram(source, 3)], new Set(rendered)).map((one) => one.found);

  test('accepts one that is named and drawn', () => {
    expect(found(text, [key])).toEqual([]);
  });
  test('wants title, description and rendering', () => {
    expect(found('flowchart LR\n a --> b', [])).toEqual([
      'The diagram has no accTitle',
      'The diagram has no accDescr',
      expect.stringMatching(/^The diagram has no rendering content\/diagrams\/[0-9a-f]{16}\.svg$/),
    ]);
  });
  test('names renderings that no lesson uses', () => {
    expect(checkOrphans(new Set(['a']), new Set(['a', 'b'])).map(({ file }) => file)).toEqual([
      'content/diagrams/b.svg',
    ]);
  });
});

describe('a drawing', () => {
  const { line } = diagramColours;
  const parent = domainColours['parent-partition'];

  test('has classes where it had colours', () => {
    expect(finishSvg(`<path class="f:none s:${line}"/>`)).toBe('<path class="f-none s-line"/>\n');
    expect(finishSvg(`<rect class="f:${parent?.wash} s:${parent?.mark}"/>`)).toBe(
      '<rect class="f-domain-wash domain-parent-partition s-domain-mark"/>\n',
    );
  });
  test('has no more digits than can be seen', () => {
    expect(finishSvg('<path d="M1.23456 -0.0001L7 8.5"/>')).toBe('<path d="M1.23 0L7 8.5"/>\n');
  });
  test('with a colour that has no role is refused, and the colour named', () => {
    expect(() => finishSvg('<path class="f:#123456 s:none"/>')).toThrow('#123456');
  });
});

describe('domain classes', () => {
  test('are defined where a diagram uses them, and only those', () => {
    const used = withDomainClasses(
      'flowchart LR\n a[A]:::parent-partition --> b\n class b hardware',
    );
    expect(used).toMatch(/classDef parent-partition fill:#\w+,stroke:#\w+,color:#\w+/);
    expect(used).toContain('classDef hardware');
    expect(used).not.toContain('classDef hypervisor');
  });
  test('leave a diagram without them as it is', () => {
    expect(withDomainClasses(text)).toBe(text);
  });
});

test('the figure around a drawing names it and says it in words, escaped', () => {
  const source = readDiagram(text.replace('A title', 'A < B & "C"'), 1);
  const html = diagramFigure('<svg/>', source);
  expect(html).toContain('aria-label="A &lt; B &amp; &quot;C&quot;"');
  expect(html).toContain('<p>What it shows</p>');
  expect(html).toContain('<svg/>');
});

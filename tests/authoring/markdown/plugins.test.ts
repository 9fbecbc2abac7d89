import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { diagramKey } from '../../../src/authoring/diagram-source.ts';
import { baseLinks } from '../../../src/authoring/markdown/base-links.ts';
import { diagrams } from '../../../src/authoring/markdown/diagrams.ts';
import { keepNames } from '../../../src/authoring/markdown/keep-names.ts';
import { tables } from '../../../src/authoring/markdown/tables.ts';

describe('links in Markdown', () => {
  const htmlOf = async (source: string, base: string): Promise<string> =>
    (await markdownToHtml(source, { hastPlugins: [baseLinks(base)] })).html;

  test.each([
    ['[a](/lessons/x/)', '/', 'href="/lessons/x/"'],
    ['[a](/lessons/x/)', '/course/', 'href="/course/lessons/x/"'],
    ['[a](/lessons/x/)', '/course', 'href="/course/lessons/x/"'],
    ['![a](/card.png)', '/course/', 'src="/course/card.png"'],
    ['[a](#x)', '/course/', 'href="#x"'],
    ['[a](https://example.org/)', '/course/', 'href="https://example.org/"'],
    ['[a](//example.org/)', '/course/', 'href="//example.org/"'],
  ])('%s under %s gives %s', async (source, base, expected) => {
    expect(await htmlOf(source, base)).toContain(expected);
  });
});

describe('a table', () => {
  const htmlOf = async (source: string): Promise<string> =>
    (await markdownToHtml(source, { hastPlugins: [tables()] })).html.replace(/\n/g, '');

  test('scrolls by itself, can be reached, and is announced', async () => {
    expect(await htmlOf('| a | b |\n| - | - |\n| 1 | 2 |')).toMatch(
      /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>.*<\/table><\/div>$/,
    );
  });
  test('with an empty corner has headings at the side', async () => {
    const html = await htmlOf('| | b |\n| - | - |\n| *a* | 2 |\n| c | |');
    expect(html).toContain('<tr><td></td><th>b</th></tr>');
    expect(html).toContain('<tr><th scope="row"><em>a</em></th><td>2</td></tr>');
    expect(html).toContain('<tr><th scope="row">c</th><td></td></tr>');
  });
  test('without one is left as it is', async () => {
    const html = await htmlOf('| a | b |\n| - | - |\n| 1 | 2 |');
    expect(html).toContain('<tr><th>a</th><th>b</th></tr>');
    expect(html).toContain('<tr><td>1</td><td>2</td></tr>');
  });
});

describe('a name with a hyphen', () => {
  const htmlOf = async (source: string): Promise<string> =>
    (await markdownToHtml(source, { hastPlugins: [keepNames()] })).html.trim();

  test('stays in one piece, wherever it stands', async () => {
    expect(await htmlOf('Hyper-V needs VT-x or AMD-V, and *Hyper-V*’s parent.')).toBe(
      '<p><span class="whole-name">Hyper-V</span> needs <span class="whole-name">VT-x</span> or ' +
        '<span class="whole-name">AMD-V</span>, and <em><span class="whole-name">Hyper-V</span></em>’s parent.</p>',
    );
  });
  test('is left alone in code and as a part of another', async () => {
    expect(await htmlOf('`Hyper-V` and Hyper-Visor')).toBe(
      '<p><code>Hyper-V</code> and Hyper-Visor</p>',
    );
  });
});

describe('a Mermaid fence', () => {
  const text = 'flowchart LR\n  accTitle: T\n  accDescr: D\n  a --> b';
  const compile = async (folder: string): Promise<string> => {
    const url = pathToFileURL(`${folder}/`);
    const source = `\`\`\`mermaid\n${text}\n\`\`\`\n\n\`\`\`js\nx\n\`\`\`\n`;
    return (await mdxToJs(source, { mdastPlugins: [diagrams(url)] })).code;
  };

  test('becomes its drawing; without one, the build stops', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'diagrams-'));
    try {
      await expect(compile(folder)).rejects.toThrow('npm run diagrams');
      writeFileSync(path.join(folder, `${diagramKey(text)}.svg`), '<svg id="drawn"/>\n');
      const code = await compile(folder);
      expect(code).toContain('drawn');
      expect(code).not.toContain('a --> b');
      expect(code).toContain('language-js');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/**
 * A Mermaid diagram as a writer types it: its title, its description, and the key under which its
 * rendering is kept. The key changes with the text, with Mermaid's version and with the settings, so a
 * stale picture cannot be shown.
 */
import { createHash } from 'node:crypto';
import { diagramSettings, mermaidVersion } from './diagram-settings.ts';
import { lineOf, walk, type MdxNode } from './mdx-tree.ts';
import type { Problem } from './problem.ts';

/** A diagram in a lesson. */
export interface DiagramSource {
  /** The text between the fences. */
  readonly text: string;
  /** The line of the opening fence. */
  readonly line: number;
  /** The name of its rendering: `content/diagrams/<key>.svg`. */
  readonly key: string;
  /** What `accTitle` says: a short name, the accessible name of the picture. */
  readonly title: string | undefined;
  /** What `accDescr` says: what the picture shows, for those who do not see it. */
  readonly description: string | undefined;
}

/** The key of a diagram's text: 16 hexadecimal digits. */
export const diagramKey = (text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([mermaidVersion, diagramSettings, text.trim()]))
    .digest('hex')
    .slice(0, 16);

/** A diagram's text with what it says about itself. */
export function readDiagram(text: string, line: number): DiagramSource {
  const title = /^\s*accTitle\s*:\s*(.+?)\s*$/m.exec(text)?.[1];
  const description =
    /^\s*accDescr\s*:\s*(.+?)\s*$/m.exec(text)?.[1] ??
    /^\s*accDescr\s*\{\s*([\s\S]+?)\s*\}/m.exec(text)?.[1]?.replace(/\s+/g, ' ');
  return { text, line, key: diagramKey(text), title, description };
}

/** The diagrams of a lesson, in order. */
export function findDiagrams(tree: MdxNode): readonly DiagramSource[] {
  const found: DiagramSource[] = [];
  walk(tree, (node) => {
    if (node.type === 'code' && node.lang === 'mermaid')
      found.push(readDiagram(node.value ?? '', lineOf(node)));
  });
  return found;
}

/** What is wrong with the diagrams of one lesson. */
export function checkDiagrams(
  file: string,
  diagrams: readonly DiagramSource[],
  rendered: ReadonlySet<string>,
): readonly Problem[] {
  return diagrams.flatMap(({ line, key, title, description }) => [
    ...missing(file, line, 'accTitle', title, 'a short name for the picture'),
    ...missing(file, line, 'accDescr', description, 'what it shows, for those who do not see it'),
    ...(rendered.has(key)
      ? []
      : [
          {
            file,
            line,
            found: `The diagram has no rendering content/diagrams/${key}.svg`,
            hint: 'Run “npm run diagrams” and commit the files it writes.',
          },
        ]),
  ]);
}

function missing(
  file: string,
  line: number,
  keyword: string,
  value: string | undefined,
  what: string,
): readonly Problem[] {
  if (value !== undefined) return [];
  return [
    {
      file,
      line,
      found: `The diagram has no ${keyword}`,
      hint: `Add a line “${keyword}: …” after the first, with ${what}.`,
    },
  ];
}

/** One problem for each rendering that no lesson uses. */
export function checkOrphans(
  used: ReadonlySet<string>,
  rendered: ReadonlySet<string>,
): readonly Problem[] {
  return [...rendered]
    .filter((key) => !used.has(key))
    .map((key) => ({
      file: `content/diagrams/${key}.svg`,
      line: 1,
      found: 'No lesson has the diagram that this is a rendering of',
      hint: 'Run “npm run diagrams”, which removes it, and commit the removal.',
    }));
}

/** Mermaid fences in Markdown: their drawings in their place. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { diagramFigure } from '../diagram-figure.ts';
import { readDiagram } from '../diagram-source.ts';

/** Puts the rendering of each Mermaid fence in its place. `folder` ends with a slash. */
export function diagrams(folder: URL): MdastPluginDefinition {
  return {
    name: 'diagrams',
    code(node) {
      if (node.lang !== 'mermaid') return;
      const source = readDiagram(node.value, node.position?.start.line ?? 1);
      const path = fileURLToPath(new URL(`${source.key}.svg`, folder));
      if (!existsSync(path))
        throw new Error(
          `A diagram (“${source.title ?? 'without a title'}”) has no rendering ` +
            `content/diagrams/${source.key}.svg. Run “npm run diagrams” and commit what it writes.`,
        );
      return {
        type: 'mdxJsxFlowElement',
        name: 'Fragment',
        attributes: [
          {
            type: 'mdxJsxAttribute',
            name: 'set:html',
            value: diagramFigure(readFileSync(path, 'utf8'), source),
          },
        ],
        children: [],
      };
    },
  };
}

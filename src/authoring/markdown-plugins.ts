/** What the build does to Markdown: links get the site's base, diagrams their pictures. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { based } from './based.ts';
import { diagramFigure } from './diagram-figure.ts';
import { readDiagram } from './diagram-source.ts';

/** Writes the base in front of links and images that begin with a slash. */
export function baseLinks(base: string): HastPluginDefinition {
  return {
    name: 'base-links',
    element: [
      {
        filter: ['a', 'img'],
        visit(node, context) {
          const key = node.tagName === 'a' ? 'href' : 'src';
          const value = node.properties?.[key];
          if (typeof value === 'string' && /^\/(?!\/)/.test(value))
            context.setProperty(node, key, based(base, value));
        },
      },
    ],
  };
}

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

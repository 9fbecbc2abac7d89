/**
 * What the build does to Markdown: links get the site's base, tables their row headings and room to
 * scroll, diagrams their pictures.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  HastNode,
  HastPluginDefinition,
  HastVisitorContext,
  MdastPluginDefinition,
} from 'satteri';
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

/** The elements among the children of a node. */
const elementsOf = (node: HastNode | undefined) =>
  node !== undefined && 'children' in node
    ? node.children.filter((child) => child.type === 'element')
    : [];

/**
 * Tables scroll by themselves where they are too wide, and one whose first heading is empty has its
 * headings at the side as well: Markdown cannot say so, and an empty heading cannot be read.
 */
export function tables(): HastPluginDefinition {
  const isCorner = (cell: HastNode): boolean => 'children' in cell && cell.children.length === 0;
  /** The first heading of the table that a cell is in. */
  const firstHeading = (cell: HastNode, context: HastVisitorContext): HastNode | undefined => {
    const body = context.parent(context.parent(cell) ?? cell);
    const table = body && context.parent(body);
    return elementsOf(elementsOf(elementsOf(table)[0])[0])[0];
  };
  return {
    name: 'tables',
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          const properties = {
            class: 'table-scroll',
            tabIndex: 0,
            role: 'group',
            ariaLabel: 'Table',
          };
          context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
        },
      },
      {
        filter: ['th'],
        visit(node, context) {
          if (isCorner(node)) context.replaceNode(node, { ...node, tagName: 'td' });
        },
      },
      {
        filter: ['td'],
        visit(node, context) {
          const row = context.parent(node);
          const before = row.children.slice(0, context.indexOf(node));
          const heading = firstHeading(node, context);
          if (before.some(({ type }) => type === 'element')) return;
          if (heading === undefined || !isCorner(heading)) return;
          const properties = { ...node.properties, scope: 'row' };
          context.replaceNode(node, { ...node, tagName: 'th', properties });
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

/** Tables in Markdown: room to scroll, and headings at the side. */
import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';

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

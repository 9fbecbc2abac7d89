/** Checks the links of a lesson against the pages that exist. */
import { attributeOf, isElement, lineOf, walk, type MdxNode } from './mdx-tree.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** One problem for each link inside the site that is written wrongly or leads nowhere. */
export function checkLinks(
  file: string,
  tree: MdxNode,
  pages: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (node: MdxNode, found: string, hint: string): void => {
    problems.push({ file, line: lineOf(node), found, hint });
  };
  walk(tree, (node) => {
    if (isElement(node) && node.name === 'a')
      report(node, 'A link is written as <a>', 'Write [text](/path/) or <A to="path/">text</A>.');
    const target = targetOf(node);
    if (target === undefined || /^(#|[a-z][a-z0-9+.-]*:)/i.test(target)) return;
    const path = target.replace(/[?#].*$/, '');
    if (!path.startsWith('/'))
      report(node, `The link “${target}” is relative`, 'Start it with a slash: /lessons/…/.');
    else if (!path.endsWith('/') && !/\.[a-z0-9]+$/i.test(path))
      report(node, `The link “${target}” has no slash at the end`, `Write “${path}/”.`);
    else if (path.endsWith('/') && !pages.has(path)) {
      const guess = nearest(path, pages);
      report(
        node,
        `The link “${target}” leads to no page`,
        `${guess === undefined ? '' : `Did you mean “${guess}”? `}Pages: ${[...pages].sort().join(' ')}`,
      );
    }
  });
  return problems;
}

function targetOf(node: MdxNode): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  if (!isElement(node) || node.name !== 'A') return undefined;
  const to = attributeOf(node, 'to');
  return to.kind === 'string' ? `/${to.value.replace(/^\//, '')}` : undefined;
}

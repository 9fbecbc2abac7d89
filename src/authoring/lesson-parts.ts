/** What homework needs to know of a lesson: the outcomes its frontmatter names, the figures on its page. */
import { parse } from 'yaml';
import { FIGURE_TAGS } from '../views/figures.ts';
import { frontmatterOf } from './check-yaml.ts';
import { attributeOf, isElement, walk, type MdxNode } from './mdx-tree.ts';

/** The ids of a lesson's outcomes; none where the frontmatter cannot be read. */
export function outcomesOf(text: string): readonly string[] {
  const frontmatter: unknown = parseOrNull(frontmatterOf('', text).text);
  const { outcomes } = (frontmatter ?? {}) as { readonly outcomes?: unknown };
  if (!Array.isArray(outcomes)) return [];
  return outcomes.map((outcome) => String((outcome as { id?: unknown } | null)?.id));
}

function parseOrNull(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The ids of the figures in a lesson, in reading order. */
export function figuresIn(tree: MdxNode): readonly string[] {
  const ids: string[] = [];
  walk(tree, (node) => {
    if (!isElement(node) || !FIGURE_TAGS.has(node.name ?? '')) return;
    const id = attributeOf(node, 'id');
    if (id.kind === 'string') ids.push(id.value);
  });
  return ids;
}

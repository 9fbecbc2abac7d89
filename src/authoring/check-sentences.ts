/**
 * Finds sentences that MDX tears apart: a component that belongs into running text but stands on lines
 * of its own becomes a block, and the sentence around it two paragraphs.
 */
import { lineOf, walk, type MdxNode } from './mdx-tree.ts';
import type { Problem } from './problem.ts';

/** Components that stand within a sentence. */
const inSentence: ReadonlySet<string> = new Set(['A', 'Cited', 'Ent', 'Go', 'Measured', 'Term']);

/** One problem for each such component that stands as a block. */
export function checkSentences(file: string, tree: MdxNode): readonly Problem[] {
  const problems: Problem[] = [];
  walk(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && inSentence.has(node.name ?? ''))
      problems.push({
        file,
        line: lineOf(node),
        found: `<${node.name}> stands on a line of its own and tears its sentence apart`,
        hint: `Begin the line with a word of the sentence, and let no formatter move <${node.name}>.`,
      });
  });
  return problems;
}

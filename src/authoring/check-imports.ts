/** Holds lessons to the one door: `src/components/index.ts` is all that MDX may import. */
import { lineOf, type MdxNode } from './mdx-tree.ts';
import type { Problem } from './problem.ts';

/** One problem for each import of anything else. */
export function checkImports(file: string, tree: MdxNode): readonly Problem[] {
  const problems: Problem[] = [];
  for (const node of tree.children ?? []) {
    if (node.type !== 'mdxjsEsm') continue;
    const lines = (node.value ?? '').split('\n');
    for (const [index, text] of lines.entries()) {
      const from = /\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/.exec(text);
      const path = from?.[1] ?? from?.[2];
      if (path === undefined || /^(\.\.\/)+src\/components\/index\.ts$/.test(path)) continue;
      problems.push({
        file,
        line: lineOf(node) + index,
        found: `The lesson imports “${path}”`,
        hint: "Import from '../../src/components/index.ts' only; add what is missing there.",
      });
    }
  }
  return problems;
}

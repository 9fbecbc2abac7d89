/** Holds a lesson to the rule that every quantity comes from a run or from a source. */
import type { MdxNode } from './mdx-tree.ts';
import type { Problem } from './problem.ts';
import { proseBlocks } from './prose.ts';
import { findQuantities } from './quantities.ts';

/** One problem for each quantity in the lesson's prose that is neither measured nor cited. */
export function checkQuantities(file: string, tree: MdxNode): readonly Problem[] {
  return proseBlocks(tree).flatMap(({ text, lineAt }) =>
    findQuantities(text).map(({ text: quantity, index }) => ({
      file,
      line: lineAt(index),
      found: `The quantity “${quantity}” is typed by hand`,
      hint:
        'Write <Cited source="…" locator="…">…</Cited> if it was published, or <Measured …/> if a ' +
        'run gives it, and put the unit inside. See “Numbers” in content/README.md.',
    })),
  );
}

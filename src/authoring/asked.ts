/** What a lesson’s text asks of a reader; read off it once, because every page shows the whole course. */
import { figuresIn } from './lesson-parts.ts';
import { isElement, readMdx, walk } from './mdx-tree.ts';
import { readingOf, type Reading } from './reading.ts';
import type { AskedToRead } from './time-needed.ts';

/** How a lesson reads, and what it asks to be done on the way. */
export interface AskedByText {
  readonly reading: Reading;
  readonly asked: AskedToRead;
}

const known = new Map<string, AskedByText>();

/** What the MDX of a lesson asks for. */
export function askedByText(body: string): AskedByText {
  const before = known.get(body);
  if (before) return before;
  const tree = readMdx(body);
  let tries = 0;
  walk(tree, (node) => {
    if (isElement(node) && node.name === 'details') tries += 1;
  });
  const reading = readingOf(body);
  const asked = { words: reading.words, tries, figures: figuresIn(tree).length };
  known.set(body, { reading, asked });
  return { reading, asked };
}

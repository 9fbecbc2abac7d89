/** The sources that a lesson cites, in the order in which it first cites them. */
import { attributeOf, readMdx, walk, type MdxNode } from './mdx-tree.ts';

/** A source cited in a lesson. */
export interface Citation {
  readonly source: string;
  /** The letter that stands beside the cited number: a, b, … z, aa, ab, … */
  readonly letter: string;
  /** Where in the source, in the order of mention and without repetitions: `Fig. 3`. */
  readonly locators: readonly string[];
}

/** The letter of the citation with an index from 0: a to z, then aa, ab, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The citations of a lesson's text. */
export function citationsOf(body: string): readonly Citation[] {
  const found = new Map<string, Set<string>>();
  walk(readMdx(body), (node) => {
    if (node.name !== 'Cited') return;
    const source = text(node, 'source');
    const locator = text(node, 'locator');
    if (source === undefined) return;
    const locators = found.get(source) ?? new Set();
    if (locator !== undefined) locators.add(locator);
    found.set(source, locators);
  });
  return [...found].map(([source, locators], index) => ({
    source,
    letter: letterOf(index),
    locators: [...locators],
  }));
}

/** The ids of the terms that a lesson explains, each once, in order. */
export function termsOf(body: string): readonly string[] {
  const terms = new Set<string>();
  walk(readMdx(body), (node) => {
    const id = node.name === 'Term' ? text(node, 'id') : undefined;
    if (id !== undefined) terms.add(id);
  });
  return [...terms];
}

function text(node: MdxNode, name: string): string | undefined {
  const value = attributeOf(node, name);
  return value.kind === 'string' ? value.value : undefined;
}

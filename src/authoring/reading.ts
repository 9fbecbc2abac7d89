/**
 * How a lesson reads: its words, its sentences, and a school grade by the formula of Flesch and Kincaid.
 * Prose is what stands in paragraphs and lists; headings, listings and diagrams are no prose, and cells of
 * tables count as words without being sentences.
 */
import { isElement, readMdx, type MdxNode } from './mdx-tree.ts';

/** What a lesson asks of a reader. */
export interface Reading {
  /** Words of prose and of tables. */
  readonly words: number;
  readonly sentences: number;
  /** Words of the sentence in the middle when they are put in order of length. */
  readonly median: number;
  /** The longest sentence, and its words. */
  readonly longest: { readonly words: number; readonly text: string };
  /** The school grade of the prose; a rough measure, made for English. */
  readonly grade: number;
}

/** Running text that stands apart, and whether it is made of sentences. */
interface Block {
  readonly text: string;
  readonly prose: boolean;
}

const inline = new Set(
  'text emphasis strong delete link linkReference inlineCode break mdxJsxTextElement'.split(' '),
);
const passedOver = new Set(['heading', 'code', 'yaml', 'mdxjsEsm', 'html', 'image']);

/** The reading of a lesson's MDX, with or without its frontmatter. */
export function readingOf(source: string): Reading {
  const blocks: Block[] = [];
  collect(readMdx(source.replace(/^---\n[\s\S]*?\n---\n/, '')), false, blocks);
  const texts = blocks.filter(({ prose }) => prose).flatMap(({ text }) => sentencesIn(text));
  const sentences = texts.map((text) => ({ text, words: wordsIn(text) }));
  const lengths = sentences.map(({ words }) => words.length).sort((a, b) => a - b);
  const longest = sentences.reduce(
    (most, { text, words }) => (words.length > most.words ? { text, words: words.length } : most),
    { text: '', words: 0 },
  );
  const prose = sentences.flatMap(({ words }) => words);
  const syllables = prose.reduce((sum, word) => sum + syllablesIn(word), 0);
  const perSentence = prose.length / Math.max(1, sentences.length);
  const perWord = syllables / Math.max(1, prose.length);
  return {
    words: blocks.reduce((sum, { text }) => sum + wordsIn(text).length, 0),
    sentences: sentences.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    longest,
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
  };
}

function collect(node: MdxNode, inTable: boolean, blocks: Block[]): void {
  if (passedOver.has(node.type)) return;
  const children = node.children ?? [];
  const table = inTable || node.type === 'table';
  if (children.some(({ type }) => inline.has(type))) {
    blocks.push({ text: children.map(textOf).join(''), prose: !table });
    return;
  }
  for (const child of children) collect(child, table, blocks);
}

/** A number out of a run is read as one word, and so is a piece of code. */
function textOf(node: MdxNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'inlineCode') return 'Code';
  if (node.type === 'break') return ' ';
  if (isElement(node) && node.name === 'Measured') return 'One';
  return (node.children ?? []).map(textOf).join('');
}

/** The words of a text: what has a letter or a digit in it. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/[\s/—–]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The sentences of a text. A colon or a semicolon does not end one. */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?…][”’)]*) (?=[“(]*[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);

/** The syllables of an English word, by its groups of vowels: right for most words, and for a mean. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters
    .replace(/(?:[^laeiouyschxzg]es|[^aeioudt]ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

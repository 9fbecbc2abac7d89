/**
 * The running text of a lesson, block by block, with the line of every character. What is not prose
 * (code, headings, numbers that are measured or cited) is replaced by one object-replacement character.
 */
import { attributesOf, isElement, lineOf, type MdxNode } from './mdx-tree.ts';

/** A block of running text. */
export interface ProseBlock {
  /** The text, with U+FFFC where something that is no prose stood. */
  readonly text: string;
  /** The line in the file on which a character of the text stands. */
  readonly lineAt: (index: number) => number;
}

/** Components whose content is a number that is accounted for. */
const accountedFor = new Set(['Measured', 'Cited']);
/** Attributes that a reader sees as text. */
const visibleAttributes = new Set(['title', 'caption', 'label', 'alt', 'summary', 'question']);
const notProse = new Set(['inlineCode', 'code', 'yaml', 'mdxjsEsm', 'heading', 'image', 'html']);
const inline = new Set(
  'text emphasis strong delete link linkReference inlineCode break mdxJsxTextElement'.split(' '),
).add('mdxTextExpression');

/** The blocks of running text under a node, in reading order. */
export function proseBlocks(root: MdxNode): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  collect(root, blocks);
  return blocks;
}

function collect(node: MdxNode, blocks: ProseBlock[]): void {
  if (notProse.has(node.type)) return;
  if (isElement(node)) {
    if (accountedFor.has(node.name ?? '')) return;
    for (const { name, value } of attributesOf(node))
      if (visibleAttributes.has(name) && typeof value === 'string')
        blocks.push({ text: value, lineAt: () => lineOf(node) });
  }
  const children = node.children ?? [];
  if (!children.some(({ type }) => inline.has(type))) {
    for (const child of children) collect(child, blocks);
    return;
  }
  const text: string[] = [];
  const lines: number[] = [];
  for (const child of children) flatten(child, text, lines, blocks);
  blocks.push({ text: text.join(''), lineAt: (index) => lines[index] ?? lineOf(node) });
}

/** Adds an inline node to a block's text; attributes that show text become blocks of their own. */
function flatten(node: MdxNode, text: string[], lines: number[], blocks: ProseBlock[]): void {
  const add = (value: string): void => {
    let line = lineOf(node);
    for (const character of value.split('')) {
      text.push(character);
      lines.push(line);
      if (character === '\n') line += 1;
    }
  };
  if (node.type === 'text' || node.type === 'mdxTextExpression') add(node.value ?? '');
  else if (node.type === 'break') add(' ');
  else if (notProse.has(node.type) || accountedFor.has(node.name ?? '')) add('\uFFFC');
  else {
    if (isElement(node)) collect({ ...node, children: [] }, blocks);
    for (const child of node.children ?? []) flatten(child, text, lines, blocks);
  }
}

/** The running text of a content file, passage by passage: prose of lessons, sentences of YAML files. */
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { ContentFile } from './content-folder.ts';
import { walk, lineOf, readMdx, type MdxNode } from './mdx-tree.ts';
import { proseBlocks, type ProseBlock } from './prose.ts';

/** All passages of a lesson: its frontmatter, its headings, its prose. Throws the parser's error. */
export function lessonPassages({ text }: ContentFile): readonly ProseBlock[] {
  const tree = readMdx(text);
  const passages = [...proseBlocks(tree)];
  walk(tree, (node) => {
    if (node.type === 'yaml') passages.push(...sentences(node.value ?? '', 1));
    if (node.type === 'heading') passages.push({ text: textOf(node), lineAt: () => lineOf(node) });
  });
  return passages;
}

/** All texts of more than one word in a YAML file. */
export const yamlPassages = ({ text }: ContentFile): readonly ProseBlock[] => sentences(text, 0);

function sentences(yaml: string, linesBefore: number): readonly ProseBlock[] {
  const lines = new LineCounter();
  const passages: ProseBlock[] = [];
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Scalar(key, node) {
      const { value } = node;
      if (key === 'key' || typeof value !== 'string' || !value.includes(' ')) return;
      const line = linesBefore + lines.linePos(isScalar(node) ? (node.range?.[0] ?? 0) : 0).line;
      passages.push({ text: value, lineAt: () => line });
    },
  });
  return passages;
}

const textOf = (node: MdxNode): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');

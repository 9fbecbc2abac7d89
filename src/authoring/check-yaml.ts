/** Checks the ids that YAML files and frontmatter name, with the line of each. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from './problem.ts';
import { checkId, type KnownIds, type KnownKind } from './references.ts';

/** A YAML text that belongs to a file: all of it, or its frontmatter. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** How many lines of the file come before the text. */
  readonly linesBefore: number;
}

/** A scalar in a YAML text, with its line in the file. */
export interface YamlScalar {
  readonly value: string;
  readonly line: number;
}

/** The scalars under a key of the top level: one, or those of a list; none if the key is missing. */
export function scalarsOf({ text, linesBefore }: YamlText, key: string): readonly YamlScalar[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const value = isMap(contents) ? contents.get(key, true) : undefined;
  const nodes: readonly unknown[] = isSeq(value) ? value.items : [value];
  return nodes.filter(isScalar).map((node) => ({
    value: String(node.value),
    line: linesBefore + lines.linePos((node as Node).range?.[0] ?? 0).line,
  }));
}

/** One problem for each id under a key that does not exist. */
export const checkIdsUnder = (
  yaml: YamlText,
  key: string,
  kind: KnownKind,
  known: KnownIds,
): readonly Problem[] =>
  scalarsOf(yaml, key).flatMap(({ value, line }) =>
    checkId({ file: yaml.file, line, key }, kind, value, known),
  );

/** One problem if a file's `id` is not its name. */
export function checkIdIsName(yaml: YamlText): readonly Problem[] {
  const name = yaml.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return scalarsOf(yaml, 'id')
    .filter(({ value }) => value !== name)
    .map(({ value, line }) => ({
      file: yaml.file,
      line,
      found: `The id “${value}” differs from the file's name`,
      hint: `Call the file ${value}.yaml, or write id: ${name}.`,
    }));
}

/** The frontmatter of an MDX text, without its fences; empty if there is none. */
export function frontmatterOf(file: string, text: string): YamlText {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  return { file, text: match?.[1] ?? '', linesBefore: 1 };
}

/** Reads a YAML file of the content against its schema, keeping the line of everything in it. */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import type { ContentFile } from './content-folder.ts';
import type { Problem } from './problem.ts';

/** The line of a place in a YAML file: `['options', 2, 'text']`. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** A YAML file against a schema, and the line of any place in it. `hint` says where its keys are described. */
export function readYaml<Schema extends z.ZodType>(
  { file, text }: ContentFile,
  schema: Schema,
  hint: string,
): {
  readonly data: z.infer<Schema> | null;
  readonly problems: readonly Problem[];
  readonly lineOf: LineOf;
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf: LineOf = (path) => lines.linePos(offsetOf(document, path)).line;
  const [broken] = document.errors;
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    const found = broken.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? 'is no YAML';
    const quote = 'A text with “: ” in it needs >- or quotes.';
    return { data: null, problems: [{ file, line, found, hint: quote }], lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => {
    const path = placeOf(issue);
    return {
      file,
      line: lineOf(path),
      found: `${path.length > 0 ? `“${path.map(String).join('.')}”: ` : ''}${issue.message}`,
      hint,
    };
  });
  return { data: null, problems, lineOf };
}

/** Where an issue is; a key that does not belong is named itself, not the map it is in. */
const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

/** Where in the text a place is; of a key that is missing, where the map begins that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((one) => isScalar(one.key) && one.key.value === key);
      if (pair) return (pair.key as Node).range?.[0] ?? 0;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as Node | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

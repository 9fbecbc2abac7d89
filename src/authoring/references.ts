/** Checks that what a lesson refers to by id exists, and collects the uses for back-links. */
import { attributeOf, isElement, lineOf, walk, type MdxNode } from './mdx-tree.ts';
import { hintFor } from './nearest.ts';
import type { Problem } from './problem.ts';

/** The kinds of thing that a lesson names by id. */
export type ReferenceKind = 'term' | 'source' | 'domain' | 'scenario' | 'homework';

/** The ids that exist, by kind. */
export type KnownIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

/** Which attribute of which component names what. A new component that takes an id adds a row. */
const referring: readonly (readonly [component: string, attribute: string, ReferenceKind])[] = [
  ['Term', 'id', 'term'],
  ['Cited', 'source', 'source'],
  ['Ent', 'id', 'domain'],
  ['Measured', 'scenario', 'scenario'],
  ['Figure', 'scenario', 'scenario'],
  ['Homework', 'id', 'homework'],
];

const where: Readonly<Record<ReferenceKind, string>> = {
  term: 'the files in content/glossary/',
  source: 'the files in content/sources/',
  domain: 'the slugs in src/views/domain-style.ts',
  scenario: 'the folders in src/scenarios/',
  homework: 'the folders in content/homework/',
};

/** One mention of an id in a lesson. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly line: number;
  readonly component: string;
  readonly attribute: string;
}

/** Every id that a lesson mentions in components, in reading order, and what is wrong with the rest. */
export function findReferences(
  file: string,
  tree: MdxNode,
): { readonly references: readonly Reference[]; readonly problems: readonly Problem[] } {
  const references: Reference[] = [];
  const problems: Problem[] = [];
  walk(tree, (node) => {
    if (!isElement(node)) return;
    for (const [component, attribute, kind] of referring) {
      if (node.name !== component) continue;
      const value = attributeOf(node, attribute);
      const line = lineOf(node);
      if (value.kind === 'string')
        references.push({ kind, id: value.value, line, component, attribute });
      else
        problems.push({
          file,
          line,
          found:
            value.kind === 'absent'
              ? `<${component}> has no ${attribute}`
              : `The ${attribute} of <${component}> is an expression, {${value.value}}`,
          hint: `Write ${attribute}="…" as plain text, so that the build can check it.`,
        });
    }
  });
  return { references, problems };
}

/** One problem for each mention of an id that does not exist. */
export function checkReferences(
  file: string,
  references: readonly Reference[],
  known: KnownIds,
): readonly Problem[] {
  return references
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, line, component, attribute }) => ({
      file,
      line,
      found: `<${component} ${attribute}="${id}"> names a ${kind} that does not exist`,
      hint: hintFor(id, known[kind], where[kind]),
    }));
}

/** One problem if an id of a YAML file or a frontmatter does not exist, else none. */
export function checkId(
  at: { readonly file: string; readonly line: number; readonly key: string },
  kind: ReferenceKind,
  id: string,
  known: KnownIds,
): readonly Problem[] {
  if (known[kind].has(id)) return [];
  return [
    {
      file: at.file,
      line: at.line,
      found: `“${at.key}” names the ${kind} “${id}”, which does not exist`,
      hint: hintFor(id, known[kind], where[kind]),
    },
  ];
}

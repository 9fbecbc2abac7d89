/** Checks that what a lesson refers to by id exists, and collects the uses for back-links. */
import { FIGURE_TAGS } from '../views/figures.ts';
import {
  attributeOf,
  isElement,
  lineOf,
  walk,
  type AttributeValue,
  type MdxNode,
} from './mdx-tree.ts';
import { hintFor } from './nearest.ts';
import type { Problem } from './problem.ts';

/** The kinds of thing that a lesson names by id and that exist outside it. */
export type KnownKind =
  'term' | 'source' | 'domain' | 'scenario' | 'design' | 'homework' | 'claim' | 'event' | 'release';
/** Those, and the figures of the lesson itself. */
export type ReferenceKind = KnownKind | 'figure';

/** The ids that exist, by kind. */
export type KnownIds = Readonly<Record<KnownKind, ReadonlySet<string>>>;

/**
 * Which attribute of which component names what; an attribute may name several, with blanks between.
 * A new component that takes an id adds a row.
 */
const referring: readonly (readonly [component: string, attribute: string, ReferenceKind])[] = [
  ['Term', 'id', 'term'],
  ['Cited', 'source', 'source'],
  ['Ent', 'id', 'domain'],
  ['Measured', 'scenario', 'scenario'],
  ['Measured', 'design', 'design'],
  ['FollowOneRequest', 'designs', 'design'],
  ['Go', 'figure', 'figure'],
  ['Homework', 'id', 'homework'],
  ['EventTable', 'events', 'event'],
  ['EditionTable', 'release', 'release'],
];

const where: Readonly<Record<ReferenceKind, string>> = {
  term: 'the files in content/glossary/',
  source: 'the files in content/sources/',
  domain: 'the slugs in src/views/domain-style.ts',
  scenario: 'src/scenarios/registry.ts',
  design: 'src/model/designs/',
  homework: 'the folders in content/homework/',
  claim: 'the files in content/claims/',
  event: 'the files in content/events/',
  release: 'the files in content/releases/',
  figure: 'the ids of the figures in the same lesson',
};

/** One mention of an id in a lesson. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly line: number;
  readonly component: string;
  readonly attribute: string;
}

/** What a lesson mentions, and what is wrong with the mentions themselves. */
export interface Mentions {
  readonly references: readonly Reference[];
  /** The ids of the lesson's own figures. */
  readonly figures: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Every id that a lesson mentions in components, in reading order. */
export function findReferences(file: string, tree: MdxNode): Mentions {
  const references: Reference[] = [];
  const ids = new Set<string>();
  const problems: Problem[] = [];
  walk(tree, (node) => {
    if (!isElement(node)) return;
    const line = lineOf(node);
    for (const [component, attribute, kind] of referring) {
      if (node.name !== component) continue;
      const value = attributeOf(node, attribute);
      if (value.kind === 'string')
        for (const id of value.value.split(/\s+/).filter(Boolean))
          references.push({ kind, id, line, component, attribute });
      else problems.push(unreadable({ file, line }, component, attribute, value));
    }
    if (!FIGURE_TAGS.has(node.name ?? '')) return;
    const id = attributeOf(node, 'id');
    if (id.kind === 'string' && ids.has(id.value))
      problems.push({
        file,
        line,
        found: `Two figures of this lesson are called “${id.value}”`,
        hint: 'Give each figure of a lesson an id of its own: links to runs name it.',
      });
    if (id.kind === 'string') ids.add(id.value);
    else problems.push(unreadable({ file, line }, node.name ?? '', 'id', id));
  });
  return { references, figures: ids, problems };
}

function unreadable(
  place: { readonly file: string; readonly line: number },
  component: string,
  attribute: string,
  value: AttributeValue,
): Problem {
  const found =
    value.kind === 'absent'
      ? `<${component}> has no ${attribute}`
      : `The ${attribute} of <${component}> is an expression, {${value.value}}`;
  const hint = `Write ${attribute}="…" as plain text, so that the build can check it.`;
  return { ...place, found, hint };
}

/** One problem for each mention of an id that does not exist. */
export function checkReferences(
  file: string,
  { references, figures: own }: Mentions,
  known: KnownIds,
): readonly Problem[] {
  return references.flatMap(({ kind, id, line, component, attribute }) => {
    const ids = kind === 'figure' ? own : known[kind];
    if (ids.has(id)) return [];
    const what =
      kind === 'figure'
        ? 'a figure that this lesson does not have'
        : `a ${kind} that does not exist`;
    return [
      {
        file,
        line,
        found: `<${component} ${attribute}="${id}"> names ${what}`,
        hint: hintFor(id, ids, where[kind]),
      },
    ];
  });
}

/** One problem if an id of a YAML file or a frontmatter does not exist, else none. */
export function checkId(
  at: { readonly file: string; readonly line: number; readonly key: string },
  kind: KnownKind,
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

/** Reads MDX into a tree and walks it; what the content checks stand on. */
import { mdxToMdast } from 'satteri';

/** A node of the tree, as far as the checks look at it. */
export interface MdxNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MdxNode[];
  /** The name of a component, or of a directive. */
  readonly name?: string | null;
  readonly attributes?: unknown;
  /** The language of a code fence. */
  readonly lang?: string | null;
  /** The address of a link or an image. */
  readonly url?: string;
  readonly position?: { readonly start: { readonly line: number } };
}

/** The tree of an MDX text. Throws the parser's error, which names line and column. */
export const readMdx = (source: string): MdxNode =>
  mdxToMdast(source, { features: { directive: true } }) as unknown as MdxNode;

/** Calls `visit` for every node, parents first; a visit that returns false skips what is inside. */
export function walk(node: MdxNode, visit: (node: MdxNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of node.children ?? []) walk(child, visit);
}

/** The line on which a node starts, counted from 1. */
export const lineOf = (node: MdxNode): number => node.position?.start.line ?? 1;

/** Whether a node is a component or an element written in angle brackets. */
export const isElement = (node: MdxNode): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** What an attribute of a component was given: a plain string, an expression, or nothing at all. */
export type AttributeValue =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'expression'; readonly value: string }
  | { readonly kind: 'absent' };

/** The value of one attribute of a component. A quoted string in braces counts as a string. */
export function attributeOf(node: MdxNode, name: string): AttributeValue {
  for (const attribute of attributesOf(node))
    if (attribute.name === name) return valueOf(attribute.value);
  return { kind: 'absent' };
}

/** All attributes of a component, by name. */
export function attributesOf(node: MdxNode): readonly { name: string; value: unknown }[] {
  if (!isElement(node) || !Array.isArray(node.attributes)) return [];
  return (node.attributes as { name?: unknown; value?: unknown }[]).flatMap(({ name, value }) =>
    typeof name === 'string' ? [{ name, value }] : [],
  );
}

function valueOf(value: unknown): AttributeValue {
  if (typeof value === 'string') return { kind: 'string', value };
  const code = (value as { value?: unknown } | null)?.value;
  if (typeof code !== 'string') return { kind: 'absent' };
  const quoted = /^\s*(['"`])((?:(?!\1)[^\\$])*)\1\s*$/.exec(code);
  return quoted?.[2] === undefined
    ? { kind: 'expression', value: code }
    : { kind: 'string', value: quoted[2] };
}

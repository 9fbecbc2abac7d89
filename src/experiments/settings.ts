/** Changes of a JSON document by path: what one variant of an experiment has different from its base. */

/**
 * Path below the host → value; `guests.0.count` is the count of the first entry of guests. Null takes the
 * field away.
 */
export type Settings = Readonly<Record<string, unknown>>;

type Node = Record<string, unknown> | unknown[];

const step = /^(?:[a-zA-Z][\w-]*|\d{1,4})$/;

/** A copy of `base` with the settings made, or, in words, the setting that cannot be made. Never throws. */
export function withSettings(
  base: unknown,
  settings: Settings,
): { readonly value: unknown } | { readonly problem: string } {
  const value = copied(base);
  for (const [path, to] of Object.entries(settings)) {
    const problem = set(value, path.split('.'), copied(to));
    if (problem !== null) return { problem: `"${path.slice(0, 80)}" ${problem}` };
  }
  return { value };
}

function set(root: unknown, steps: readonly string[], to: unknown): string | null {
  if (!steps.every((one) => step.test(one))) return 'is no path such as guests.0.count';
  let node: unknown = root;
  for (const [index, key] of steps.entries()) {
    if (!isNode(node)) return `leads into something that has no ${key}`;
    if (Array.isArray(node) && !(Number(key) < node.length))
      return `leads to entry ${key} of a list of ${node.length}`;
    if (index < steps.length - 1) node = child(node, key);
    else if (to !== null) put(node, key, to);
    else if (Array.isArray(node)) node.splice(Number(key), 1);
    else Reflect.deleteProperty(node, key);
  }
  return null;
}

/** What lies under a key; an empty object is put there where nothing is. */
function child(node: Node, key: string): unknown {
  if (!Object.hasOwn(node, key)) put(node, key, {});
  return (node as Record<string, unknown>)[key];
}

/** Sets a property of the node itself, whatever its name. */
function put(node: Node, key: string, value: unknown): void {
  Object.defineProperty(node, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A copy of JSON. */
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isNode(value)) return value;
  const copy: Node = {};
  for (const [key, one] of Object.entries(value)) put(copy, key, copied(one));
  return copy;
}

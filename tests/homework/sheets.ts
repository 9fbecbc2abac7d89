/** The homework as committed, read the way the site reads it. */
import { fileURLToPath } from 'node:url';
import { readItems } from '../../src/authoring/homework-items.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import type { PreparedItem } from '../../src/homework/prepared.ts';
import { createWorld } from '../../src/homework/world.ts';

/** One world for all tests of a file: equal inputs are run once. */
export const world = createWorld();

/** Every item of every lesson. */
export const items = readItems(fileURLToPath(new URL('../../', import.meta.url)));

/** Every item as its page gets it. */
export const prepared: readonly PreparedItem[] = items.map((item) => prepareItem(item, world));

/** Every item, and every variant as an item of its own that takes answers as they are. */
const everyVariant: readonly PreparedItem[] = prepared.flatMap((item) => [
  { ...item, variants: [] },
  ...item.variants,
]);

/** The prepared items of some kinds, each with what was written. Throws when there is none. */
export function ofKind<Kind extends PreparedItem['kind']>(
  ...kinds: readonly Kind[]
): readonly (PreparedItem & { readonly kind: Kind })[] {
  const found = everyVariant.filter((item): item is PreparedItem & { readonly kind: Kind } =>
    (kinds as readonly string[]).includes(item.kind),
  );
  if (found.length === 0) throw new Error(`no item is of kind ${kinds.join(', ')}`);
  return found;
}

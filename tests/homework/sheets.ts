/** The homework as committed, read the way the site reads it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { homeworkFile } from '../../src/authoring/homework-files.ts';
import type { Item } from '../../src/homework/item.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import type { PreparedItem } from '../../src/homework/prepared.ts';
import { createWorld } from '../../src/homework/world.ts';
import { homeworkSchema } from '../../src/schemas/homework.ts';

const folder = fileURLToPath(new URL('../../content/homework/', import.meta.url));

/** One world for all tests of a file: equal inputs are run once. */
export const world = createWorld();

/** Every item of every lesson. */
export const items: readonly Item[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .flatMap((name) => {
    const id = homeworkFile(name)?.id;
    if (id === undefined) return [];
    const written: unknown = parse(readFileSync(path.join(folder, name), 'utf8'));
    return [{ ...homeworkSchema.parse(written), id } as Item];
  });

/** Every item as its page gets it. */
export const prepared: readonly PreparedItem[] = items.map((item) => prepareItem(item, world));

/** The prepared items of some kinds, each with what was written. Throws when there is none. */
export function ofKind<Kind extends PreparedItem['kind']>(
  ...kinds: readonly Kind[]
): readonly (PreparedItem & { readonly kind: Kind })[] {
  const found = prepared.filter((item): item is PreparedItem & { readonly kind: Kind } =>
    (kinds as readonly string[]).includes(item.kind),
  );
  if (found.length === 0) throw new Error(`no item is of kind ${kinds.join(', ')}`);
  return found;
}

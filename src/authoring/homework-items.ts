/** The homework as committed, read the way the site reads it, for commands and tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Item } from '../homework/item.ts';
import { homeworkSchema } from '../schemas/homework.ts';
import { homeworkFile } from './homework-files.ts';

/** Every item of the project in `root`, in the order of lessons' slugs and pages. Throws on a file the build refuses. */
export function readItems(root: string): readonly Item[] {
  const folder = path.join(root, 'content', 'homework');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .flatMap((name) => {
      const id = homeworkFile(name)?.id;
      if (id === undefined) return [];
      const written: unknown = parse(readFileSync(path.join(folder, name), 'utf8'));
      return [{ ...homeworkSchema.parse(written), id } as Item];
    });
}

/** The homework of all lessons, ready for pages: read and computed once in a build. */
import { getCollection } from 'astro:content';
import { homeworkFile } from '../../authoring/homework-files.ts';
import { lessonOf, type Item } from '../../homework/item.ts';
import { prepareItem } from '../../homework/prepare.ts';
import type { PreparedItem } from '../../homework/prepared.ts';
import { createWorld } from '../../homework/world.ts';

/** Prepared items by the slug of their lesson, in the order of their files. */
export type Sheets = ReadonlyMap<string, readonly PreparedItem[]>;

let known: Promise<Sheets> | undefined;

/** The sheets. The development server reads them anew, because writers change them under its feet. */
export function readSheets(): Promise<Sheets> {
  if (import.meta.env.DEV) return prepareSheets();
  known ??= prepareSheets();
  return known;
}

async function prepareSheets(): Promise<Sheets> {
  const world = createWorld();
  const entries = await getCollection('homework');
  const ordered = entries
    .map((entry) => ({ entry, order: homeworkFile(entry.filePath ?? '')?.order ?? 0 }))
    .sort((a, b) => a.order - b.order);
  const sheets = new Map<string, PreparedItem[]>();
  for (const { entry } of ordered) {
    const item = { ...entry.data, id: entry.id } as Item;
    const lesson = lessonOf(item);
    sheets.set(lesson, [...(sheets.get(lesson) ?? []), prepareItem(item, world)]);
  }
  return sheets;
}

/** The works that a page of tables cites, each under a letter, for the marks and for the list below. */
import { getCollection } from 'astro:content';
import { based } from '../authoring/based.ts';
import { letterOf } from '../authoring/citations.ts';
import type { CitedWork } from './homework/words.ts';

/** The works by their keys, lettered in the order in which the keys come, each once. */
export async function citedWorks(
  keys: readonly string[],
): Promise<Readonly<Record<string, CitedWork>>> {
  const sources = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
  const page = based(import.meta.env.BASE_URL, 'sources/');
  return Object.fromEntries(
    [...new Set(keys)].map((key, index) => {
      const source = sources.get(key);
      const label = `Source: ${source?.short} ${source?.year}, ${source?.title}`;
      return [key, { letter: letterOf(index), label, href: `${page}#${key}` }];
    }),
  );
}

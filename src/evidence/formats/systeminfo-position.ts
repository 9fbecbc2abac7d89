/**
 * The four lines by their order, for editions whose labels differ from the known ones: yes and no are
 * of the heading's language, and at least one label is known and stands where it belongs.
 */
import type { Words } from '../language/languages.ts';
import { REQUIREMENTS, type Requirement } from '../language/windows-language.ts';
import type { Dense } from '../paste/dense.ts';

/** One requirement that was read by its place. */
export interface Placed {
  readonly requirement: Requirement;
  readonly answer: 'yes' | 'no';
  readonly lines: readonly number[];
}

/** The four requirements behind a heading that ends at `index`; undefined when these are not they. */
export function byPosition(
  dense: Dense,
  words: Words,
  index: number,
): readonly Placed[] | undefined {
  const line = new RegExp(`([^:,|"]{2,90}?):(?:(${words.yes})|(${words.no}))`, 'y');
  const placed: Placed[] = [];
  let known = 0;
  let at = index;
  for (const requirement of REQUIREMENTS) {
    const hit = dense.here(line, at);
    if (!hit || !dense.parted(hit.end)) return undefined;
    const named = words.labels.find(({ pattern }) =>
      new RegExp(`^(?:${pattern})$`).test(hit.parts[0] ?? ''),
    );
    if (named && named.requirement !== requirement) return undefined;
    if (named) known += 1;
    placed.push({
      requirement,
      answer: hit.parts[1] ? 'yes' : 'no',
      lines: dense.linesFrom(hit.index, hit.end),
    });
    at = hit.end;
  }
  return known > 0 ? placed : undefined;
}

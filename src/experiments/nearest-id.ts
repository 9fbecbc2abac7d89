/** Says which known name somebody may have meant. */

/** ` (did you mean "…"?)` where a known name shares enough with what was written, else nothing. */
export function nearestId(written: string, known: Iterable<string>): string {
  const parts = new Set(wordsOf(written));
  let best = '';
  let most = 0;
  for (const name of known) {
    const words = wordsOf(name);
    const shared = words.filter((word) => parts.has(word)).length / (words.length + parts.size);
    if (shared > most) [best, most] = [name, shared];
  }
  return most >= 0.2 ? ` (did you mean "${best}"?)` : '';
}

/** The words of a name, whether hyphens or capitals part them. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

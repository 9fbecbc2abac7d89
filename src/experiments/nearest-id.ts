/** Says which known name somebody may have meant. */

/** ` (did you mean "…"?)` where a known name is like what was written, else nothing. */
export function nearestId(written: string, known: Iterable<string>): string {
  const names = [...known];
  const found = mistyped(written.slice(0, 60), names) ?? ofTheSameWords(written, names);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
}

/** The first name from which as few letters as possible differ: two at most, and one in four. */
function mistyped(written: string, names: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(written.length / 4));
  const rows = names.map((name) => ({ name, off: distance(written, name) }));
  const near = rows.filter(({ off }) => off <= most).sort((a, b) => a.off - b.off);
  return near[0]?.name;
}

/** Letters to put in, take out or exchange to get from one word to another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const letter of from) {
    const next = [row[0]! + 1];
    for (let at = 1; at < row.length; at += 1) {
      const exchanged = row[at - 1]! + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(exchanged, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** The name that shares most words with what was written, if enough of them. */
function ofTheSameWords(written: string, names: readonly string[]): string | undefined {
  const parts = new Set(wordsOf(written));
  let best: string | undefined;
  let most = 0.2;
  for (const name of names) {
    const words = wordsOf(name);
    const shared = words.filter((word) => parts.has(word)).length / (words.length + parts.size);
    if (shared > most || (shared === most && best === undefined)) [best, most] = [name, shared];
  }
  return best;
}

/** The words of a name, whether hyphens or capitals part them. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

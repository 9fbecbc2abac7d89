/** Guesses which known id a writer meant. */

/** How many single-letter edits, or swaps of neighbours, turn one word into the other. */
export function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(
        at(rows[i - 1], j) + 1,
        at(row, j - 1) + 1,
        at(rows[i - 1], j - 1) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, at(rows[i - 2], j - 2) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return at(rows[from.length], to.length);
}

/**
 * The known id nearest to `wrong`, or undefined when none is near: at most a third of the letters may
 * differ, or the one must contain the other.
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const word = wrong.toLowerCase();
  let best: { id: string; distance: number } | undefined;
  for (const id of known) {
    const contains =
      [word, id].every((one) => one.length > 2) && (id.includes(word) || word.includes(id));
    const distance = contains ? 1 : editDistance(word, id);
    if (distance <= Math.max(1, Math.floor(Math.max(word.length, id.length) / 3)))
      if (best === undefined || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}

/** The hint for an unknown id: the nearest known one if there is any, and where the rest stand. */
export function hintFor(wrong: string, known: Iterable<string>, where: string): string {
  const guess = nearest(wrong, known);
  return (guess === undefined ? '' : `Did you mean “${guess}”? `) + `Known ids: ${where}.`;
}

const at = (row: readonly number[] | undefined, index: number): number => row?.[index] ?? Infinity;

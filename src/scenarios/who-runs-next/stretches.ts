/** Stretches of time: cut to a window, joined, and what lies between them. */

/** A stretch of time, ns. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of a stretch within a window; its end lies before its start where there is none. */
export const cut = ({ from, to }: Stretch, start: number, end: number): Stretch => ({
  from: Math.max(from, start),
  to: Math.min(to, end),
});

/** The length of stretches together. */
export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);

/** Stretches in order, without overlaps, cut to a window. */
export function union(all: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  const sorted = all
    .map((one) => cut(one, start, end))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What lies between stretches, up to `end`. */
export function gaps(stretches: readonly Stretch[], end: number): readonly Stretch[] {
  const froms = [0, ...stretches.map(({ to }) => to)];
  const tos = [...stretches.map(({ from }) => from), end];
  return froms.flatMap((from, index) => {
    const to = tos[index] ?? end;
    return to > from ? [{ from, to }] : [];
  });
}

/** How much of a stretch lies in others, which are in order and without overlaps. */
export function overlap(stretches: readonly Stretch[], { from, to }: Stretch): number {
  let sum = 0;
  for (const one of stretches) {
    if (one.from >= to) break;
    sum += Math.max(0, Math.min(one.to, to) - Math.max(one.from, from));
  }
  return sum;
}

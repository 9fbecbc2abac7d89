/** Numbers of lines in words: `line 7`, `lines 3–6 and 9`. */

/** Ranges that are named at most. */
const RANGES_MAX = 8;

/** The words for ascending numbers; empty for none. */
export function lineRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  if (ranges.length === 0) return '';
  const named = ranges
    .slice(0, RANGES_MAX)
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (ranges.length > RANGES_MAX) named.push('more');
  const last = named.pop() ?? '';
  const list = named.length > 0 ? `${named.join(', ')} and ${last}` : last;
  return `${numbers.length === 1 ? 'line' : 'lines'} ${list}`;
}

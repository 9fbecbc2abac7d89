/** What a cell of the tables of editions is sorted by: sizes by their size, counts by their number. */

const gigabytes: Readonly<Record<string, number>> = { GB: 1, TB: 1024, PB: 1024 ** 2 };

/**
 * The number that a text begins with, a size in gigabytes: `2 TB…` is 2048. No text at all comes first,
 * `none` is zero, and words without a number, such as “as many as you like”, are more than any.
 */
export function sortValue(text: string | undefined): number {
  if (text === undefined) return -1;
  if (text === 'none') return 0;
  const [, digits, unit] = /^([\d,]+)(?: ([GTP]B))?/.exec(text) ?? [];
  if (digits === undefined) return Number.MAX_SAFE_INTEGER;
  return Number(digits.replaceAll(',', '')) * (gigabytes[unit ?? ''] ?? 1);
}

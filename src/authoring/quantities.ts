/**
 * Finds quantities typed by hand: a number with a unit, a percentage, a ratio, a factor, a measured
 * count. Years, names, versions, “ring 0”, “type 1” and “64-bit” are not quantities.
 */

/** A quantity in a text: what stands there and where it begins. */
export interface Quantity {
  readonly text: string;
  readonly index: number;
}

/** 3 · 1,714 · 100 000 · 2.5 · −4; a range counts with its second number. */
const digits = String.raw`[−-]?\d{1,3}(?:[,\u00A0\u202F ]\d{3})+(?:\.\d+)?|[−-]?\d+(?:\.\d+)?`;
const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?';
const gap = String.raw`(?:\s|\u00A0|\u202F|-(?!bit\b))*`;

/** Units of measure, spelled as they appear after a number. */
const units =
  'ns|µs|μs|us|ms|s|sec|secs|seconds?|milliseconds?|microseconds?|nanoseconds?|minutes?|hours?|' +
  'cycles?|instructions?|Hz|kHz|MHz|GHz|bytes?|B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB|bits|' +
  '[kKMGT]?bit/s|[kMGT]?b/s|[KMGT]?i?B/s|[KMGT]bps|IOPS|W|kW|V|°C|rpm|percent|per cent|%|‰';
/** Things that are counted in a run or in a study. */
const counted =
  '(?:VM |VM[- ])?(?:exits?|entries)|(?:context |world )?switch(?:es)?|crossings?|copies|hypercalls?|' +
  'interrupts?|signals?|(?:page )?faults?|traps?|requests?|transactions?|tuples?|packets?|pages|' +
  '(?:source )?lines?(?: of code)?|SLOC|KLOC|LOC|drivers|bugs|vulnerabilities|CVEs|iterations|runs|events|upcalls?';

const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\w.])(?:${digits})${gap}(?:${units})(?![\\w/])`, 'gu'),
  new RegExp(
    `(?<![\\w.])(?:${digits}|\\b(?:${words}))[\\s\\u00A0-]+(?:[a-z]+\\s)?(?:${counted})\\b`,
    'giu',
  ),
  // A factor: 8×, 2.5x, eight times, a factor of 8, 8-fold, threefold.
  new RegExp(`(?<![\\w.])(?:${digits})\\s*(?:×|x(?!\\w))(?!\\s*\\d)`, 'gu'),
  new RegExp(`(?<![\\w.])(?:${digits}|\\b(?:${words}))[\\s\\u00A0]+times\\b`, 'giu'),
  new RegExp(`\\bfactors?\\s+of\\s+(?:about\\s+)?(?:${digits}|${words})`, 'giu'),
  new RegExp(`(?:${digits}|\\b(?:${words}))-?fold\\b`, 'giu'),
  // A ratio: 4:1, but no time of day and no verse.
  /(?<![\w.:])\d+(?:\.\d+)?\s?:\s?\d+(?:\.\d+)?(?![\w:])/gu,
  new RegExp(`(?<![\\w.])(?:${digits})\\s(?:out of|in every)\\s(?:${digits})`, 'giu'),
  // A number of four digits and more, written in groups, is always a quantity.
  /(?<![\w.])\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?![\w])/gu,
];

/** The quantities in a text, in order, without those that overlap an earlier one. */
export function findQuantities(text: string): readonly Quantity[] {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({
      text: match[0].replace(/\s+/g, ' '),
      index: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.index - b.index || b.end - a.end);
  let reached = -1;
  return found.flatMap(({ text: quantity, index, end }) => {
    if (index < reached) return [];
    reached = end;
    return [{ text: quantity, index }];
  });
}

/**
 * Somebody who writes about an output puts it between quotation marks or backticks, within words of
 * their own. That is no output.
 */

const quoted = /"([^"]{8,300})"|`([^`]{8,300})`|“([^”]{8,300})”/g;

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((token) => /\p{L}{2}/u.test(token)).length;

/** A line without the phrases quoted in it, where at least three words stand around them. */
export function withoutQuotations(line: string): string {
  if (!/["`“]/.test(line)) return line;
  const around = line.replace(quoted, ' ');
  if (around === line || wordsIn(around) < 3) return line;
  return line.replace(quoted, (phrase) => (wordsIn(phrase) < 3 ? phrase : ' '));
}

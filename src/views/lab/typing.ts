/** What the console's line does with its keys: completion of words, the lines of before, a paste of several lines. */
import type { Frozen } from '../../engine/scenario.ts';
import type { Exchange } from '../../scenarios/installation/index.ts';

/** The line with its last word replaced. */
export const completed = (line: string, word: string): string =>
  `${line.replace(/[^\s|]*$/, '')}${word}`;

/** Words on offer, and which of them stands in the line. */
export interface Offer {
  /** The line as the reader typed it. */
  readonly typed: string;
  readonly words: readonly string[];
  readonly at: number;
}

/** The next word of an offer, round and round; `by` is 1 or −1. */
export const turned = (offer: Offer, by: 1 | -1): Offer => ({
  ...offer,
  at: (offer.at + by + offer.words.length) % offer.words.length,
});

/** The line that an offer makes. A word that is alone is followed by a blank: the next one can begin. */
export const lineOf = ({ typed, words, at }: Offer): string =>
  `${completed(typed, words[at] ?? '')}${words.length === 1 ? ' ' : ''}`;

/** The lines a reader has typed, oldest first; the same one twice in a row once. */
export function historyOf(exchanges: readonly Frozen<Exchange>[]): readonly string[] {
  const lines = exchanges.map(({ line }) => line).filter((line) => isLine(line));
  return lines.filter((line, index) => line !== lines[index - 1]);
}

/** Was it typed at the console? Hands begin with a colon. */
export const isLine = (text: string): boolean => text.trim() !== '' && !text.startsWith(':');

/** Lines that end are entered; what follows the last end of line stays in the field. */
export function pasted(
  before: string,
  text: string,
  after: string,
): { readonly lines: readonly string[]; readonly rest: string } {
  const parts = `${before}${text}${after}`.split(/\r\n|\n|\r/);
  return { lines: parts.slice(0, -1), rest: parts.at(-1) ?? '' };
}

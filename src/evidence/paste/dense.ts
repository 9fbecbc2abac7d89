/**
 * A paste without its white space, so that no way of wrapping, indenting or aligning a text can hide
 * what it says. Every place in it leads back to its line.
 */
import { foldCharacter } from './fold.ts';
import type { Line } from './lines.ts';

/** One place where a pattern was found. */
export interface Hit {
  readonly index: number;
  readonly end: number;
  /** The groups of the pattern; an empty string where a group took no part. */
  readonly parts: readonly string[];
  /** Numbers of the lines it reaches over. */
  readonly lines: readonly number[];
}

/** A paste without white space. */
export interface Dense {
  readonly text: string;
  /** Does a line begin here? */
  begins(index: number): boolean;
  /** Was there white space, or does the text begin or end here? */
  parted(index: number): boolean;
  /** The numbers of the lines from one place to another, the end not included. */
  linesFrom(index: number, end: number): readonly number[];
  /** All places of a global pattern, from left to right. */
  all(pattern: RegExp): readonly Hit[];
  /** The place of a sticky pattern exactly here, if it is found. */
  here(pattern: RegExp, index: number): Hit | undefined;
  /** How many characters patterns were held against so far: the cost of reading. */
  steps(): number;
}

/** Nothing but ASCII: folded word by word, which is much faster. */
const plain = /^[\t -~]*$/;

/** No paste has more of one kind; what comes later in a text of millions of lines is passed over. */
const MOST = 1_000;

/** Folds the lines into one text. */
export function densify(lines: readonly Line[]): Dense {
  const starts: number[] = [];
  const numbers: number[] = [];
  const gaps: number[] = [0];
  const chunks: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (line.text === '') continue;
    let chunk = '';
    let gap = true;
    const begin = length;
    if (plain.test(line.text)) {
      for (const word of line.text.toLowerCase().split(/\s+/)) {
        const folded = word.replace(/['`]/g, '');
        if (folded === '') continue;
        gaps.push(length);
        chunk += folded;
        length += folded.length;
      }
    } else
      for (const character of line.text) {
        const folded = foldCharacter(character);
        if (folded === '') {
          gap = gap || /\s/.test(character);
          continue;
        }
        if (gap) gaps.push(length);
        gap = false;
        chunk += folded;
        length += folded.length;
      }
    if (chunk === '') continue;
    starts.push(begin);
    numbers.push(line.number);
    chunks.push(chunk);
  }
  gaps.push(length);
  return reader(chunks.join(''), starts, numbers, gaps);
}

/** The last position in an ascending list whose value is not above the one asked for; -1 for none. */
function lastNotAbove(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function reader(
  text: string,
  starts: readonly number[],
  numbers: readonly number[],
  gaps: readonly number[],
): Dense {
  let spent = 0;
  const isIn = (list: readonly number[], value: number): boolean =>
    list[lastNotAbove(list, value)] === value;
  const linesFrom = (index: number, end: number): readonly number[] =>
    numbers.slice(
      Math.max(lastNotAbove(starts, index), 0),
      lastNotAbove(starts, Math.max(end - 1, index)) + 1,
    );
  const hit = (found: RegExpExecArray): Hit => ({
    index: found.index,
    end: found.index + found[0].length,
    parts: found.slice(1).map((part: string | undefined) => part ?? ''),
    lines: linesFrom(found.index, found.index + found[0].length),
  });
  return {
    text,
    linesFrom,
    begins: (index) => isIn(starts, index),
    parted: (index) => isIn(gaps, index) || index >= text.length,
    all(pattern) {
      spent += text.length;
      const hits: Hit[] = [];
      pattern.lastIndex = 0;
      for (let found = pattern.exec(text); found && hits.length < MOST; found = pattern.exec(text))
        hits.push(hit(found));
      return hits;
    },
    here(pattern, index) {
      pattern.lastIndex = index;
      const found = pattern.exec(text);
      spent += found ? found[0].length : 1;
      return found ? hit(found) : undefined;
    },
    steps: () => spent,
  };
}

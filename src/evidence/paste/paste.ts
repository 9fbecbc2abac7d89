/** A text that somebody pasted, in the two forms that the readers of formats look at. */
import { densify, type Dense } from './dense.ts';
import { linesOf, type Line } from './lines.ts';

/** A paste: line by line, and without its white space. */
export interface Paste {
  readonly lines: readonly Line[];
  readonly dense: Dense;
}

/** Prepares a text for reading. Time and memory grow with its length. */
export function pasteOf(text: string): Paste {
  const lines = linesOf(text);
  return { lines, dense: densify(lines) };
}

/**
 * Is this text no text? More than one character in fifty is a control character, or more than one in
 * eight was lost; accents that a console could not write are fewer.
 */
export function looksBinary(text: string): boolean {
  let odd = 0;
  let lost = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 27) odd += 1;
    if (code === 0xfffd) lost += 1;
  }
  return odd * 50 > text.length + 100 || lost * 8 > text.length + 100;
}

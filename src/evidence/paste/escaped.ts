/**
 * Outputs that travelled inside a quoted string, as in JSON or SQL, or in a web page: their ends of line
 * are written as `\n` or `<br>`. They are read line by line all the same.
 */

/** A text whose lines are apart again, and the line each one came from. */
export interface Unescaped {
  readonly text: string;
  /** For each line, from 0, its number in the text as pasted; undefined where nothing changed. */
  readonly origins: readonly number[] | undefined;
}

/** At least two escaped ends of line, in a line that has a quotation mark; one may be part of a path. */
const isEscaped = (line: string): boolean => line.split('\\n', 3).length === 3 && /["']/.test(line);

/** Writes escaped ends of line as real ones. */
export function unescape(text: string): Unescaped {
  if (!text.includes('\\n') && !/<br/i.test(text)) return { text, origins: undefined };
  const origins: number[] = [];
  const lines = text.split('\n').flatMap((line, index) => {
    const parts = line
      .split(/<br\s?\/?>(?=.)/i)
      .flatMap((part) =>
        isEscaped(part) ? part.split(/(?:\\r)?\\n|(?<=[:,(] ?["'])(?=\w)/) : [part],
      )
      .map((part) => part.replace(/<br\s?\/?>$/i, ''));
    for (let part = 0; part < parts.length; part += 1) origins.push(index + 1);
    return parts;
  });
  return { text: lines.join('\n'), origins };
}

/** A line as its shell takes it apart: statements, stages of a pipeline, words with their quotation marks off. */

/** A word of a line. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** Splits at a separator that stands outside quotation marks and brackets. Never throws. */
export function splitOutside(line: string, separators: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let open = '';
  let depth = 0;
  let begin = 0;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line[index] ?? '';
    if (open !== '') {
      if (sign === open) open = '';
    } else if (sign === '"' || sign === "'") open = sign;
    else if ('({['.includes(sign)) depth += 1;
    else if (')}]'.includes(sign)) depth = Math.max(depth - 1, 0);
    else if (depth === 0) {
      const separator = separators.find((one) => line.startsWith(one, index));
      if (separator !== undefined) {
        parts.push(line.slice(begin, index));
        index += separator.length - 1;
        begin = index + 1;
      }
    }
  }
  parts.push(line.slice(begin));
  return parts;
}

/** The words of a statement. Quotation marks hold blanks together; brackets do in PowerShell. */
export function wordsOf(statement: string, brackets: boolean): readonly Word[] {
  const words: Word[] = [];
  let text = '';
  let quoted = false;
  let open = '';
  let depth = 0;
  const close = (): void => {
    if (text !== '' || quoted) words.push({ text, quoted });
    text = '';
    quoted = false;
  };
  for (const sign of statement) {
    if (open !== '') {
      if (sign !== open) text += sign;
      else {
        open = '';
        if (depth > 0) text += sign;
      }
      continue;
    }
    if (sign === '"' || (brackets && sign === "'")) {
      open = sign;
      quoted = true;
      if (depth > 0) text += sign;
      continue;
    }
    if (brackets && '({'.includes(sign)) depth += 1;
    if (brackets && ')}'.includes(sign)) depth = Math.max(depth - 1, 0);
    if (/\s/.test(sign) && depth === 0) close();
    else text += sign;
  }
  close();
  return words;
}

/**
 * Properties that PowerShell and wmic print: as a list (`Name : True`), with an equals sign, as JSON, or
 * as a table under a row of names, perhaps with commas between. A name without a value is an answer too.
 */
import type { Answer } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Paste } from '../paste/paste.ts';

/** One property with its answer. */
export interface Property {
  /** As it is written, such as `HyperVisorPresent`. */
  readonly name: string;
  readonly answer: Answer;
  readonly lines: readonly number[];
}

/** Finds the properties of these names, in the order of the text. Names are compared without case. */
export function propertiesOf(paste: Paste, names: readonly string[]): readonly Property[] {
  return [...listed(paste, names), ...tabled(paste.lines, names)].sort(
    (a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  );
}

const answerOf = (word: string): Answer =>
  /^true$/i.test(word) ? 'yes' : /^false$/i.test(word) ? 'no' : 'blank';

function listed({ dense, lines }: Paste, names: readonly string[]): readonly Property[] {
  // Name by name: one name may hide in the end of a line and the beginning of the next.
  const hits = names.flatMap((name) =>
    dense
      .all(new RegExp(`${name.toLowerCase()}"?[:=]"?(true|false)?`, 'g'))
      .map((hit) => ({ name, hit })),
  );
  return hits.flatMap(({ name, hit }) => {
    const before = dense.text[hit.index - 1] ?? '';
    const starts =
      dense.begins(hit.index) ||
      /["{;,@]/.test(before) ||
      (dense.parted(hit.index) &&
        /(?::|true|false)$/.test(dense.text.slice(hit.index - 5, hit.index)));
    const word = hit.parts[0] ?? '';
    const ends =
      word === '' || dense.parted(hit.end) || /[^\p{L}\p{N}]/u.test(dense.text[hit.end] ?? ' ');
    if (!starts || !ends) return [];
    if (word === '' && !isBlank(lines, hit.lines.at(-1) ?? 1)) return [];
    return [{ name: asWritten(lines, hit.lines, name), answer: answerOf(word), lines: hit.lines }];
  });
}

/** A name has no value when its line ends after the colon; anything else there is not understood. */
const isBlank = (lines: readonly Line[], number: number): boolean =>
  /[:=]\s*(?:""|null,?)?\s*$/.test(lines[number - 1]?.text ?? '');

/** `HyperVisorPresent` is Get-ComputerInfo's spelling, `HypervisorPresent` that of WMI. */
function asWritten(lines: readonly Line[], at: readonly number[], name: string): string {
  const text = at.map((number) => lines[number - 1]?.text.trim() ?? '').join('');
  const found = new RegExp(name, 'i').exec(text.replace(/\s/g, ''));
  return found?.[0] ?? name;
}

/** A row of names, perhaps a row of dashes, rows of values below the names. */
function tabled(lines: readonly Line[], names: readonly string[]): readonly Property[] {
  const one = new RegExp(`(?:^|[\\s",;])(?:${names.join('|')})(?=[\\s",;]|$)`, 'i');
  return lines.flatMap((head, index) => {
    if (head.text.length > 400 || /[:=]/.test(head.text) || !one.test(head.text)) return [];
    const below = lines.slice(index + 1, index + 8).filter(({ text }) => text.trim() !== '');
    const rows = /^[-\s]+$/.test(below[0]?.text ?? '') ? below.slice(1) : below;
    const row = rows[0];
    if (!row) return [];
    const separated = /[,;]/.test(head.text);
    return (separated ? fields : columns)(head.text, row.text, names).map(({ name, word }) => ({
      name,
      answer: answerOf(word),
      lines: [head.number, row.number],
    }));
  });
}

/** The cells of a row under the wanted names: by column, or by order where blanks were collapsed. */
function columns(
  head: string,
  row: string,
  names: readonly string[],
): readonly { readonly name: string; readonly word: string }[] {
  const cells = [...head.matchAll(/\S+/g)];
  const words = row.trim().split(/\s+/);
  return cells.flatMap((cell, place) => {
    const name = names.find((one) => one.toLowerCase() === cell[0].toLowerCase());
    if (name === undefined) return [];
    const end = cells[place + 1]?.index ?? Infinity;
    const below = row.slice(cell.index, end).trim();
    const word = /^(?:true|false)$/i.test(below)
      ? below
      : words.length === cells.length
        ? (words[place] ?? '')
        : '';
    return /^(?:true|false)$/i.test(word) ? [{ name: cell[0], word }] : [];
  });
}

/** The fields of a row under the wanted names, where a comma or a semicolon stands between them. */
function fields(
  head: string,
  row: string,
  names: readonly string[],
): readonly { readonly name: string; readonly word: string }[] {
  const split = (text: string): readonly string[] =>
    text.split(/[,;]/).map((field) => field.trim().replace(/^"|"$/g, ''));
  const words = split(row);
  return split(head).flatMap((cell, place) => {
    const word = words[place] ?? '';
    const isWanted = names.some((one) => one.toLowerCase() === cell.toLowerCase());
    return isWanted && /^(?:true|false)?$/i.test(word) && words.length > place
      ? [{ name: cell, word }]
      : [];
  });
}

/** Objects on their way through a pipeline, and the two forms in which PowerShell prints them. */

/** The properties of one object, as text. */
export type Item = Readonly<Record<string, string>>;

/** A column of the usual table. */
export interface Column {
  readonly head: string;
  readonly property: string;
  readonly align?: 'right';
  /** At least so wide. */
  readonly width?: number;
  /** The line below the head, where it is not one run of hyphens. */
  readonly rule?: string;
}

/** Objects with the form they are printed in unless told. */
export interface Rows {
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  /** Properties of the list form, in order. */
  readonly listed: readonly string[];
  readonly form: 'table' | 'list';
  /** Those of which the table's row is known; unless given, all. */
  readonly inTable?: readonly Item[];
  /** Names in lists are padded to this width, where the true list has longer names than ours. */
  readonly nameWidth?: number;
}

/** The lines of objects in their form, with the blank lines around it. */
export function linesOfRows(rows: Rows): readonly string[] {
  const { form, items, inTable = items } = rows;
  if ((form === 'table' ? inTable : items).length === 0) return [];
  return form === 'table' ? ['', ...table(rows), ''] : ['', ...list(rows), ''];
}

function table({ items: all, inTable: items = all, columns }: Rows): readonly string[] {
  const cell = (item: Item, { property }: Column): string => item[property] ?? '';
  const widths = columns.map((column) =>
    Math.max(
      column.head.length,
      column.width ?? 0,
      ...items.map((item) => cell(item, column).length),
    ),
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((text, index) =>
        columns[index]?.align === 'right'
          ? text.padStart(widths[index] ?? 0)
          : text.padEnd(widths[index] ?? 0),
      )
      .join(' ')
      .trimEnd();
  return [
    row(columns.map(({ head }) => head)),
    row(columns.map(({ head, rule }) => rule ?? '-'.repeat(head.length))),
    ...items.map((item) => row(columns.map((column) => cell(item, column)))),
  ];
}

function list({ items, listed, nameWidth = 0 }: Rows): readonly string[] {
  const width = Math.max(nameWidth, ...listed.map((name) => name.length));
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : ['']),
    ...listed.map((name) => `${name.padEnd(width)} : ${item[name] ?? ''}`.trimEnd()),
  ]);
}

/** Reads a property whatever its case; the name as the object has it. */
export const propertyIn = (item: Item, name: string): string | undefined =>
  Object.keys(item).find((key) => key.toLowerCase() === name.toLowerCase());

/** Columns that grow. */

/** `larger`, filled with `column` from the start. */
export function grown<Column extends { set(source: Column): void }>(
  column: Column,
  larger: Column,
): Column {
  larger.set(column);
  return larger;
}

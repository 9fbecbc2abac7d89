/**
 * A walk as a grid: a column for each thing that must be found (the guest's tables from the top, then the
 * data), above it the levels of the nested table that find it, below them the entry itself.
 */
import type { Paging, Reference } from '../../model/memory/walk.ts';
import type { PagingContext } from '../../scenarios/two-page-tables/context.ts';

/** One reference, in its place. Columns and rows count from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly table: Reference['table'];
  /** Its place in the walk, from 0; the data itself comes after the last. */
  readonly index: number;
}

export interface Grid {
  /** The level of the guest's table that each column finds; 0 for the data. */
  readonly columns: readonly number[];
  /** The level of the nested table of each row; 0 for the row of entries. */
  readonly rows: readonly number[];
  /** In the order of the walk. */
  readonly cells: readonly Cell[];
  /** Where the data is. */
  readonly data: { readonly column: number; readonly row: number };
}

const down = (levels: number): readonly number[] =>
  Array.from({ length: levels }, (_, index) => levels - index);

/** The grid of a walk that finds every entry. */
export function gridOf({ params, walk }: Pick<PagingContext, 'params' | 'walk'>): Grid {
  const columns = [...down(params.guestLevels), 0];
  const rows = [...(params.paging === 'nested' ? down(params.nestedLevels) : []), 0];
  const cells = walk.map(({ table, level, of }, index) => ({
    column: columns.indexOf(of ?? level),
    row: table === 'nested' ? rows.indexOf(level) : rows.length - 1,
    table,
    index,
  }));
  return { columns, rows, cells, data: { column: columns.length - 1, row: rows.length - 1 } };
}

/** How a column and a row are called. */
export const columnWords = (level: number): string => (level === 0 ? 'data' : `level ${level}`);
export const rowWords = (level: number, paging: Paging): string => {
  if (level > 0) return `nested ${level}`;
  return paging === 'shadow' ? 'shadow' : 'guest’s table';
};

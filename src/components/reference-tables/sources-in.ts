/** The works that a row of a table rests on, as far as its cells name them. */

/** The keys of the sources that stand in the cells of a row, in the order of its keys. */
export const sourcesIn = (row: object): readonly string[] =>
  Object.values(row).flatMap((cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'source' in cell ? [String(cell.source)] : [],
  );

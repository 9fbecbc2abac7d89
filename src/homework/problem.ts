/** Something wrong in an item, for the build's check: where in its file, what was found, what to do. */

export interface ItemProblem {
  /** Keys and indexes from the top of the file. */
  readonly path: readonly (string | number)[];
  /** A sentence without a full stop. */
  readonly found: string;
  readonly hint: string;
}

/** A list of problems that checks add to. */
export type Report = (path: ItemProblem['path'], found: string, hint: string) => void;

/** How the document's data gets from each older version to the next. */

/** Takes the data of the version it stands at to that of the next. It may throw: the document is damaged then. */
export type Migration = (data: unknown) => unknown;

/** Entry n takes version n + 1 to version n + 2. A new version adds an entry and never changes one. */
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 keeps longer answers than version 1, which would take them for damage.
  (data) => data,
];

/** The data of an older version brought to the version after the last migration. */
export const migrate = (
  data: unknown,
  version: number,
  migrations: readonly Migration[],
): unknown => migrations.slice(version - 1).reduce((older, migration) => migration(older), data);

/** All receipts graded: what goes into the tables, the JSON and the report. */
import type { PreparedItem } from '../../homework/prepared.ts';
import { engineFingerprint } from '../../homework/regrade/engine-print.ts';
import { regrade, type Regraded } from '../../homework/regrade/regrade.ts';
import { itemStatistics, type ItemStatistics } from '../../homework/regrade/statistics.ts';
import type { World } from '../../homework/world.ts';
import { csvText } from './csv.ts';
import type { ReceiptFile } from './receipts.ts';

export interface GradedFile extends Regraded {
  readonly file: string;
  /** It is not as it was written; its answers were graded all the same. */
  readonly edited: boolean;
}

export interface Gradebook {
  /** The engine that graded. */
  readonly engine: string;
  readonly readers: readonly GradedFile[];
  readonly damaged: readonly { readonly file: string; readonly problem: string }[];
  readonly statistics: readonly ItemStatistics[];
}

/** Grades every receipt that can be read. Equal goals are run once. */
export function gradebook(
  files: readonly ReceiptFile[],
  items: readonly PreparedItem[],
  world: World,
): Gradebook {
  const engine = engineFingerprint(world);
  const readers = files.flatMap(({ file, reading }) =>
    reading.kind === 'damaged'
      ? []
      : [
          {
            file,
            edited: reading.kind === 'edited',
            ...regrade(reading.receipt, items, world, engine),
          },
        ],
  );
  const damaged = files.flatMap(({ file, reading }) =>
    reading.kind === 'damaged' ? [{ file, problem: reading.problem }] : [],
  );
  return { engine, readers, damaged, statistics: itemStatistics(readers) };
}

/** A row a reader: what the whole receipt came to, then a column an item. */
export function gradesCsv({ readers, statistics }: Gradebook): string {
  const ids = statistics.map(({ id }) => id);
  const head = ['file', 'name', 'made', 'right', 'tried', 'items', 'given up', 'edited', 'engine'];
  const rows = readers.map((reader) => [
    ...[reader.file, reader.name, dateOf(reader.made)],
    ...[reader.right, reader.tried, ids.length, reader.givenUp],
    ...[reader.edited ? 'edited' : '', reader.sameEngine ? 'same' : 'another'],
    ...ids.map((id) => reader.items.find((item) => item.id === id)?.status ?? ''),
  ]);
  return csvText([[...head, ...ids], ...rows]);
}

/** A row an item: its difficulty, discrimination, and what drew the wrong first answers. */
export function itemsCsv({ statistics }: Gradebook): string {
  const head = ['item', 'readers', 'right', 'given up', 'right at once', 'discrimination', 'pull'];
  const rows = statistics.map((one) => [
    ...[one.id, one.readers, one.right, one.givenUp],
    ...[shortNumber(one.rightAtOnce), shortNumber(one.discrimination)],
    one.pull.map(({ near, readers }) => `${near} (${readers})`).join('; '),
  ]);
  return csvText([head, ...rows]);
}

/** Two decimals; null stays null. */
export const shortNumber = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

/** The day and minute in UTC. */
export const dateOf = (made: number): string =>
  `${new Date(made).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

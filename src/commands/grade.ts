/**
 * `npm run grade -- FOLDER_OR_FILES [--out FOLDER] [--json]`: grades receipts again, offline. Writes
 * grades.csv, items.csv, grades.json and report.html. Ends with 0 when every receipt is whole, 1 when
 * one is damaged or was edited, 2 when it was asked for wrongly.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readItems } from '../authoring/homework-items.ts';
import { prepareItem } from '../homework/prepare.ts';
import { createWorld } from '../homework/world.ts';
import { gradebook, gradesCsv, itemsCsv } from './grade/gradebook.ts';
import { readReceipts } from './grade/receipts.ts';
import { reportHtml } from './grade/report.ts';
import { root } from './project.ts';

/** Where the reader stands, which is not where npm runs its scripts. */
const workingFolder = process.env['INIT_CWD'] ?? process.cwd();

function run(words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'grades' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error('npm run grade -- FOLDER_OR_FILES [--out FOLDER]');
  const files = readReceipts(positionals, workingFolder);
  const world = createWorld();
  const items = readItems(root).map((item) => prepareItem(item, world));
  const book = gradebook(files, items, world);
  const json = `${JSON.stringify(book, null, 2)}\n`;
  if (values.json) {
    process.stdout.write(json);
  } else {
    const out = path.resolve(workingFolder, values.out);
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'grades.csv'), gradesCsv(book));
    writeFileSync(path.join(out, 'items.csv'), itemsCsv(book));
    writeFileSync(path.join(out, 'grades.json'), json);
    writeFileSync(path.join(out, 'report.html'), reportHtml(book, items));
    process.stdout.write(
      `${book.readers.length} receipts graded, ${book.damaged.length} damaged; ${items.length} items.\n${path.join(out, 'report.html')}\n`,
    );
  }
  for (const { file, problem } of book.damaged) process.stderr.write(`${file} ${problem}\n`);
  return book.damaged.length > 0 || book.readers.some(({ edited }) => edited) ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

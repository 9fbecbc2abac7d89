/** `npm run grade`: a folder of receipts becomes tables and a report, with nothing believed or run. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/commands/grade/csv.ts';
import type { Gradebook } from '../../src/commands/grade/gradebook.ts';
import { receiptText } from '../../src/progress/receipt.ts';
import { ofKind } from '../homework/sheets.ts';
import { temporaryFolder } from './temporary-folder.ts';

const command = fileURLToPath(new URL('../../src/commands/grade.ts', import.meta.url));
const item = ofKind('choice')[0]!;
const option = (right: boolean): string => item.options.find((one) => one.right === right)!.id;

function receipt(name: string, right: boolean): string {
  const one = { at: 1, answer: JSON.stringify(option(right)), stated: 'right' as const };
  return receiptText({
    ...{ name, made: 1_700_000_000_000, engine: '0'.repeat(16) },
    items: [{ id: item.id, hash: item.hash, tries: [{ ...one, confidence: 'sure', hints: 0 }] }],
  });
}

function grade(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const written = (folder: string, name: string): string =>
  readFileSync(path.join(folder, 'grades', name), 'utf8');

describe('npm run grade', () => {
  const folder = temporaryFolder({
    'class/ada.json': receipt('Ada', true),
    'class/b/bob.json': receipt('<script>alert(1)</script>', false),
    'class/b/notes.txt': 'not looked at',
    'empty/notes.txt': 'no receipt',
  });
  const put = (text: string): void => writeFileSync(path.join(folder, 'class', 'cut.json'), text);

  it('grades what a folder holds and ends with 0 when all is whole', () => {
    const { status, stdout } = grade(folder, 'class');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^2 receipts graded, 0 damaged; \d+ items\.$/),
    ]);
    const book = JSON.parse(written(folder, 'grades.json')) as Gradebook;
    expect(book.readers.map(({ name, right }) => [name, right])).toEqual([
      ['Ada', 1],
      ['<script>alert(1)</script>', 0],
    ]);
    expect(book.statistics.find(({ id }) => id === item.id)).toMatchObject({
      readers: 2,
      rightAtOnce: 0.5,
      pull: [{ near: option(false), readers: 1 }],
    });
    const rows = written(folder, 'grades.csv').trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Ada,2023-11-14 22:13 UTC,1,1,');
    expect(written(folder, 'items.csv')).toContain(`${item.id},2,1,0,0.5,,${option(false)} (1)`);
  });

  it('writes a report in which a name stays a name', () => {
    const html = written(folder, 'report.html');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).toContain('1 results stated otherwise');
    expect(html).toContain('another version of the engine');
  });

  it('ends with 1 and names what is damaged or edited, and grades the rest', () => {
    put(receipt('Cut', true).slice(0, 100));
    const damaged = grade(folder, 'class', '--json');
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toContain('cut.json is no receipt of this course, or was cut off');
    expect((JSON.parse(damaged.stdout) as Gradebook).readers).toHaveLength(2);
    put(receipt('Eve', true).replace('Eve', 'Eva'));
    const edited = grade(folder, 'class', '--json');
    expect(edited.status).toBe(1);
    const { readers } = JSON.parse(edited.stdout) as Gradebook;
    expect(readers.map((reader) => [reader.name, reader.edited])).toContainEqual(['Eva', true]);
  });

  it('ends with 2 when nothing was named or found', () => {
    expect(grade(folder)).toMatchObject({ status: 2 });
    const { status, stderr } = grade(folder, 'empty');
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no receipt in empty')]);
  });
});

describe('a table', () => {
  it('quotes what would break it and disarms what a spreadsheet would run', () => {
    expect(csvText([['a,b', 'say "x"', '=1+1', '-5', -5, null]])).toBe(
      '"a,b","say ""x""",\'=1+1,\'-5,-5,\r\n',
    );
  });
});

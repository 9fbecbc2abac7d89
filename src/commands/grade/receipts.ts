/** The receipts that a command line names: files as they are, folders with every .json below them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readReceipt, type ReceiptReading } from '../../progress/receipt.ts';

export interface ReceiptFile {
  /** As named, or the path below the folder named. */
  readonly file: string;
  readonly reading: ReceiptReading;
}

/** Reads them all, in order of name. A file that cannot be opened counts as damaged. Throws when nothing was found. */
export function readReceipts(
  named: readonly string[],
  workingFolder: string,
): readonly ReceiptFile[] {
  const files = named.flatMap((name) => filesAt(name, path.resolve(workingFolder, name)));
  if (files.length === 0)
    throw new Error(`There is no receipt in ${named.join(', ')}: receipts are .json files.`);
  return files.map(({ name, at }) => ({ file: name, reading: readFile(at) }));
}

function filesAt(name: string, at: string): { readonly name: string; readonly at: string }[] {
  if (!statSync(at, { throwIfNoEntry: false })?.isDirectory()) return [{ name, at }];
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.toLowerCase().endsWith('.json'))
    .sort()
    .map((one) => ({ name: path.join(name, one), at: path.join(at, one) }));
}

function readFile(at: string): ReceiptReading {
  try {
    return readReceipt(readFileSync(at, 'utf8'));
  } catch {
    return { kind: 'damaged', problem: 'cannot be opened' };
  }
}

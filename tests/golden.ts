/**
 * Golden files: texts in `tests/golden` that somebody has read and found right. A test compares with
 * them; only `npm run golden:update` writes them, and the difference belongs to the review.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('golden/', import.meta.url));

/** The text of a golden file, or undefined when there is none. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** Expects `text` to be what `tests/golden/<name>` holds. Tests that call it have "golden" in their file name. */
export function expectGolden(name: string, text: string): void {
  const file = path.join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const golden = read(file);
  if (golden === undefined)
    throw new Error(`tests/golden/${name} does not exist. Write it: npm run golden:update`);
  expect(text, `Differs from tests/golden/${name}. If meant: npm run golden:update`).toBe(golden);
}

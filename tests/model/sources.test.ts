import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { REFERENCE } from '../../src/model/platforms/reference.ts';
import { CONSTANTS } from './constants-table.ts';

const folder = fileURLToPath(new URL('../../content/sources/', import.meta.url));

/** The ids of the list of sources, each read from its file. */
const listed = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const { id } = parse(readFileSync(path.join(folder, file), 'utf8')) as { id?: unknown };
      return String(id);
    }),
);

const citations: readonly (readonly [string, readonly string[]])[] = [
  ...DESIGNS.map((row) => [`design ${row.id}`, row.sources] as const),
  ...CONSTANTS.map((one) => [`constant ${one.id}`, one.sources] as const),
  ['the reference processor', REFERENCE.sources],
];

describe('the sources of the model', () => {
  it('are listed in content/sources, so that a reader can open them', () => {
    const missing = citations.flatMap(([who, sources]) =>
      sources
        .filter((id) => !listed.has(id))
        .map((id) => `${who} cites "${id}", but there is no content/sources/${id}.yaml`),
    );
    expect(missing).toEqual([]);
  });

  it('are cited often enough for this to mean something', () => {
    expect(new Set(citations.flatMap(([, sources]) => sources)).size).toBeGreaterThan(15);
    expect(listed.size).toBeGreaterThan(15);
    expect(REFERENCE.sources.length).toBeGreaterThan(0);
  });
});

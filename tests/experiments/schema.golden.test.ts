import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { experimentSchema, unmatchedNotes } from '../../src/experiments/json-schema.ts';
import { expectGolden } from '../golden.ts';

test('every field of an experiment file has a sentence, and every sentence a field', () => {
  expect(unmatchedNotes()).toEqual({ fields: [], notes: [] });
});

test('the schema in the repository is the one the checker follows', async () => {
  const text = JSON.stringify(experimentSchema());
  const pretty = await format(text, { parser: 'json', printWidth: 100 });
  expectGolden('../../src/experiments/experiment.schema.json', pretty);
});

test('every example names the schema', () => {
  const folder = 'src/experiments/examples';
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const file of files)
    expect(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))).toMatchObject({
      $schema: '../experiment.schema.json',
    });
});

/** What the answers say and where they lead: no word of the vocabulary is left without either. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { VERDICT_WORDS } from '../../../src/components/evidence/verdict-words.ts';
import { adviceFor } from '../../../src/evidence/judgement/advice.ts';
import { VERDICTS } from '../../../src/evidence/verdict.ts';

const glossary = fileURLToPath(new URL('../../../content/glossary', import.meta.url));

test.for(VERDICTS)('%s leads to a term that the glossary has', (verdict) => {
  const { lesson } = adviceFor(verdict, undefined, []);
  const id = /^glossary\/#([\w-]+)$/.exec(lesson)?.[1] ?? '';
  expect(existsSync(path.join(glossary, `${id}.yaml`)), lesson).toBe(true);
});

test('every answer has a headline of its own, without a full stop, and a sentence', () => {
  const all = Object.values(VERDICT_WORDS);
  expect(all).toHaveLength(VERDICTS.length);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  for (const { title, meaning } of all) {
    expect(title).toMatch(/^[A-Z].*[a-zA-Z]$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  }
});

import { describe, expect, test } from 'vitest';
import { impurities } from './purity.ts';
import { sources } from './repository.ts';

test('engine, model, scenarios, homework, evidence and views know no clock, no chance, no page and no host', () => {
  const pure = sources(/^src\/(engine|model|scenarios|homework|evidence|views)\/.*\.ts$/);
  expect(pure.length).toBeGreaterThan(10);
  expect(impurities(pure)).toEqual([]);
});

describe('the rule sees', () => {
  test.for([
    ['const x = Math.random();', 'Math.random'],
    ['const now = Date.now();', 'uses Date'],
    ['const t = new Date();', 'uses Date'],
    ['const t = performance.now();', 'uses performance'],
    ['setTimeout(go, 1);', 'uses setTimeout'],
    ['const y = Math.log(2);', 'uses Math.log'],
    ['const y = 2 ** x;', 'uses **'],
    ['const y = 10 ** 3;', 'uses **'],
    ['y **= 2;', 'uses **'],
    ['const { log } = Math;', 'Math as a value'],
    ["const y = Math['log'](2);", 'Math as a value'],
    ['globalThis.document.title;', 'uses globalThis'],
  ] as const)('%s', ([text, words]) => {
    expect(impurities([{ file: 'src/model/a.ts', text }]).join('\n')).toContain(words);
  });

  test.for([
    'const y = Math.floor(x) + Math.sqrt(x) + Math.imul(a, b) + Math.PI;',
    '// new Date(), Math.random()',
    "const words = 'Date and performance';",
    'interface Row { readonly process: string; readonly document: number }',
    'const row = { process: 1, document: 2 }; row.process;',
    'const limit = 2 ** 32;',
  ])('nothing wrong with %s', (text) => {
    expect(impurities([{ file: 'src/engine/a.ts', text }])).toEqual([]);
  });

  test('views may approximate, but take no chances', () => {
    const file = 'src/views/a.ts';
    expect(impurities([{ file, text: 'const y = Math.sin(x) ** 2;' }])).toEqual([]);
    expect(impurities([{ file, text: 'const y = Math.random();' }])).toHaveLength(1);
  });
});

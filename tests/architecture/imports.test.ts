import { describe, expect, test } from 'vitest';
import { danglingImports, importCycles, importProblems, importsOf } from './imports.ts';
import { allFiles, sources } from './repository.ts';

const files = new Set(allFiles);
const code = sources(/^(src|content|tests)\/.*\.(tsx?|mjs|astro|mdx)$/);

describe('in this project', () => {
  test('imports run one way: engine ← model ← scenarios ← homework, views ← components ← pages', () => {
    expect(code.length).toBeGreaterThan(20);
    expect(importProblems(code)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(importCycles(code)).toEqual([]);
  });

  test('every relative import leads to a file', () => {
    expect(danglingImports(code, (file) => files.has(file))).toEqual([]);
  });
});

describe('the rule sees', () => {
  test.for([
    [
      'src/engine/run.ts',
      "import { x } from '../model/x.ts';",
      'src/engine/run.ts imports src/model/x.ts',
    ],
    ['src/engine/run.ts', "import fs from 'node:fs';", 'imports node:fs'],
    ['src/model/a/b.ts', "export * from '../../scenarios/c.ts';", 'imports src/scenarios/c.ts'],
    ['src/model/a.ts', "type A = import('preact').VNode;", 'imports preact'],
    ['src/scenarios/a.ts', "import { v } from '../views/v.ts';", 'imports src/views/v.ts'],
    [
      'src/views/a.ts',
      "await import('../components/index.ts');",
      'imports src/components/index.ts',
    ],
    ['src/views/a.ts', "import { useState } from 'preact/hooks';", 'imports preact/hooks'],
    [
      'src/homework/e/check.ts',
      "import '../../progress/store.ts';",
      'imports src/progress/store.ts',
    ],
    [
      'src/components/islands/Quiz.tsx',
      "import { answer } from '../../homework/e/reference.ts';",
      'no homework reference',
    ],
    ['src/pages/index.astro', "---\nimport '../commands/build.ts';\n---\n<p/>", 'not the commands'],
    [
      'src/components/A.astro',
      "---\n---\n<script>\nimport '../homework/e/reference.ts';\n</script>",
      'no homework reference',
    ],
    [
      'content/lessons/a.mdx',
      "import A from '../../src/views/a.ts';",
      'only src/components/index.ts',
    ],
    ['content/lessons/a.mdx', "import { z } from 'zod';", 'only src/components/index.ts'],
    ['src/model/a.ts', "import { b } from './b';", 'without its extension'],
    ['src/commands/a.ts', "import '../../tests/runs.ts';", 'everything but the tests'],
  ] as const)('%s: %s', ([file, text, words]) => {
    expect(importProblems([{ file, text }]).join('\n')).toContain(words);
  });

  test.for([
    ['src/model/a.ts', "import type { Run } from '../engine/run.ts';"],
    ['src/engine/a.ts', '// import { x } from "../model/x.ts";'],
    ['src/components/islands/Quiz.tsx', "import { check } from '../../homework/e/check.ts';"],
    ['content/lessons/a.mdx', "import { A } from '../../src/components/index.ts';\n\nText."],
    ['content/lessons/a.mdx', "Text.\n\n```ts\nimport { z } from 'zod';\n```\n"],
    ['src/components/a.ts', "import worker from './load.worker.ts?worker';"],
  ] as const)('nothing wrong with %s: %s', ([file, text]) => {
    expect(importProblems([{ file, text }])).toEqual([]);
  });

  test('imports in every kind of statement', () => {
    const text = [
      "import a from './a.ts';",
      "import type { B } from './b.ts';",
      "export { c } from './c.ts';",
      "export * from './d.ts';",
      "import './e.css';",
      "const f = await import('./f.ts');",
    ].join('\n');
    expect(importsOf({ file: 'src/x.ts', text })).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
      './d.ts',
      './e.css',
      './f.ts',
    ]);
  });

  test('a circle of three files, once', () => {
    const circle = [
      { file: 'src/a.ts', text: "import './b.ts';" },
      { file: 'src/b.ts', text: "import './c.ts';" },
      { file: 'src/c.ts', text: "import './a.ts';" },
      { file: 'src/d.ts', text: "import './a.ts';" },
    ];
    expect(importCycles(circle)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
    expect(importCycles(circle.slice(0, 2))).toEqual([]);
  });

  test('an import that leads nowhere', () => {
    const text = "import './gone.ts';";
    expect(danglingImports([{ file: 'src/a.ts', text }], () => false)).toEqual([
      'src/a.ts imports src/gone.ts, which does not exist.',
    ]);
  });
});

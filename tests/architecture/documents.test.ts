import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandProblems, factProblem, factsOf, pathProblems, scriptsNamed } from './documents.ts';
import { allFiles, source, sources, top } from './repository.ts';

const documents = sources(/(^|\/)README\.md$/);
const known = new Set(
  allFiles.flatMap((file) => {
    const parts = file.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  }),
);

describe('in this project', () => {
  test('README.md names every npm script, and no other', () => {
    const { scripts } = JSON.parse(source('package.json').text) as { scripts: object };
    expect(commandProblems(source('README.md').text, Object.keys(scripts))).toEqual([]);
  });

  test('every path that a README names exists', () => {
    expect(documents.map(({ file }) => file)).toContain('README.md');
    expect(documents.flatMap((document) => pathProblems(document, (f) => known.has(f)))).toEqual(
      [],
    );
  });

  test('every marked fact is what the code says', async () => {
    const problems = documents.flatMap(factsOf).map(async (fact) => {
      const address = pathToFileURL(path.join(top, fact.file)).href;
      return factProblem(fact, (await import(address)) as Record<string, unknown>);
    });
    expect((await Promise.all(problems)).filter(Boolean)).toEqual([]);
  });
});

describe('the rule sees', () => {
  test('commands on both sides', () => {
    const text = 'Run `npm start`, `npm run sim -- NAME`, `npm run test:full` or npm test.';
    expect([...scriptsNamed(text)].sort()).toEqual(['sim', 'start', 'test', 'test:full']);
    expect(commandProblems(text, ['start', 'sim', 'test', 'test:full'])).toEqual([]);
    expect(commandProblems(text, ['start', 'sim', 'test', 'bench'])).toEqual([
      'README.md does not name the command "bench" of package.json.',
      'README.md names "npm run test:full", which package.json does not have.',
    ]);
  });

  test.for([
    ['`src/gone/`', 1],
    ['`src/engine/`', 0],
    ['`engine/run.ts`', 0],
    ['`gone.ts`', 1],
    ['[the engine](engine/run.ts#order)', 0],
    ['[the engine](engine/walk.ts)', 1],
    ['[a page](https://example.org/src/gone)', 0],
    ['`content/lessons/NN-slug.mdx` `dist/` `a/b` `1/64` `Math.random`', 0],
    ['```\nsrc/gone/\n`src/gone/`\n```', 0],
  ] as const)('paths in %s', ([text, count]) => {
    const exists = (file: string): boolean => ['src/engine', 'src/engine/run.ts'].includes(file);
    expect(pathProblems({ file: 'src/README.md', text }, exists)).toHaveLength(count);
  });

  test('facts that are not so', () => {
    const text =
      'Every **64**<!-- = src/a.ts every --> events, 1,000 <!-- = src/a.ts max.events --> at most.';
    const facts = factsOf({ file: 'src/README.md', text });
    const problems = (module: object) =>
      facts.flatMap((fact) => factProblem(fact, module as Record<string, unknown>) ?? []);
    expect(facts).toHaveLength(2);
    expect(problems({ every: 64, max: { events: 1_000 } })).toEqual([]);
    expect(problems({ every: 32, max: {} })).toEqual([
      'src/README.md says 64, but every in src/a.ts is 32.',
      'src/README.md says 1,000, but max.events in src/a.ts is undefined.',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { idProblems, nameProblems } from './names.ts';
import { allFiles, sources } from './repository.ts';

describe('in this project', () => {
  test('files are named in one way, and no folder holds just anything', () => {
    expect(nameProblems(allFiles)).toEqual([]);
  });

  test('ids equal file names', () => {
    expect(idProblems(sources(/^(src\/(scenarios|homework)|content)\//))).toEqual([]);
  });
});

describe('the rule sees', () => {
  test.for([
    ['src/engine/runLoop.ts', 'lower-case words'],
    ['src/engine/Run.ts', 'lower-case words'],
    ['src/model/utils/a.ts', 'holds anything'],
    ['tests/shared/a.ts', 'holds anything'],
    ['src/model/types.ts', 'beside what they describe'],
    ['src/components/follow-request.tsx', 'components have the name'],
    ['src/components/Figure_One.astro', 'components have the name'],
    ['content/lessons/01_Types.mdx', 'lower-case words'],
  ] as const)('%s', ([file, words]) => {
    expect(nameProblems([file]).join('\n')).toContain(words);
  });

  test.for([
    'README.md',
    '.nvmrc',
    'LICENSE-CONTENT',
    'src/engine/run.ts',
    'src/components/islands/FollowRequest.tsx',
    'src/components/index.ts',
    'src/pages/404.astro',
    'src/pages/[...slug].astro',
    'content/lessons/02-type-1-and-type-2.mdx',
    'tests/golden/follow-one-request--disk-read.trace.txt',
    'tests/vitest.config.ts',
  ])('nothing wrong with %s', (file) => {
    expect(nameProblems([file])).toEqual([]);
  });

  test.for([
    ['src/scenarios/follow-one-request.ts', "export const a = {\n  id: 'follow-a-request',\n};"],
    ['src/scenarios/follow-one-request/index.ts', "export const a = {\n  id: 'other',\n};"],
    ['src/homework/two-hals/exercise.ts', "export const a = {\n  id: 'two-hal',\n};"],
    ['content/glossary/hypercall.yaml', 'id: hyper-call\nname: Hypercall'],
  ] as const)('another id in %s', ([file, text]) => {
    expect(idProblems([{ file, text }])).toHaveLength(1);
  });

  test('nothing wrong with an id that is the name', () => {
    const text = "export const a = {\n  id: 'follow-one-request',\n};";
    expect(idProblems([{ file: 'src/scenarios/follow-one-request.ts', text }])).toEqual([]);
  });
});

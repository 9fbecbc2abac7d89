import { expect, test } from 'vitest';
import {
  bootsOf,
  imageOf,
  imageTitle,
  labOf,
  runOf,
  type LabSetup,
} from '../../../src/scenarios/installation/index.ts';
import { KINDS } from '../../../src/scenarios/installation/kinds.ts';
import { bootShowOf, instantAt, sentenceAt, wordsAt } from '../../../src/views/lab/boot-show.ts';

const showOf = (given: Partial<LabSetup>) => {
  const run = runOf(labOf({ mission: 'free', ...given }));
  const [span] = bootsOf(run);
  if (!span || !given.system || given.system === 'blank') throw new Error('nothing starts');
  const show = bootShowOf(run, span, imageTitle(imageOf(given.system)));
  if (!show) throw new Error('there is nothing to show');
  return { run, show };
};

test('the show and the lab’s own start tell of the same events at the same instants', () => {
  for (const given of [
    { era: '2008-r2', system: 'ent-2008-r2-core', begins: 'host' },
    { era: 'today', system: 'dc-2022-core', begins: 'host' },
    { era: 'today', system: 'dc-2022-core', begins: 'host', machine: 'vtOff' },
    { era: 'today', system: 'win10-pro', begins: 'bench' },
  ] as const) {
    const { run, show } = showOf(given);
    const names = Object.keys(KINDS);
    const own = Array.from({ length: run.trace.length }, (_, row) => [
      names[run.trace.kind[row] ?? -1],
      run.trace.at[row],
    ]).filter(
      ([name]) => name !== 'started' && (given.era === '2008-r2' || name !== 'systemBecameParent'),
    );
    expect(
      show.comparison.moments.map(({ kind, index }) => [kind, instantAt(show, index + 1)]),
    ).toEqual(own);
  }
});

test('it becomes the parent where it does, and is called what it is', () => {
  const old = showOf({ era: '2008-r2', system: 'hvs-2008-r2', begins: 'host' }).show;
  expect(sentenceAt(old, old.becomesParent ?? 0)).toMatch(/^Hyper-V Server 2008 R2 is the parent/);
  const { show } = showOf({ era: 'today', system: 'win11-pro', begins: 'host' });
  expect(sentenceAt(show, show.becomesParent ?? 0)).toMatch(
    /^The Windows kernel has started\. Windows runs as the parent/,
  );
  expect(wordsAt(show, show.becomesParent ?? 0).summary).toMatch(
    /^Windows 11 Pro, .* is the parent/,
  );
  expect(
    showOf({ era: 'today', system: 'win10-pro', begins: 'bench' }).show.becomesParent,
  ).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceItem, NumericItem } from '../../src/homework/item.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import { shuffled } from '../../src/homework/shuffle.ts';
import { sightOf } from '../../src/homework/sight.ts';
import { fill, formatNumber, namesIn, plainText } from '../../src/homework/text.ts';
import { inputsOf, settingsWith } from '../../src/homework/world.ts';
import { follow } from '../../src/views/follow-one-request/subject.ts';
import { openLink } from '../../src/views/player/links.ts';
import { runsOf } from '../../src/views/player/runs-of.ts';
import { runs, seed } from '../runs.ts';
import { items, prepared, world } from './sheets.ts';

const choice = items.find((item): item is ChoiceItem => item.kind === 'choice');
const numeric = items.find((item): item is NumericItem => item.kind === 'numeric');
if (!choice || !numeric) throw new Error('there is no choice or no numeric item to try things on');
const hashOf = (item: ChoiceItem | NumericItem): string => prepareItem(item, world).hash;

describe('the hash of an item', () => {
  it('stays when only words of explanation change', () => {
    const mended = {
      ...choice,
      title: 'Another title',
      hints: [],
      explanation: 'Better words.',
      options: choice.options.map((one) => ({ ...one, feedback: 'Better words.' })),
    };
    expect(hashOf(mended)).toBe(hashOf(choice));
  });

  it.each([
    ['question', { ...choice, question: 'Another question?' }],
    [
      'right option',
      { ...choice, options: choice.options.map((one) => ({ ...one, right: !one.right })) },
    ],
    [
      'text of an option',
      { ...choice, options: choice.options.map((one) => ({ ...one, text: `${one.text}!` })) },
    ],
  ])('changes with the %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(choice));
  });

  it('changes with the key that the engine gives', () => {
    const other = { ...numeric, key: { ask: 'crossings', design: 'hosted' } as const };
    expect(hashOf(other)).not.toBe(hashOf(numeric));
    expect(hashOf({ ...numeric, tolerance: 5 })).not.toBe(hashOf(numeric));
  });

  it('differs from item to item', () => {
    expect(new Set(prepared.map(({ hash }) => hash)).size).toBe(prepared.length);
  });
});

describe('a reckoned key', () => {
  const of = (device: string) =>
    ({ ask: 'latency', design: 'hosted', operation: 'diskRead', device }) as const;
  const share = {
    ...numeric,
    values: { work: { ...of('hdd10k'), ask: 'processorTime' }, all: of('hdd10k') },
    key: { ask: 'share', part: 'work', whole: 'all' },
    near: [],
    question: 'What part of it?',
    hints: [],
    low: 'More.',
    high: 'Less.',
    explanation: 'It is part of it.',
  } as const;

  it('takes numbers of runs as well as published ones', () => {
    const item = prepareItem(share, world);
    const [run] = world.runs({
      designs: ['hosted'],
      settings: settingsWith({ operation: 'diskRead', device: 'hdd10k' }),
      seed: 1,
      interventions: [],
    });
    const worked = run?.stateAt(run.steps).processorNs.reduce((sum, ns) => sum + ns, 0) ?? 0;
    expect(item.kind === 'numeric' && item.key).toBeCloseTo(
      (100 * worked) / (run?.endedAt ?? 0),
      9,
    );
  });

  it('names a value that is not there', () => {
    const broken = { ...share, key: { ask: 'share', part: 'gone', whole: 'all' } } as const;
    expect(() => prepareItem(broken, world)).toThrow('no value called “gone”');
  });
});

describe('shuffling', () => {
  it('keeps every row, and depends on the seed alone', () => {
    const moved = new Set<string>();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const order = shuffled(['a', 'b', 'c', 'd', 'e'], text);
        expect([...order].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
        expect(shuffled(['a', 'b', 'c', 'd', 'e'], text)).toEqual(order);
        moved.add(order.join(''));
      }),
      { seed, numRuns: runs(300) },
    );
    expect(moved.size, 'orders met').toBeGreaterThan(80);
  });

  it('does not leave the right option where it was written', () => {
    const places = prepared.flatMap((item) =>
      item.kind === 'choice' ? [item.options.findIndex((option) => option.right)] : [],
    );
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

describe('a text', () => {
  const native = { text: '1,714 tuples/s', source: 'xen03', locator: 'figure 3' };

  it('gets its numbers, and refuses a name it does not know', () => {
    expect(namesIn('{native} of {other}')).toEqual(['native', 'other']);
    expect(fill('Of {native}, all.', { native })).toEqual(['Of ', native, ', all.']);
    expect(plainText(fill('{native}', { native }))).toBe('1,714 tuples/s');
    expect(() => fill('{constructor}', { native })).toThrow('constructor');
  });

  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1714, 0, '1,714'],
    [1234567.891, 2, '1,234,567.89'],
    [11.6103, 1, '11.6'],
    [12, 3, '12'],
    [-1234, 0, '-1,234'],
  ])('spells %d with at most %d decimals as %s', (value, places, text) => {
    expect(formatNumber(value, places)).toBe(text);
  });
});

describe('a sight', () => {
  const sights = prepared.flatMap((item) => [
    ...(item.see ? [item.see] : []),
    ...('options' in item ? item.options : 'near' in item ? item.near : []).flatMap(({ see }) =>
      see ? [see] : [],
    ),
  ]);

  it('opens in a figure without a problem, somewhere along its run', () => {
    expect(sights.length).toBeGreaterThan(5);
    for (const { link } of sights) {
      const { view, problems } = openLink(follow, link);
      expect(problems).toEqual([]);
      expect(inputsOf(link)).toHaveProperty('inputs');
      expect(view?.cursor).toBeGreaterThan(0);
      expect(view?.cursor).toBeLessThanOrEqual(view ? runsOf(follow, view).moments.length : 0);
    }
  });

  it('stands right after the first event that it names', () => {
    const row = {
      figure: 'free',
      designs: ['hosted', 'driver-domain'],
      crash: { component: 'physicalDriver', at: 30_000 },
      until: 'requestReissued',
    } as const;
    const { view } = openLink(follow, sightOf(row, world).link);
    const moments = view ? runsOf(follow, view).moments : [];
    expect(moments[(view?.cursor ?? 0) - 1]?.kind).toBe('requestReissued');
    expect(
      moments.slice(0, (view?.cursor ?? 0) - 1).some(({ kind }) => kind === 'requestReissued'),
    ).toBe(false);
  });

  it('refuses an event that does not happen, or is none', () => {
    const row = { figure: 'free', designs: ['hosted'] };
    expect(() => sightOf({ ...row, until: 'requestLost' }, world)).toThrow('never happens');
    expect(() => sightOf({ ...row, until: 'toString' }, world)).toThrow('no event');
    expect(() => sightOf({ ...row, operation: 'dream' }, world)).toThrow('dream');
  });
});

/** Links and addresses: what goes out comes back, and nothing that comes in can break the page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { fragmentOf, readFragment } from '../../../src/views/player/fragment.ts';
import { linkText, openLink } from '../../../src/views/player/links.ts';
import { act, playerAt } from '../../../src/views/player/player.ts';
import { runs, seed } from '../../runs.ts';
import { aView, crashedView, endOf } from './a-view.ts';

test('a view goes through a link and an address and is the same, at five cursors', () => {
  const crashed = act(follow, playerAt(crashedView('physicalDriver', 30_000)), {
    do: 'set',
    id: 'restartMs',
    value: 350,
  }).view;
  for (const share of [0, 0.2, 0.5, 0.9, 1]) {
    const view = { ...crashed, cursor: Math.round(share * endOf(crashed)) };
    const read = readFragment(fragmentOf('a figure/1', linkText(follow, view)));
    expect(read?.figure).toBe('a figure/1');
    const opened = openLink(follow, read?.link ?? '');
    expect(opened.problems).toEqual([]);
    expect(opened.view).toEqual(view);
  }
});

test('an address of a run with a crash is short', () => {
  expect(
    fragmentOf('guided', linkText(follow, crashedView('physicalDriver', 30_000))).length,
  ).toBeLessThan(140);
});

test('a cursor past the end means the end', () => {
  const opened = openLink(follow, linkText(follow, { ...aView(), cursor: 99_999 }));
  expect(opened.view?.cursor).toBe(endOf(aView()));
});

test.each([
  '',
  '1',
  '0.follow-one-request.1.hosted...0',
  '1.another-scenario.1.hosted...0',
  '1.follow-one-request.1....0',
  '1.follow-one-request.1.<img src=x onerror=alert(1)>...0',
  `1.follow-one-request.1.hosted..${'a'.repeat(4_000)}.0`,
])('%j shows nothing, and says why', (text) => {
  const opened = openLink(follow, text);
  expect(opened.view).toBeNull();
  expect(opened.problems).not.toEqual([]);
});

test('a link with one bad part opens with the rest, and says what was left out', () => {
  const opened = openLink(
    follow,
    '1.follow-one-request.1.hosted,__proto__.requests:99.zz-99-0-0.5',
  );
  expect(opened.view).toMatchObject({ designs: ['hosted'], interventions: [], cursor: 5 });
  expect(opened.problems).toHaveLength(3);
});

test('no text whatever throws, as a link or as an address', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('hosted', 'n5c-7-0-0', 'requests:4', '1'));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { minLength: 5, maxLength: 8 }).map((parts) => parts.join('.')),
    fc
      .array(part, { minLength: 5, maxLength: 5 })
      .map((parts) => `1.follow-one-request.${parts.join('.')}`),
  );
  let opened = 0;
  fc.assert(
    fc.property(text, (one) => {
      const { view } = openLink(follow, one);
      if (view) opened += 1;
      readFragment(`#s=${one}&f=%`);
      readFragment(one);
    }),
    { seed, numRuns: runs(500) },
  );
  expect(opened).toBeGreaterThan(0);
});

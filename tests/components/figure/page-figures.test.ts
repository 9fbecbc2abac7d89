/** The figures of a lesson, read off its source: their ids, their settings, and the one that opens a run. */
import { expect, test } from 'vitest';
import { figureFor, figuresIn } from '../../../src/components/figure/page-figures.ts';

const body = `
Words about <Term id="vm-exit">exits</Term>.

<FollowOneRequest id="faded" designs="hosted monolithic" gate="most-crossings" />
<DatabaseUnderLoad
  id="load"
  designs="kvm-process"
  processors={2}
  disk="sataSsd"
/>
<FollowOneRequest id="free" designs="hosted" operation="networkSend" />
`;
const figures = figuresIn(body);

test('a lesson has its figures in order, with what is written about them', () => {
  expect(figures.map(({ id, kind }) => [id, kind.tag])).toEqual([
    ['faded', 'FollowOneRequest'],
    ['load', 'DatabaseUnderLoad'],
    ['free', 'FollowOneRequest'],
  ]);
  expect(figures[0]?.written.gate).toBe('most-crossings');
  expect(figures[1]?.written.settings).toMatchObject({ processors: 2, disk: 'sataSsd' });
  expect(figures[2]?.written).toMatchObject({ variants: 'hosted' });
});

test('a run opens where its design is shown and nothing is asked first', () => {
  expect(figureFor(figures, 'follow-one-request', 'hosted')?.id).toBe('free');
  expect(figureFor(figures, 'follow-one-request', 'monolithic')?.id).toBe('faded');
  expect(figureFor(figures, 'follow-one-request', 'kvm-process')?.id).toBe('faded');
  expect(figureFor(figures, 'boot', 'hosted')).toBeUndefined();
});

/** Which answers to a question can be pointed at in the picture. */
import { expect, test } from 'vitest';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { choosable, optionAt } from '../../../src/views/player/choosable.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { aView } from './a-view.ts';

const comparison = runsOf(follow, aView(['hosted', 'monolithic']));
const options = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('designs that stand side by side are answers, others are not', () => {
  const choices = choosable(options('hosted', 'monolithic', 'driver-domain', 'none'), comparison);
  expect([...choices]).toEqual(['hosted', 'monolithic']);
  expect(optionAt(choices, comparison, { run: 1, place: null })).toBe('monolithic');
  expect(optionAt(choices, comparison, { run: 1, place: 'child' })).toBe('monolithic');
  expect(optionAt(choices, comparison, { run: 7, place: null })).toBeNull();
});

test('a place is an answer in whichever design it is pointed at', () => {
  const choices = choosable(options('child', 'device', 'nobody'), comparison);
  expect([...choices]).toEqual(['child', 'device']);
  expect(optionAt(choices, comparison, { run: 0, place: 'child' })).toBe('child');
  expect(optionAt(choices, comparison, { run: 1, place: 'child' })).toBe('child');
  expect(optionAt(choices, comparison, { run: 0, place: 'kernel' })).toBeNull();
});

test('a single answer that is in the picture does not stand out from the others', () => {
  expect(choosable(options('device', 'never', 'some'), comparison).size).toBe(0);
});

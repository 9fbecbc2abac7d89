/** The questions about schedulers: right answers are the runs’ own, and every option is answered. */
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/scenarios/parameter.ts';
import { runNext } from '../../../src/scenarios/who-runs-next/entry.ts';
import { NEXT_GATES } from '../../../src/scenarios/who-runs-next/gates.ts';
import { LEAVES_OUT } from '../../../src/scenarios/who-runs-next/leaves-out.ts';
import { PARAMETERS } from '../../../src/scenarios/who-runs-next/parameters.ts';

const all = ['classic', 'core', 'root', 'turns'];
const runsOf = (given: Record<string, unknown> = {}, designs: readonly string[] = all) =>
  designs.map((design) =>
    runNext(settle(PARAMETERS, { ...given, design }).settings, { seed: 1, interventions: [] }),
  );
const gate = (id: string) => {
  const found = NEXT_GATES.find((one) => one.id === id);
  if (!found) throw new Error(`there is no gate ${id}`);
  return found;
};
const right = (id: string, given: Record<string, unknown> = {}, designs?: readonly string[]) =>
  gate(id)
    .options(runsOf(given, designs))
    .flatMap((option) => (option.right ? [option.id] : []));

describe.each(NEXT_GATES.map((one) => [one.id, one] as const))('the gate %s', (_, one) => {
  test('has a right answer, wrong ones, and words for each', () => {
    const runs = runsOf({ work: 'disk', boost: 'off' });
    const options = one.options(runs);
    expect(options.some((option) => option.right)).toBe(true);
    expect(options.some((option) => !option.right)).toBe(true);
    for (const { feedback } of options) expect(feedback).toMatch(/^[A-Z\d].{20,}\.$/s);
    expect(one.reconcile(runs)).toMatch(/\.$/);
  });
});

test('the user’s wait is the run’s own', () => {
  expect(right('user-waits')).toEqual(['some']);
  expect(right('user-waits', { boost: 'off', reserve: 20 })).toEqual(['alone']);
  expect(right('user-waits', { boost: 'off' })).toEqual(['long']);
  expect(right('user-waits', { work: 'disk', boost: 'off' })).toEqual(['endless']);
});

test('an answer that never came is no quick one', () => {
  const given = { work: 'disk', boost: 'off' };
  expect(right('least-wait', given, ['classic', 'core'])).toEqual(['classic']);
  const [, core] = gate('least-wait').options(runsOf(given, ['classic', 'core']));
  expect(core?.feedback).toContain('was not ready when the run ended');
});

test('idle time beside somebody ready is found where it is', () => {
  expect(right('idle-though-ready')).toEqual(['core']);
  expect(right('idle-though-ready', {}, ['classic', 'turns'])).toEqual(['none']);
  expect(right('idle-though-ready', { greedyCap: 30 }, ['classic'])).toEqual(['classic']);
});

test('the culprit changes with what is starved', () => {
  expect(right('culprit', { work: 'disk', boost: 'off' })).toEqual(['parent']);
  expect(right('culprit')).toEqual(['line']);
  expect(right('culprit', { greedy: 0 })).toEqual(['ran']);
});

test('a share follows the rule that binds', () => {
  const three = { work: 'computes', processors: 1, greedy: 2, durationMs: 300, sliceMs: 2 };
  expect(right('share', { ...three, weight: 200 })).toEqual(['weight']);
  expect(right('share', { ...three, weight: 200, cap: 20 })).toEqual(['cap']);
  expect(right('share', { ...three, reserve: 60 })).toEqual(['reserve']);
  expect(right('share', { ...three, weight: 700 }, ['turns'])).toEqual(['equal']);
});

test('a question about answers is not asked of a child that has no user', () => {
  expect(() => right('user-waits', { work: 'computes' })).toThrow(/answers a user/);
});

test('what is left out is said with its effect', () => {
  expect(LEAVES_OUT.length).toBeGreaterThanOrEqual(6);
  for (const { what, effect } of LEAVES_OUT) {
    expect(what).toMatch(/\.$/);
    expect(effect.length).toBeGreaterThan(40);
  }
});

/** Rules of a scheduler: known policies pass and fail as they should, and the machine that runs them is sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import type { PolicyItem } from '../../src/homework/item-policy.ts';
import { grade } from '../../src/homework/kinds/grade.ts';
import { POLICY_FIELDS, policyOf } from '../../src/homework/policy/form.ts';
import { policyScenario } from '../../src/homework/policy/machine.ts';
import { runPolicy } from '../../src/homework/policy/results.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import { plainText } from '../../src/homework/text.ts';
import { runs, seed } from '../runs.ts';
import { items, world } from './sheets.ts';

const written = items.filter((item): item is PolicyItem => item.kind === 'policy');
const cases = written.map((item) => [item.id, item, prepareItem(item, world)] as const);

const form = fc
  .tuple(...POLICY_FIELDS.map(({ options }) => fc.constantFrom(...options.map(({ id }) => id))))
  .map((chosen) => Object.fromEntries(POLICY_FIELDS.map(({ id }, at) => [id, chosen[at] ?? ''])));

describe('a policy item', () => {
  it('is there', () => {
    expect(written.length).toBeGreaterThan(0);
  });

  it.each(cases)(
    '%s: at least two policies pass, which differ in more than one field',
    (_, item, ready) => {
      for (const answer of item.right)
        expect(plainText(grade(ready, answer, world).feedback)).toBe(
          'Every line of the card holds.',
        );
      const [one, other] = item.right;
      const differ = POLICY_FIELDS.filter(({ id }) => one?.[id] !== other?.[id]);
      expect(differ.length).toBeGreaterThan(1);
    },
  );

  it.each(
    cases.flatMap(([id, item, ready]) =>
      item.wrong.map((one) => [id, one.what, ready, one] as const),
    ),
  )('%s: %s fails at its clause, with the reason', (_, __, ready, { policy, clause }) => {
    if (ready.kind !== 'policy') throw new Error('another kind');
    const verdict = grade(ready, policy, world);
    expect(verdict).toMatchObject({ verdict: 'wrong', firstFailing: clause - 1 });
    expect(plainText(verdict.feedback)).toContain(plainText(ready.why[clause - 1] ?? []));
  });

  it.each(cases)('%s: every clause is the first to fail for some policy', (_, item) => {
    expect(new Set(item.wrong.map(({ clause }) => clause)).size).toBe(item.clauses.length);
  });

  it.each(cases)('%s: a form that lacks a field is no answer', (_, item, ready) => {
    const [right = {}] = item.right;
    const rest = Object.fromEntries(Object.entries(right).filter(([id]) => id !== 'slice'));
    expect(grade(ready, rest, world).verdict).toBe('unanswered');
    expect(grade(ready, { ...right, slice: 'ms-2' }, world).verdict).toBe('unanswered');
  });
});

describe('the machine that runs rules', () => {
  it('gives out all of its time to whoever is ready, whatever the rules are', () => {
    const [item] = written;
    if (!item) throw new Error('there is none');
    let starved = 0;
    fc.assert(
      fc.property(form, fc.integer({ min: 0, max: 99 }), (policy, chance) => {
        const { contenders, switchUs } = item;
        const params = { contenders, switchUs, durationMs: 400, policy: policyOf(policy) };
        const inputs = { seed: chance, interventions: [] };
        const run = observe(policyScenario(params), params, inputs, { checkEvery: 'event' });
        const results = runPolicy(params, chance);
        const { standings, switching, since } = run.stateAt(run.steps);
        const used = standings.reduce((sum, one) => sum + one.used, 0);
        // Somebody always computes, so nothing is idle. What is under way at the end, a switch or a turn, began
        // or will end at `since`.
        expect(used + switching + run.endedAt - since).toBe(params.durationMs * 1_000_000);
        expect(run.ended).toBe('timeMax');
        if (results.contenders.some(({ percent }) => percent === 0)) starved += 1;
      }),
      { seed, numRuns: runs(60) },
    );
    expect(starved, 'policies under which somebody starves').toBeGreaterThan(3);
  });

  it('runs equal rules and seeds equally', () => {
    const [item] = written;
    if (!item) throw new Error('there is none');
    const params = { ...item, policy: policyOf(item.right[0] ?? {}) };
    expect(runPolicy(params, 5)).toEqual(runPolicy(params, 5));
    expect(runPolicy(params, 5)).not.toEqual(runPolicy(params, 6));
  });
});

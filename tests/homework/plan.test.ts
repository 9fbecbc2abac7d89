/** Hosts for a company: known plans pass and fail as they should, and no clause is there for show. */
import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../src/homework/item-plan.ts';
import { grade } from '../../src/homework/kinds/grade.ts';
import { driverTakesAll, hostsOf } from '../../src/homework/plan/hosts.ts';
import { prepareItem } from '../../src/homework/prepare.ts';
import { plainText } from '../../src/homework/text.ts';
import { items, world } from './sheets.ts';

const written = items.filter((item): item is PlanItem => item.kind === 'plan');
const cases = written.map((item) => [item.id, item, prepareItem(item, world)] as const);

describe('a plan', () => {
  it('is asked for', () => {
    expect(written.length).toBeGreaterThan(0);
  });

  it.each(cases)(
    '%s: at least two plans pass, which differ in more than one part',
    (_, item, ready) => {
      for (const answer of item.right)
        expect(plainText(grade(ready, answer, world).feedback)).toBe(
          'Every line of the card holds.',
        );
      const [one = {}, other = {}] = item.right;
      expect(Object.keys(one).filter((part) => one[part] !== other[part]).length).toBeGreaterThan(
        1,
      );
    },
  );

  it.each(
    cases.flatMap(([id, item, ready]) =>
      item.wrong.map((one) => [id, one.what, ready, one] as const),
    ),
  )('%s: %s fails at its clause, with the reason', (_, __, ready, { plan, clause }) => {
    if (ready.kind !== 'plan') throw new Error('another kind');
    const verdict = grade(ready, plan, world);
    expect(verdict).toMatchObject({ verdict: 'wrong', firstFailing: clause - 1 });
    expect(plainText(verdict.feedback)).toContain(plainText(ready.why[clause - 1] ?? []));
  });

  it.each(cases)('%s: every clause is the first to fail for some plan', (_, item) => {
    expect(new Set(item.wrong.map(({ clause }) => clause)).size).toBe(item.clauses.length);
  });
});

describe('the hosts of a plan', () => {
  it('share the guests evenly, and those of a lost host among the rest', () => {
    const [item] = written;
    const [right = {}] = item?.right ?? [];
    if (!item) throw new Error('there is none');
    const of = (hosts: string) => hostsOf(item, { ...right, hosts });
    expect([of('three')?.guests, of('three')?.guestsAfterLoss]).toEqual([2, 3]);
    expect([of('two')?.guests, of('two')?.guestsAfterLoss]).toEqual([3, 6]);
    expect(of('seven')).toBeNull();
    expect(of('four')!.price).toBe((of('two')!.price * 4) / 2);
  });

  it('a disk driver of Hyper-V takes all along, one of a driver domain nobody', () => {
    expect(driverTakesAll('parent-synthetic')).toBe(true);
    expect(driverTakesAll('monolithic')).toBe(true);
    expect(driverTakesAll('driver-domain')).toBe(false);
  });
});

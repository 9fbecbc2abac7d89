/** Plans of machines: every one has an answer, what works is whole, and what exists is recognised and costs the same. */
import { describe, expect, it, test } from 'vitest';
import { problemsOf } from '../../../src/model/check-design.ts';
import { findDesign } from '../../../src/model/designs/index.ts';
import { advise, mend } from '../../../src/scenarios/own-design/advise.ts';
import { compose } from '../../../src/scenarios/own-design/compose.ts';
import { FIRST_PLAN, PLAN_FIELDS, type Plan } from '../../../src/scenarios/own-design/plan.ts';
import { recognise } from '../../../src/scenarios/own-design/recognise.ts';
import { costsOf } from '../../../src/views/own-design/verdict.ts';

/** Every plan that there is. */
const plans = PLAN_FIELDS.reduce<readonly Plan[]>(
  (made, { id, options }) =>
    made.flatMap((plan) => options.map(({ value }) => ({ ...plan, [id]: value }))),
  [FIRST_PLAN],
);
const working = plans.filter((plan) => advise(plan, 'disk').length === 0);

test('every plan either works or is told why not, in words and with a way out', () => {
  expect(plans).toHaveLength(4_608);
  expect(working.length).toBeGreaterThan(500);
  for (const plan of plans) {
    const design = compose(plan, 'disk');
    const advice = advise(plan, 'disk');
    if (advice.length === 0) expect(problemsOf(design)).toEqual([]);
    for (const { problem, suggestion } of advice) {
      expect(problem).toMatch(/^[a-z].*[^.]$/);
      expect(suggestion).toMatch(/^[a-z].*[^.]$/);
    }
  }
});

describe('a plan that cannot work', () => {
  it('is mended into one that does, with as few other choices as possible', () => {
    // One in seventeen: every field is met with every value, in a fraction of the time.
    const some = plans.filter((_, index) => index % 17 === 0);
    const changes = some.map((plan) => {
      const { plan: mended, changed } = mend(plan, 'disk');
      expect(advise(mended, 'disk')).toEqual([]);
      for (const { id } of PLAN_FIELDS) {
        const key = id as keyof Plan;
        expect(mended[key] === plan[key]).toBe(!changed.includes(key));
      }
      if (changed.length === 1) expect(advise(plan, 'disk')).not.toEqual([]);
      return changed.length;
    });
    expect([...new Set(changes)].sort().slice(0, 4)).toEqual([0, 1, 2, 3]);
  });

  test.each<[string, Partial<Plan>, RegExp]>([
    ['a parent above a host', { base: 'host' }, /^a privileged partition has nothing/],
    ['a device without an IOMMU', { driver: 'child' }, /nothing checks which memory/],
    [
      'nested paging without the processor',
      { cpu: 'paravirtual' },
      /^nested paging is the processor’s/,
    ],
    ['an answer from a partition that is not there', { server: 'driverPartition' }, /has none$/],
    [
      'a process that is entered first',
      { base: 'host', driver: 'beneath', server: 'beneath', stack: 'beneath', monitor: 'process' },
      /a process cannot be entered first$/,
    ],
    ['a monitor of registers over a ring', { monitor: 'process' }, /rings for a ring$/],
  ])('%s', (_, changes, problem) => {
    expect(advise({ ...FIRST_PLAN, ...changes }, 'disk')[0]?.problem).toMatch(problem);
  });
});

describe('a machine of the table', () => {
  const built: readonly (readonly [id: string, changes: Partial<Plan>])[] = [
    ['parent-synthetic', {}],
    ['parent-emulated', { between: 'registers', server: 'process' }],
    ['parent-dda', { driver: 'child', iommu: 'yes' }],
    ['monolithic', { driver: 'beneath', server: 'beneath', stack: 'beneath' }],
    ['xen-1', { driver: 'beneath', server: 'beneath', cpu: 'paravirtual', paging: 'shadow' }],
    ['driver-domain', { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' }],
    [
      'nova',
      {
        driver: 'driverPartition',
        between: 'registers',
        server: 'process',
        monitor: 'process',
        stack: 'process',
        iommu: 'yes',
      },
    ],
    ['kvm-process', { base: 'host', driver: 'beneath', server: 'process', stack: 'process' }],
    ['kvm-vhost', { base: 'host', driver: 'beneath', server: 'beneath', stack: 'process' }],
    [
      'hosted',
      {
        base: 'host',
        driver: 'beneath',
        between: 'registers',
        server: 'process',
        stack: 'process',
        cpu: 'translation',
        paging: 'shadow',
      },
    ],
  ];

  test.each(built)('%s is recognised', (id, changes) => {
    const plan = { ...FIRST_PLAN, ...changes };
    expect(advise(plan, 'disk')).toEqual([]);
    expect(recognise(compose(plan, 'disk')).same.map((row) => row.id)).toContain(id);
  });

  test.each(built)('%s costs what its row costs', (id, changes) => {
    const row = findDesign(id) ?? expect.fail();
    const own = costsOf(compose({ ...FIRST_PLAN, ...changes }, 'disk'));
    expect(own).toEqual(costsOf(row));
  });

  it('is not seen where the path is another', () => {
    const plan: Plan = { ...FIRST_PLAN, driver: 'driverPartition', server: 'parent', iommu: 'yes' };
    expect(recognise(compose(plan, 'disk'))).toEqual({ same: [], alike: [] });
  });

  it('is named as alike where only its management is elsewhere', () => {
    const plan: Plan = { ...FIRST_PLAN, driver: 'beneath', server: 'beneath' };
    const { same, alike } = recognise(compose(plan, 'disk'));
    expect([same, alike.map((row) => row.id)]).toEqual([[], ['monolithic']]);
  });
});

/** What is said about a plan: a name, a reason, what was taken instead, who falls and who is trusted. */
import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/scenarios/parameter.ts';
import { PARAMETERS } from '../../../src/scenarios/own-design/index.ts';
import { fatesIn, mappingIn, trustedBy, verdictOn } from '../../../src/views/own-design/verdict.ts';

const verdict = (given: Record<string, string>) => verdictOn(settle(PARAMETERS, given).settings);
const drivers = { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' };

describe('the name', () => {
  it('is that of the machine that exists', () => {
    expect(verdict(drivers).name).toBe('You have built this: Driver domain (Xen).');
    expect(verdict({}).name).toMatch(
      /^You have built what these are.*Hyper-V.* · Xen with dom0\.$/,
    );
  });
  it('is not given to what nobody builds', () => {
    expect(verdict({ paging: 'shadow', server: 'process' }).name).toMatch(/^Nobody/);
  });
});

it('a plan that cannot work is told why, and what is shown instead', () => {
  const { advice, instead, name } = verdict({ driver: 'child' });
  expect(name).toMatch(/^That is this: .*device assigned/);
  expect(advice.map(({ problem }) => problem).join()).toMatch(/nothing checks which memory/);
  expect(instead).toEqual([{ label: 'An IOMMU checks devices', choice: 'yes' }]);
  expect(verdict({})).toMatchObject({ advice: [], instead: [] });
});

describe('the crash of the physical driver', () => {
  const fate = (given: Record<string, string>) =>
    fatesIn(verdict(given).design).find(({ component }) => component === 'physicalDriver');
  it('takes the machine where the driver lives with what all stand on', () => {
    expect(fate({})).toMatchObject({ machine: true, stopped: 2, restarts: false });
    expect(fate({ driver: 'beneath', server: 'beneath', stack: 'beneath' })?.machine).toBe(true);
  });
  it('takes one partition where it has one, which is started again', () => {
    expect(fate(drivers)).toMatchObject({
      ...{ machine: false, restarts: true, stopped: 0, waiting: 2 },
    });
  });
});

describe('a child must trust', () => {
  const names = (given: Record<string, string>) =>
    trustedBy(verdict(given).design).map(
      ({ domain, because }) => `${domain}: ${because.join('; ')}`,
    );
  it('parent and hypervisor, each for its reasons', () => {
    expect(names({})).toEqual([
      'parent partition kernel: may read and write the child’s memory; may have a device read and write the child’s memory; the child does not go on without it',
      'hypervisor: may read and write the child’s memory; the child does not go on without it',
    ]);
  });
  it('a driver partition behind an IOMMU only as far as it shares with it', () => {
    const driver = names(drivers).find((name) => name.startsWith('driver partition'));
    expect(driver).toMatch(/sees the pages that the child shares/);
    expect(driver).not.toMatch(/read and write/);
  });
});

describe('the way of paging', () => {
  const mapping = (given: Record<string, string>) => mappingIn(verdict(given).design);
  it('trades entries read at a touch against stops at a change', () => {
    // Four levels on four: (4 + 1) × (4 + 1) − 1, against four.
    expect(mapping({})).toMatchObject({ references: 24, change: expect.stringMatching(/goes on/) });
    expect(mapping({ paging: 'shadow' })).toMatchObject({
      references: 4,
      change: expect.stringMatching(/stops/),
    });
  });
});

/** What a hostile partition gets at: by its instructions, through a device, and by asking. */
import { describe, expect, it } from 'vitest';
import {
  ATTACKERS,
  ATTEMPTS,
  CHILD,
  DRIVER,
  hasDevice,
  LAYOUT,
  machineOf,
  PAGES,
  pageOfAttempt,
  partitionOf,
  RING_PAGE,
  SIBLING,
  tries,
  tryAttempt,
  type Attacker,
  type Attempt,
} from '../../../src/model/memory/attempts.ts';
import { HYPERVISOR, mayTouch, PARENT, share } from '../../../src/model/memory/ownership.ts';

const name = ({ way, does, target }: Attempt): string => `${way} ${does} ${target}`;

/**
 * By hand: what stops each attacker, in the order of `ATTACKERS`, where an IOMMU checks devices; `yes` where
 * nothing does. The driver partition shares the ring, the parent's map has all but the hypervisor's pages.
 */
const GUARDED: Readonly<Record<string, string>> = {
  'instructions write own': 'yes yes yes yes',
  'instructions read ring': 'map map yes yes',
  'instructions read sibling': 'map map map yes',
  'instructions read parent': 'map map map yes',
  'instructions write hypervisor': 'map map map map',
  'device read ring': 'noDevice iommu yes yes',
  'device read sibling': 'noDevice iommu iommu yes',
  'device read parent': 'noDevice iommu iommu yes',
  'device write hypervisor': 'noDevice iommu iommu iommu',
  'hypercall give own': 'privilege privilege privilege yes',
  'hypercall take sibling': 'privilege privilege privilege yes',
};

const guardOf = (attacker: Attacker, one: Attempt, iommu: boolean): string =>
  tryAttempt(machineOf(attacker), attacker, one, iommu).guard ?? 'yes';

describe('an attempt', () => {
  it('is one of those that the table has', () =>
    expect(ATTEMPTS.map(name)).toEqual(Object.keys(GUARDED)));

  it.each(ATTEMPTS.map((one) => [name(one), one] as const))('%s', (which, one) => {
    const withIommu = ATTACKERS.map((attacker) => guardOf(attacker, one, true));
    expect(withIommu.join(' ')).toBe(GUARDED[which]);
    // Without one, whoever commands a device reaches everything through it, and nothing else changes.
    const without = ATTACKERS.map((attacker) => guardOf(attacker, one, false));
    expect(without).toEqual(one.way === 'device' ? ['noDevice', 'yes', 'yes', 'yes'] : withIommu);
  });

  it('is not made where it would be at the attacker itself', () => {
    const left = ATTACKERS.map((attacker) => ATTEMPTS.filter((one) => !tries(attacker, one)));
    expect(left.map((some) => some.map(name))).toEqual([
      [],
      [],
      [],
      ['instructions read parent', 'device read parent'],
    ]);
  });

  /** The clause that a reader is shown: each ending has its own. */
  it.each<readonly [Attacker, string, boolean, RegExp]>([
    ['child', 'instructions write own', true, /page is its own/],
    ['driverPartition', 'instructions read ring', true, /shared the page/],
    ['parent', 'instructions read sibling', true, /all memory but the hypervisor’s/],
    ['child', 'instructions read sibling', true, /no address of it/],
    ['parent', 'instructions write hypervisor', true, /without any access/],
    ['child', 'device read sibling', true, /commands no device/],
    ['driverPartition', 'device read ring', true, /IOMMU lets/],
    ['driverPartition', 'device read sibling', true, /IOMMU stops/],
    ['driverPartition', 'device read sibling', false, /nothing checks/],
    ['parent', 'hypercall give own', true, /its privilege mask has the bit/],
    ['child', 'hypercall give own', true, /privilege/],
  ])('of the %s, %s, with an IOMMU: %s, ends because %s', (attacker, which, iommu, why) => {
    const one = ATTEMPTS.find((other) => name(other) === which)!;
    expect(tryAttempt(machineOf(attacker), attacker, one, iommu).why).toMatch(why);
  });
});

describe('the machine before the attack', () => {
  it('gives every page to one partition, in one piece', () => {
    const table = machineOf('child');
    const owners = LAYOUT.flatMap(({ partition, count }) => Array<number>(count).fill(partition));
    expect(LAYOUT.map(({ partition }) => partition)).toEqual([
      HYPERVISOR,
      PARENT,
      CHILD,
      SIBLING,
      DRIVER,
    ]);
    expect([...table.owner]).toEqual(owners);
    expect(owners).toHaveLength(PAGES);
  });

  it('shares one ring with whoever keeps the back end, to read and write, and nothing else', () => {
    const others = LAYOUT.find(({ partition }) => partition === SIBLING)!;
    for (const attacker of ATTACKERS) {
      const table = machineOf(attacker);
      expect(mayTouch(table, DRIVER, RING_PAGE, true)).toBe(attacker === 'driverPartition');
      expect(mayTouch(table, CHILD, RING_PAGE, false)).toBe(false);
      for (let page = RING_PAGE + 1; page < others.first + others.count; page += 1)
        expect(mayTouch(table, DRIVER, page, false)).toBe(false);
    }
  });

  it('has each attempt at a page of its target, never at the ring by chance', () => {
    for (const attacker of ATTACKERS)
      for (const one of ATTEMPTS) {
        const page = pageOfAttempt(attacker, one);
        const owner = {
          own: partitionOf(attacker),
          ring: SIBLING,
          sibling: SIBLING,
          parent: PARENT,
          hypervisor: HYPERVISOR,
        }[one.target];
        expect(machineOf(attacker).owner[page]).toBe(owner);
        expect(page === RING_PAGE).toBe(one.target === 'ring');
      }
  });

  it('has a device for all but the plain child', () =>
    expect(ATTACKERS.filter(hasDevice)).toEqual(['childWithDevice', 'driverPartition', 'parent']));
});

it.each([
  ['instructions', 'read', null],
  ['instructions', 'write', 'map'],
  ['device', 'read', null],
  ['device', 'write', 'iommu'],
] as const)('a page shared for reading only: %s %s', (way, does, guard) => {
  const table = machineOf('child');
  share(table, SIBLING, { page: RING_PAGE, with: DRIVER, write: false });
  const outcome = tryAttempt(table, 'driverPartition', { way, does, target: 'ring' }, true);
  expect(outcome.guard).toBe(guard);
});

describe('a hypercall that succeeds', () => {
  it.each([
    ['hypercall give own', SIBLING],
    ['hypercall take sibling', PARENT],
  ])('%s changes who owns the page', (which, owner) => {
    const table = machineOf('parent');
    const one = ATTEMPTS.find((other) => name(other) === which)!;
    tryAttempt(table, 'parent', one, true);
    expect(table.owner[pageOfAttempt('parent', one)]).toBe(owner);
  });
});

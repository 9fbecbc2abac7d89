/** Pages have one owner, shares are the owner's to make, and a hostile domain reaches what its row says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESIGNS, findDesign } from '../../../src/model/designs/index.ts';
import { exposureOf, type Way } from '../../../src/model/memory/exposure.ts';
import {
  checkPages,
  deposit,
  HYPERVISOR,
  mayTouch,
  pagesAtLaunch,
  PARENT,
  share,
  unshare,
  withdraw,
  type PageTable,
  type Refused,
} from '../../../src/model/memory/ownership.ts';
import { runs, seed } from '../../runs.ts';

const child = 2;
const other = 3;

describe('pages', () => {
  it('belong to the parent at launch, but for those that the hypervisor keeps', () => {
    const table = pagesAtLaunch(4, 1);
    expect(table.owner).toEqual([HYPERVISOR, PARENT, PARENT, PARENT]);
    expect(mayTouch(table, PARENT, 0, false)).toBe(false);
    expect(mayTouch(table, HYPERVISOR, 3, true)).toBe(true);
  });

  it('of a child are open to the parent and closed to other children', () => {
    const table = pagesAtLaunch(4, 1);
    expect(deposit(table, PARENT, 1, child)).toBeNull();
    expect([child, PARENT, other].map((who) => mayTouch(table, who, 1, true))).toEqual([
      ...[true, true, false],
    ]);
    expect(mayTouch(table, child, 2, false)).toBe(false);
  });

  it('are shared by their owner alone, for reading or for writing too', () => {
    const table = pagesAtLaunch(4, 1);
    deposit(table, PARENT, 1, child);
    expect(share(table, other, { page: 1, with: other, write: true })).toContain('not its own');
    expect(share(table, child, { page: 1, with: other, write: false })).toBeNull();
    expect([false, true].map((write) => mayTouch(table, other, 1, write))).toEqual([true, false]);
    expect(unshare(table, child, 1, other)).toBeNull();
    expect(mayTouch(table, other, 1, false)).toBe(false);
  });

  it.each<[string, (table: PageTable) => Refused, string]>([
    ['a child gives memory away', (table) => deposit(table, child, 1, other), 'privilege'],
    [
      'the parent gives the hypervisor’s page',
      (table) => deposit(table, PARENT, 0, child),
      'not its own',
    ],
    [
      'the parent gives a page that it shares',
      (table) => {
        share(table, PARENT, { page: 1, with: child, write: true });
        return deposit(table, PARENT, 1, other);
      },
      'shares must end',
    ],
    [
      'the parent takes the hypervisor’s page',
      (table) => withdraw(table, PARENT, 0),
      'not a child’s',
    ],
    ['a child takes memory back', (table) => withdraw(table, child, 1), 'privilege'],
    [
      'an owner shares with itself',
      (table) => share(table, PARENT, { page: 1, with: PARENT, write: true }),
      'needs no share',
    ],
  ])('stay as they are when %s', (_, attempt, says) => {
    const table = pagesAtLaunch(4, 1);
    expect(attempt(table)).toContain(says);
    expect(table.owner).toEqual([HYPERVISOR, PARENT, PARENT, PARENT]);
  });

  it('come back from a child with their shares ended, and no other page’s', () => {
    const table = pagesAtLaunch(5, 1);
    for (const page of [1, 2]) {
      deposit(table, PARENT, page, child);
      for (const partner of [other, PARENT])
        expect(share(table, child, { page, with: partner, write: true })).toBeNull();
    }
    expect(withdraw(table, PARENT, 1)).toBeNull();
    expect(table.owner).toEqual([HYPERVISOR, PARENT, child, PARENT, PARENT]);
    expect(table.shares.map(({ page, with: partner }) => [page, partner])).toEqual([
      [2, other],
      [2, PARENT],
    ]);
    expect(withdraw(table, PARENT, 9)).toContain('not a child’s');
  });

  it('keep one share a partner: a new one replaces the old, another partner’s stays', () => {
    const table = pagesAtLaunch(3, 1);
    share(table, PARENT, { page: 1, with: child, write: false });
    share(table, PARENT, { page: 1, with: other, write: false });
    share(table, PARENT, { page: 2, with: child, write: false });
    share(table, PARENT, { page: 1, with: child, write: true });
    expect(table.shares).toHaveLength(3);
    expect([child, other].map((who) => mayTouch(table, who, 1, true))).toEqual([true, false]);
    expect(unshare(table, child, 1, other)).toContain('not its own');
    expect(unshare(table, PARENT, 1, child)).toBeNull();
    expect([child, other].map((who) => mayTouch(table, who, 1, false))).toEqual([false, true]);
    expect(mayTouch(table, child, 2, false)).toBe(true);
    expect(mayTouch(table, PARENT, 9, false)).toBe(false);
  });

  it.each<[string, Partial<PageTable>, string]>([
    ['is not there', { shares: [{ page: 9, with: child, write: true }] }, 'not there'],
    ['belongs to its partner', { shares: [{ page: 1, with: PARENT, write: true }] }, 'its owner'],
    [
      'is shared twice',
      { shares: [1, 1].map((page) => ({ page, with: child, write: true })) },
      'shared twice',
    ],
  ])('are found unsound where a shared page %s', (_, wrong, says) =>
    expect(() => checkPages({ ...pagesAtLaunch(3, 1), ...wrong })).toThrow(says),
  );

  it('have one owner and sound shares whatever anybody tries', () => {
    let [done, refused] = [0, 0];
    const who = fc.integer({ min: 0, max: 3 });
    const page = fc.nat(5);
    const attempt = fc.tuple(
      fc.constantFrom('deposit', 'withdraw', 'share', 'unshare'),
      who,
      page,
      who,
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        const table = pagesAtLaunch(6, 1);
        for (const [what, by, at, partner] of attempts) {
          const before = JSON.stringify(table);
          const said = {
            deposit: () => deposit(table, by, at, partner),
            withdraw: () => withdraw(table, by, at),
            share: () => share(table, by, { page: at, with: partner, write: true }),
            unshare: () => unshare(table, by, at, partner),
          }[what]();
          if (said === null) done += 1;
          else {
            refused += 1;
            expect(JSON.stringify(table)).toBe(before);
          }
          checkPages(table);
          expect(table.owner).toHaveLength(6);
          for (let one = 0; one < 6; one += 1)
            if (table.owner[one] === HYPERVISOR)
              expect(mayTouch(table, PARENT, one, false)).toBe(false);
        }
      }),
      { seed, numRuns: runs(300) },
    );
    expect(Math.min(done, refused)).toBeGreaterThan(200);
  });
});

describe('a hostile domain', () => {
  it('is held against every other domain, by both ways, and not against hardware', () => {
    for (const design of DESIGNS)
      for (const { id } of design.domains.filter(({ mode }) => mode !== 'hardware')) {
        const others = design.domains
          .filter((one) => one.mode !== 'hardware' && one.id !== id)
          .flatMap((one) => [`${one.id} instructions`, `${one.id} device`]);
        expect(exposureOf(design, id, true).map(({ target, way }) => `${target} ${way}`)).toEqual(
          others,
        );
      }
  });

  /** By hand, after the table of what each placement can promise. */
  it.each<[string, string, boolean, string, Way, 'all' | 'granted' | 'none']>([
    ['monolithic', 'hypervisor', true, 'child', 'device', 'all'],
    ['hosted', 'kernel', true, 'child', 'instructions', 'all'],
    ['driver-domain', 'driver', true, 'hypervisor', 'instructions', 'none'],
    ['parent-synthetic', 'parent', true, 'child', 'instructions', 'all'],
    ['parent-synthetic', 'parent', true, 'hypervisor', 'instructions', 'none'],
    ['parent-synthetic', 'parent', true, 'hypervisor', 'device', 'none'],
    ['parent-synthetic', 'parent', false, 'hypervisor', 'device', 'all'],
    ['driver-domain', 'driver', true, 'child', 'device', 'granted'],
    ['driver-domain', 'driver', true, 'child', 'instructions', 'granted'],
    ['driver-domain', 'driver', false, 'child', 'device', 'all'],
    ['driver-domain', 'driver', false, 'hypervisor', 'device', 'all'],
    ['parent-synthetic', 'child', false, 'parent', 'device', 'none'],
    ['parent-synthetic', 'child', true, 'parent', 'instructions', 'none'],
    ['parent-dda', 'child', true, 'parent', 'device', 'none'],
    ['parent-dda', 'child', false, 'parent', 'device', 'all'],
  ])('%s, its %s, IOMMU %s: the memory of %s by %s: %s', (id, from, iommu, target, way, reach) => {
    const design = findDesign(id);
    if (!design) throw new Error(`no design ${id}`);
    const found = exposureOf(design, from, iommu).find(
      (one) => one.target === target && one.way === way,
    );
    expect(found?.reach).toBe(reach);
  });
});

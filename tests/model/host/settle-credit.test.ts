/** Dealing out processor time: by weight, within each entity's most, and nothing lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealShares } from '../../../src/model/host/settle-credit.ts';
import { runs, seed } from '../../runs.ts';

it('deals by weight', () => {
  const share = [0, 0, 0];
  const most = [1e9, 1e9, 1e9];
  dealShares({ weight: [100, 200, 700], most, reserve: [0, 0, 0] }, [0, 1, 2], 1_000, share);
  expect(share).toEqual([100, 200, 700]);
});

it('gives what one cannot take to the others', () => {
  const share = [9, 9, 9];
  const most = [300, 1_000, 1_000];
  dealShares({ weight: [900, 50, 50], most, reserve: [0, 0, 0] }, [0, 1], 1_000, share);
  expect(share).toEqual([300, 700, 0]);
});

it('takes a reserve from the others, and gives none that sleeps', () => {
  const ledger = { weight: [1, 50, 50], most: [1_000, 1_000, 1_000], reserve: [700, 0, 0] };
  const share = [0, 0, 0];
  dealShares(ledger, [0, 1, 2], 1_000, share);
  expect(share).toEqual([700, 150, 150]);
  dealShares(ledger, [1, 2], 1_000, share);
  expect(share).toEqual([0, 500, 500]);
});

it('gives a reserve nothing besides where the weight brings as much', () => {
  const share = [0, 0];
  dealShares({ weight: [1, 1], most: [1e3, 1e3], reserve: [300, 0] }, [0, 1], 1_000, share);
  expect(share).toEqual([500, 500]);
});

it('gives what a cap leaves to a reserve first, whichever is found first', () => {
  // By weight 600, 300 and 100: the cap leaves 400, which does not lift the third to its reserve.
  const ledger = { weight: [600, 300, 100], most: [200, 1e3, 1e3], reserve: [0, 0, 350] };
  const share = [0, 0, 0];
  dealShares(ledger, [0, 1, 2], 1_000, share);
  expect(share).toEqual([200, 450, 350]);
});

it('keeps a cap and a reserve that take and give the same', () => {
  const share = [0, 0];
  dealShares({ weight: [1, 1], most: [300, 1e3], reserve: [0, 700] }, [0, 1], 1_000, share);
  expect(share).toEqual([300, 700]);
});

it('leaves the list of who is active as it was, and deals nothing to nobody', () => {
  const active = [0, 1];
  const share = [0, 0];
  const ledger = { weight: [900, 100], most: [300, 1_000], reserve: [0, 0] };
  dealShares(ledger, active, 1_000, share);
  expect(active).toEqual([0, 1]);
  dealShares(ledger, [], 1_000, share);
  expect(share).toEqual([0, 0]);
});

it('keeps to the most and to the reserve, and deals all that can be taken', () => {
  let capped = 0;
  let reserved = 0;
  const entity = fc.record({
    weight: fc.integer({ min: 1, max: 10_000 }),
    most: fc.integer({ min: 0, max: 1_000_000 }),
    percent: fc.constantFrom(0, 0, 10, 90),
  });
  fc.assert(
    fc.property(
      fc.array(entity, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      (rows, total) => {
        const wanted = rows.map((row) => Math.floor((row.most * row.percent) / 100));
        // No more is promised than there is.
        const promised = wanted.reduce((sum, one) => sum + one, 0) <= total;
        const ledger = {
          weight: rows.map((row) => row.weight),
          most: rows.map((row) => row.most),
          reserve: promised ? wanted : rows.map(() => 0),
        };
        const share = rows.map(() => 0);
        dealShares(
          ledger,
          rows.map((_, index) => index),
          total,
          share,
        );
        const dealt = share.reduce((sum, one) => sum + one, 0);
        const takeable = Math.min(
          total,
          ledger.most.reduce((sum, one) => sum + one, 0),
        );
        share.forEach((one, index) => expect(one).toBeLessThanOrEqual(ledger.most[index]!));
        share.forEach((one, index) => expect(one).toBeGreaterThanOrEqual(ledger.reserve[index]!));
        expect(dealt).toBeLessThanOrEqual(takeable);
        expect(dealt).toBeGreaterThan(takeable - rows.length);
        if (share.some((one, index) => one === ledger.most[index] && one > 0)) capped += 1;
        if (share.some((one, index) => one === ledger.reserve[index] && one > 0)) reserved += 1;
      },
    ),
    { seed, numRuns: runs(300) },
  );
  expect(capped).toBeGreaterThan(50);
  expect(reserved).toBeGreaterThan(50);
});

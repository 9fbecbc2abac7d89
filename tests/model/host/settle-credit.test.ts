/** Dealing out processor time: by weight, within each entity's most, and nothing lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealShares } from '../../../src/model/host/settle-credit.ts';
import { runs, seed } from '../../runs.ts';

it('deals by weight', () => {
  const share = [0, 0, 0];
  dealShares({ weight: [100, 200, 700], most: [1e9, 1e9, 1e9] }, [0, 1, 2], 1_000, share);
  expect(share).toEqual([100, 200, 700]);
});

it('gives what one cannot take to the others', () => {
  const share = [9, 9, 9];
  dealShares({ weight: [900, 50, 50], most: [300, 1_000, 1_000] }, [0, 1], 1_000, share);
  expect(share).toEqual([300, 700, 0]);
});

it('leaves the list of who is active as it was, and deals nothing to nobody', () => {
  const active = [0, 1];
  const share = [0, 0];
  const ledger = { weight: [900, 100], most: [300, 1_000] };
  dealShares(ledger, active, 1_000, share);
  expect(active).toEqual([0, 1]);
  dealShares(ledger, [], 1_000, share);
  expect(share).toEqual([0, 0]);
});

it('gives nobody more than the most, and deals all that can be taken', () => {
  let capped = 0;
  const entity = fc.record({
    weight: fc.integer({ min: 1, max: 10_000 }),
    most: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(entity, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      (rows, total) => {
        const ledger = { weight: rows.map((row) => row.weight), most: rows.map((row) => row.most) };
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
        expect(dealt).toBeLessThanOrEqual(takeable);
        expect(dealt).toBeGreaterThan(takeable - rows.length);
        if (share.some((one, index) => one === ledger.most[index] && one > 0)) capped += 1;
      },
    ),
    { seed, numRuns: runs(300) },
  );
  expect(capped).toBeGreaterThan(50);
});

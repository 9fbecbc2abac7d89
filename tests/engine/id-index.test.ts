/** The table that finds planned events by id, alone: among them many whose hashes name one cell. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdIndex } from '../../src/engine/id-index.ts';
import { runs, seed } from '../runs.ts';

const slots = 64;
const id = fc.nat(2 ** 30 - 1);

it('finds each id that is in it, and none that is not, with every slot taken', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: slots, maxLength: slots }),
      fc.array(id, { minLength: 50, maxLength: 50 }),
      fc.array(fc.nat(slots - 1), { maxLength: 80 }),
      (ids, others, taken) => {
        // A rank above the id's 30 bits says nothing about where it lies.
        const order = Uint32Array.from(ids, (one, slot) => ((slot % 3) << 30) | one);
        const index = new IdIndex(order);
        const there = new Set<number>();
        const flip = (slot: number): void => {
          if (there.delete(slot)) return index.remove(slot);
          there.add(slot);
          index.add(slot);
        };
        for (let slot = 0; slot < slots; slot++) flip(slot);
        for (const slot of taken) flip(slot);
        for (const [slot, one] of ids.entries())
          expect(index.find(one)).toBe(there.has(slot) ? slot : -1);
        for (const one of others) if (!ids.includes(one)) expect(index.find(one)).toBe(-1);
      },
    ),
    { seed, numRuns: runs(100) },
  );
});

it('takes no more than some steps, however full', () => {
  // Squares fall together now and then; the longest way here is 15 cells.
  const order = Uint32Array.from({ length: 4_096 }, (_, slot) => slot * slot * 7 + 13);
  const index = new IdIndex(order);
  for (let slot = 0; slot < order.length; slot++) index.add(slot);
  expect(index.farthest).toBeGreaterThan(4);
  expect(index.farthest).toBeLessThan(50);
});

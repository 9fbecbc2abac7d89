import { describe, expect, it } from 'vitest';
import { pageWalk } from '../../src/model/page-walk.ts';

const reads = (guest: number, hypervisor: number): readonly number[] =>
  pageWalk(guest, hypervisor).flatMap(({ finding, reading }) => [...finding, reading]);

describe('the reads behind one address', () => {
  it('are numbered in order, without a gap', () => {
    for (const guest of [1, 2, 3, 4, 5])
      for (const hypervisor of [0, 1, 3, 4, 5]) {
        const all = reads(guest, hypervisor);
        expect(all).toEqual(all.map((_, index) => index + 1));
      }
  });

  it('are as many as published: 24 for four levels on four, 4 without nesting, and the data', () => {
    expect(reads(4, 4)).toHaveLength(24 + 1);
    expect(reads(4, 0)).toHaveLength(4 + 1);
    for (const [n, m] of [
      [3, 4],
      [4, 5],
      [5, 5],
    ] as const)
      expect(reads(n, m)).toHaveLength(n * m + n + m + 1);
  });

  it('go down the guest’s table and end at the data', () => {
    expect(pageWalk(4, 4).map(({ level }) => level)).toEqual([4, 3, 2, 1, 0]);
    expect(pageWalk(2, 3)[0]).toEqual({ level: 2, finding: [1, 2, 3], reading: 4 });
  });
});

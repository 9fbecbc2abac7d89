/** Where a path is cut, and that nothing of it is lost by cutting. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { designFor } from '../../../src/model/design.ts';
import { DEVICES } from '../../../src/model/devices.ts';
import { costsOf } from '../../../src/model/host/costs.ts';
import { recost } from '../../../src/model/host/recost.ts';
import { segmentsOf } from '../../../src/model/host/segments.ts';
import { OPERATIONS } from '../../../src/model/operations.ts';
import { pathOf } from '../../../src/model/path.ts';
import { HARDWARE } from '../../../src/model/platforms/hardware.ts';
import { DEFAULT_PLATFORM } from '../../../src/model/platforms/index.ts';

const sum = (shares: readonly { readonly cycles: number }[]): number =>
  shares.reduce((total, { cycles }) => total + cycles, 0);

function cut(id: string, overrides: Readonly<Record<string, number>> = {}, answers = false) {
  const design = designFor(
    DESIGNS.find((row) => row.id === id)!,
    'disk',
  );
  const costs = costsOf(DEFAULT_PLATFORM, 'value', overrides);
  const path = pathOf(design, {
    operation: OPERATIONS.diskRead,
    device: DEVICES.nvme,
    level: 'value',
  });
  const hops = recost(path, costs, DEVICES.nvme.bytes);
  return { path, hops, segments: segmentsOf(design, hops, costs, { workers: false, answers }) };
}

describe('the segments of a disk read', () => {
  it.each(DESIGNS.map(({ id }) => id))('hold every cycle of the path, once: %s', (id) => {
    const { path, hops, segments } = cut(id);
    expect(hops).toEqual(path);
    const all = segments.map(({ wake, work, signal }) =>
      sum([...wake.shares, ...work.shares, ...signal.shares]),
    );
    expect(all.reduce((total, one) => total + one, 0)).toBe(
      hops.reduce((total, hop) => total + hop.cycles, 0),
    );
  });

  it('go from guest to parent, to the device, and back the same way', () => {
    const turns = cut('parent-synthetic').segments.map(({ crew, turn }) => [crew?.id, turn]);
    expect(turns).toEqual([
      ['guest', 'thread'],
      ['parent', 'worker'],
      [undefined, 'device'],
      ['parent', 'interrupt'],
      ['guest', 'interrupt'],
    ]);
  });

  it('go back through a thread of the parent, too, where its workers bring answers', () => {
    const usual = cut('parent-synthetic').segments;
    const { segments } = cut('parent-synthetic', {}, true);
    expect(segments.map(({ crew, turn }) => [crew?.id, turn])).toEqual([
      ['guest', 'thread'],
      ['parent', 'worker'],
      [undefined, 'device'],
      ['parent', 'interrupt'],
      ['parent', 'worker'],
      ['guest', 'interrupt'],
    ]);
    const total = (of: typeof segments) =>
      of.reduce((all, { work, signal }) => all + sum([...work.shares, ...signal.shares]), 0);
    expect(total(segments)).toBe(total(usual));
    expect(sum(segments[4]!.wake.shares)).toBe(HARDWARE.contextSwitch.value);
  });

  it('keep the exit of an emulated device’s command, and leave a ring’s signal out when it can be', () => {
    expect(sum(cut('parent-emulated').segments[0]!.signal.shares)).toBe(0);
    expect(sum(cut('parent-synthetic').segments[0]!.signal.shares)).toBeGreaterThan(0);
  });

  it('have more exits where a driver touches more registers, each at the price of one', () => {
    const accesses = (more: number) => {
      const { hops } = cut('parent-emulated', { 'disk-submit-accesses': 8 + more });
      return hops.find(({ kind, direction }) => kind === 'registers' && direction === 'down')!;
    };
    const [few, many] = [accesses(0), accesses(4)];
    expect(many.accesses - few.accesses).toBe(4);
    expect(many.cycles / many.accesses).toBe(few.cycles / few.accesses);
    expect(many.crossings / many.accesses).toBe(few.crossings / few.accesses);
  });

  it('share an override out among its domains to the last cycle', () => {
    const { hops } = cut('parent-emulated', { 'vm-transition': 1_001, 'exit-handling': 7 });
    for (const { cycles, shares } of hops) expect(sum(shares)).toBe(cycles);
    expect(hops.some(({ shares }) => shares.length > 1)).toBe(true);
  });

  it('take an override of a constant by its id, and nothing else changes', () => {
    const usual = cut('kvm-process').segments;
    const slow = cut('kvm-process', { 'driver-pass': 11_200 }).segments;
    const total = (segments: typeof usual) =>
      segments.reduce((all, { work }) => all + sum(work.shares), 0);
    expect(total(slow) - total(usual)).toBe(4 * 10_000);
  });
});

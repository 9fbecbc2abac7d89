import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/design.ts';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';
import { DEVICES } from '../../src/model/devices.ts';
import { OPERATION_IDS, OPERATIONS } from '../../src/model/operations.ts';
import { pathOf } from '../../src/model/path.ts';
import { COST_LEVELS } from '../../src/model/platforms/constant.ts';
import { hopsOf, totals } from './totals.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

const cases = COST_LEVELS.flatMap((level) => OPERATION_IDS.map((id) => [id, level] as const));

describe.each(cases)('%s at the %s end of the costs', (operation, level) => {
  const of = (id: string) => totals(design(id), operation, level);

  it('is shortest on bare metal, with the fewest crossings', () => {
    for (const row of DESIGNS) {
      if (row.id === 'bare-metal') continue;
      const here = totals(row, operation, level);
      const bare = of('bare-metal');
      if (row.assigned === 'network' && operation === 'networkSend') {
        // Nothing stands between the child’s driver and its card; only answers come by the hypervisor.
        expect(here, row.id).toEqual(bare);
        continue;
      }
      expect(here.crossings, row.id).toBeGreaterThan(bare.crossings);
      expect(here.cycles, row.id).toBeGreaterThan(bare.cycles);
      expect(here.microseconds, row.id).toBeGreaterThan(bare.microseconds);
    }
  });

  it('is shorter with the driver in the hypervisor than in a partition', () => {
    for (const id of ['parent-synthetic', 'parent-emulated', 'xen-dom0', 'driver-domain', 'nova']) {
      expect(of('monolithic').crossings, id).toBeLessThan(of(id).crossings);
      expect(of('monolithic').microseconds, id).toBeLessThan(of(id).microseconds);
    }
  });

  it('passes more borders with an emulated device than with a synthetic one', () => {
    expect(of('parent-emulated').crossings).toBeGreaterThan(of('parent-synthetic').crossings);
    expect(of('parent-emulated').microseconds).toBeGreaterThan(of('parent-synthetic').microseconds);
  });

  it('passes as many borders through a driver domain as through the parent or dom0', () => {
    expect(of('driver-domain').crossings).toBe(of('parent-synthetic').crossings);
    expect(of('xen-dom0').crossings).toBe(of('parent-synthetic').crossings);
  });

  it('passes fewer borders with a back end in the kernel than in a process', () => {
    expect(of('kvm-vhost').crossings).toBeLessThan(of('kvm-process').crossings);
    expect(of('kvm-vhost').microseconds).toBeLessThan(of('kvm-process').microseconds);
    expect(of('microvm').crossings).toBe(of('kvm-process').crossings);
  });

  it('is shorter with an assigned device than with a synthetic one, and the same for the other kind', () => {
    const kind = OPERATIONS[operation].kind;
    for (const id of ['parent-sriov', 'parent-dda']) {
      if (design(id).assigned === kind) {
        expect(of(id).crossings, id).toBeLessThan(of('parent-synthetic').crossings);
        expect(of(id).microseconds, id).toBeLessThan(of('parent-synthetic').microseconds);
      } else expect(of(id), id).toEqual(of('parent-synthetic'));
    }
  });
});

describe.each(DESIGNS.map((row) => [row.id, row] as const))('%s', (_, row) => {
  it('passes its borders twice when a write is flushed, and copies once', () => {
    for (const level of COST_LEVELS) {
      const read = totals(row, 'diskRead', level);
      const write = totals(row, 'diskWrite', level);
      // The application's call and its waking happen once.
      expect(write.crossings - 2, level).toBe(2 * (read.crossings - 2));
      expect(write.copies, level).toBe(row.copies.diskWrite);
      expect(read.copies, level).toBe(row.copies.diskRead);
    }
  });

  it('flushes what it wrote: the device is asked twice, in that order', () => {
    const asked = hopsOf(row, 'diskWrite')
      .filter((hop) => hop.kind === 'device')
      .map((hop) => hop.command);
    expect(asked).toEqual(['write', 'flush']);
  });

  it('ends a send and begins a receive at the device', () => {
    const send = hopsOf(row, 'networkSend');
    const receive = hopsOf(row, 'networkReceive');
    expect(send.at(-1)?.kind).toBe('device');
    expect(send.filter((hop) => hop.direction === 'up')).toEqual([]);
    expect(receive[0]?.kind).toBe('device');
    expect(receive.at(-1)?.domain).toBe('application');
    expect(receive.slice(1).filter((hop) => hop.direction === 'down')).toEqual([]);
  });

  it('copies where its row says, on the way the data goes', () => {
    for (const id of OPERATION_IDS) {
      const copies = hopsOf(row, id).filter((hop) => hop.kind === 'copy');
      expect(copies, id).toHaveLength(row.copies[id]);
      const way = id === 'diskWrite' || id === 'networkSend' ? 'down' : 'up';
      for (const copy of copies) expect(copy.direction, id).toBe(way);
    }
  });

  it('costs no less at a higher end of the costs', () => {
    for (const id of OPERATION_IDS) {
      const [low, value, high] = COST_LEVELS.map((level) => totals(row, id, level));
      expect(low!.cycles, id).toBeLessThan(value!.cycles);
      expect(value!.cycles, id).toBeLessThan(high!.cycles);
    }
  });
});

describe('a device whose service time has a range', () => {
  it('is taken at the same end of it as the processors', () => {
    const read = DEVICES.nvme.service.read!;
    const device = { ...DEVICES.nvme, service: { read: { ...read, low: 1, high: 90_000 } } };
    const service = COST_LEVELS.map((level) =>
      pathOf(design('bare-metal'), { operation: OPERATIONS.diskRead, device, level }).reduce(
        (sum, hop) => sum + hop.serviceNs,
        0,
      ),
    );
    expect(service).toEqual([1, read.value, 90_000]);
  });

  it('is asked for nothing it cannot do', () => {
    const workload = {
      operation: OPERATIONS.diskRead,
      device: DEVICES.nic1g,
      level: 'value' as const,
    };
    expect(() => pathOf(design('bare-metal'), workload)).toThrow(
      'a 1 Gb/s network card cannot read',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { REFERENCE } from '../../src/model/platforms/reference.ts';
import { ARITHMETIC, kernelBackEndAndStack, processAdds } from './arithmetic.ts';
import { constant, CONSTANTS, TABLES } from './constants-table.ts';
import { fc20data, felter14 } from './published.ts';

const rows = Object.entries(ARITHMETIC).flatMap(([table, ends]) =>
  Object.entries(ends).map(([id, values]) => [table, id, values] as const),
);

describe('a constant is what its sources print', () => {
  it.each(rows)('%s, %s', (table, id, [low, value, high]) => {
    const found = constant(table, id);
    const rounded = found.unit === 'cycles/byte' ? (x: number) => x : Math.round;
    expect(found.low).toBeCloseTo(rounded(low), 9);
    expect(found.value).toBeCloseTo(rounded(value), 9);
    expect(found.high).toBeCloseTo(rounded(high), 9);
  });

  it('unless it was fitted or assumed, which it then says', () => {
    const reckoned = new Set(rows.map(([table, id]) => constant(table, id)));
    const shared = new Set(rows.map(([, id]) => id));
    const left = CONSTANTS.filter((one) => !reckoned.has(one) && !shared.has(one.id));
    expect(left.filter((one) => one.flag !== 'fit' && one.flag !== 'assumed')).toEqual([]);
    expect(left.length).toBeGreaterThan(5);
  });

  it('for every system that borrows it', () => {
    for (const [, id] of rows)
      for (const [table, constants] of Object.entries(TABLES))
        for (const one of constants)
          if (one.id === id)
            expect(one, `${table} ${id}`).toEqual(
              constant(rows.find((row) => row[1] === id)?.[0] ?? '', id),
            );
  });
});

describe('the ends of the fitted back ends', () => {
  const clock = REFERENCE.clockMHz;

  it('leave 12 µs a direction to a kernel’s back end and the stack below it', () => {
    expect(kernelBackEndAndStack).toBeCloseTo(12.0, 1);
    const cycles = 12 * felter14.clockGHz.value * 1000;
    const stack = constant('xen-4.5', 'lower-stack-pass').value;
    const driver = constant('xen-4.5', 'driver-pass').value;
    expect(constant('xen-4.5', 'back-end-pass').high).toBe(cycles - stack - driver);
    expect(constant('xen-4.5', 'back-end-pass').low).toBe(constant('xen-4.5', 'kernel-pass').low);
  });

  it('are Cloud Hypervisor’s share and the source’s own clock for a process', () => {
    expect(processAdds.qemu).toBeCloseTo(72, 9);
    expect(processAdds.cloudHypervisor).toBeCloseTo(46, 9);
    const { low, value, high } = constant('kvm-4.0', 'process-back-end-pass');
    // A request passes the back end twice.
    expect(value - low).toBeCloseTo(((processAdds.qemu - processAdds.cloudHypervisor) * clock) / 2);
    const sourceClock = fc20data.clockGHz.value * 1000;
    expect(high - value).toBeCloseTo((processAdds.qemu * (sourceClock - clock)) / 2);
  });

  it('and the driver pass are as wide as they say', () => {
    const { low, value, high } = constant('xen-4.5', 'driver-pass');
    expect([low, high]).toEqual([value / 3, value * 2]);
    expect(value).toBe(constant('xen-4.5', 'kernel-pass').low);
  });
});

/** Rows that several processors have: the hardware part of an exit, and reading and writing its record. */
import type { Constant } from './constant.ts';
import { rowsOf } from './row.ts';

/** The round trip, and its half as the price of one way. `ends` are round trips of the sources. */
export function roundTrip(
  cpu: string,
  [low, value, high]: readonly [number, number, number],
  sources: readonly string[],
  how: string,
): readonly Constant[] {
  const row = rowsOf({ unit: 'cycles', cpu, flag: 'measured', sources });
  return [
    row('vm-round-trip', 'the hardware part of a VM exit and entry', [low, value, high], how),
    row(
      'vm-transition',
      'one way of the hardware part of a VM exit and entry',
      [Math.round(low / 2), Math.round(value / 2), Math.round(high / 2)],
      `${how}; halved`,
      { flag: 'derived' },
    ),
  ];
}

/** What adams06 table 1 prints for one processor. */
export function exitParts(
  cpu: string,
  parts: {
    readonly entry: number;
    readonly fault: number;
    readonly read: number;
    readonly write: number;
  },
): readonly Constant[] {
  const row = rowsOf({ unit: 'cycles', cpu, flag: 'measured', sources: ['adams06'] });
  return [
    row('vm-entry', 'a VM entry', parts.entry, 'adams06 table 1'),
    row('fault-exit', 'a VM exit by page fault', parts.fault, 'adams06 table 1'),
    row('record-read', 'reading a field of the exit’s record', parts.read, 'adams06 table 1'),
    row('record-write', 'writing a field of the exit’s record', parts.write, 'adams06 table 1'),
  ];
}

/** Sums over a path, for tests. */
import { DEVICES } from '../../src/model/devices.ts';
import type { Design } from '../../src/model/design.ts';
import { OPERATIONS, type OperationId } from '../../src/model/operations.ts';
import { pathOf, type Hop } from '../../src/model/path.ts';
import type { CostLevel } from '../../src/model/platforms/constant.ts';
import { REFERENCE } from '../../src/model/platforms/reference.ts';

/** The path of an operation on the NVMe drive, or on the network card. */
export function hopsOf(
  design: Design,
  id: OperationId,
  level: CostLevel = 'value',
): readonly Hop[] {
  const operation = OPERATIONS[id];
  const device = operation.kind === 'disk' ? DEVICES.nvme : DEVICES.nic1g;
  return pathOf(design, { operation, device, level });
}

/** What a path comes to; `microseconds` at the reference clock, with nothing else running. */
export interface Totals {
  readonly crossings: number;
  readonly copies: number;
  readonly cycles: number;
  readonly microseconds: number;
}

export function totalsOf(hops: readonly Hop[]): Totals {
  const sum = (of: (hop: Hop) => number): number => hops.reduce((all, hop) => all + of(hop), 0);
  const cycles = sum((hop) => hop.cycles);
  return {
    crossings: sum((hop) => hop.crossings),
    copies: hops.filter((hop) => hop.kind === 'copy').length,
    cycles,
    microseconds: cycles / REFERENCE.clockMHz + sum((hop) => hop.serviceNs) / 1000,
  };
}

/** The totals of an operation in a design. */
export const totals = (design: Design, id: OperationId, level: CostLevel = 'value'): Totals =>
  totalsOf(hopsOf(design, id, level));

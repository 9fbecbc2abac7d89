/** Every constant of the model, for tests that look at all of them. */
import { DEVICES } from '../../src/model/devices.ts';
import type { Constant } from '../../src/model/platforms/constant.ts';
import { HARDWARE } from '../../src/model/platforms/hardware.ts';
import { SOFTWARE } from '../../src/model/platforms/software.ts';
import { REGISTER_ACCESSES } from '../../src/model/register-accesses.ts';

/** The tables by name. The measured systems share the processor's constants. */
export const TABLES: Readonly<Record<string, readonly Constant[]>> = {
  ...Object.fromEntries(
    Object.entries(SOFTWARE).map(([system, costs]) => [
      system,
      [
        ...new Set([
          ...Object.values<Constant>(HARDWARE),
          ...Object.values<Constant>({ ...costs }),
        ]),
      ],
    ]),
  ),
  devices: Object.values(DEVICES).flatMap((device) => Object.values<Constant>(device.service)),
  registers: Object.values(REGISTER_ACCESSES).flatMap(({ submit, complete }) => [submit, complete]),
};

/** All constants, each object once. */
export const CONSTANTS: readonly Constant[] = [...new Set(Object.values(TABLES).flat())];

/** The constant of a table by id. Throws when the table has none or several. */
export function constant(table: string, id: string): Constant {
  const found = (TABLES[table] ?? []).filter((one) => one.id === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${table} has ${found.length} × ${id}`);
  return found[0];
}

/** Costs as sources print them, in microseconds or cycles, put into the unit of their constant. */
import { PLATFORMS } from '../model/platforms/index.ts';
import type { Design } from '../model/design.ts';
import { constantsInRole, COST_ROLES, isCostRole } from '../model/host/cost-roles.ts';
import type { Constant, Unit } from '../model/platforms/constant.ts';
import { DEVICES } from '../model/devices.ts';
import { REGISTER_ACCESSES } from '../model/register-accesses.ts';
import { nearestId } from './nearest-id.ts';
import type { CostValue } from './experiment.ts';

/** Every constant that may be named, by its id; a platform's own value is looked up by the run. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map(
  [
    ...PLATFORMS.flatMap(({ constants }) => constants),
    ...Object.values(DEVICES).flatMap(({ service }) => Object.values(service)),
    ...Object.values(REGISTER_ACCESSES).flatMap(({ submit, complete }) => [submit, complete]),
  ].map((constant) => [constant.id, constant]),
);

/**
 * Overrides as a file states them, by constant or by role, as values by constant id in the constant's unit;
 * and what is wrong with them, in words. Where the design is not known, roles are left out.
 */
export function overridesIn(
  stated: Readonly<Record<string, CostValue>>,
  design: Design | null,
  clockMHz: number,
): { readonly overrides: Readonly<Record<string, number>>; readonly problems: readonly string[] } {
  const overrides: Record<string, number> = {};
  const problems: string[] = [];
  const saidBy = new Map<string, string>();
  for (const [word, cost] of Object.entries(stated)) {
    const role = isCostRole(word);
    if (role && design === null) continue;
    const ids = role && design ? constantsInRole(design, word).map(({ id }) => id) : [word];
    for (const id of ids) {
      const found = inItsUnit(id, cost, clockMHz);
      const before = saidBy.get(id);
      if (before !== undefined && overrides[id] !== ('value' in found ? found.value : null))
        problems.push(`${before} and ${word} are one constant here, ${id}: keep one of them`);
      else if ('problem' in found) problems.push(found.problem);
      else overrides[id] = found.value;
      saidBy.set(id, word);
    }
  }
  return { overrides, problems };
}

/** The value in the constant's unit at a clock, or what is wrong with it, in words. */
function inItsUnit(
  id: string,
  value: CostValue,
  clockMHz: number,
): { readonly value: number } | { readonly problem: string } {
  const constant = CONSTANTS.get(id);
  if (!constant)
    return {
      problem: `there is no constant "${id.slice(0, 60)}"${nearestId(id, [...CONSTANTS.keys(), ...COST_ROLES])}`,
    };
  if (typeof value === 'number') return { value };
  const [unit, amount, ...more] = Object.entries(value).flat() as [string, number, ...unknown[]];
  if (unit === undefined || more.length > 0)
    return { problem: `${id} needs one of us, ns or cycles` };
  const cycles = unit === 'cycles' ? amount : (amount * clockMHz) / (unit === 'us' ? 1 : 1_000);
  return inUnit(id, constant.unit, cycles, clockMHz);
}

function inUnit(
  id: string,
  unit: Unit,
  cycles: number,
  clockMHz: number,
): { readonly value: number } | { readonly problem: string } {
  if (unit === 'cycles') return { value: Math.round(cycles) };
  if (unit === 'ns') return { value: Math.round((cycles * 1_000) / clockMHz) };
  return { problem: `${id} is in ${unit}: give it as a plain number` };
}

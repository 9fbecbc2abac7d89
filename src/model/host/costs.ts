/** The one way in which a host under load asks what something costs: an override, else the platform. */
import { HARDWARE } from '../platforms/hardware.ts';
import type { Constant, CostLevel, Unit } from '../platforms/constant.ts';
import { PLATFORMS } from '../platforms/index.ts';
import { lookUp, MissingCost, type Platform } from '../platforms/platform.ts';

/** Answers what constants come to, each in its own unit. */
export interface Costs {
  /** With the overrides of what it has no value for in its table, so that paths find them there. */
  readonly platform: Platform;
  readonly level: CostLevel;
  /** Everything that has been asked for so far, by id. */
  readonly asked: ReadonlyMap<string, Constant>;
  /** The value that counts for a constant of the platform. */
  of(constant: Constant): number;
  /**
   * The cycles at a clock of what has this id. Throws in words where neither an override nor the platform has
   * a value, or where it is in another unit than cycles and ns.
   */
  cyclesOf(id: string, clockMHz: number): number;
  /** The same, of a constant that any platform should have. Throws in words where this one does not. */
  need(constant: Constant): number;
}

/** Costs on a platform at one end of its ranges; an override by id wins. */
export function costsOf(
  table: Platform,
  level: CostLevel,
  overrides: Readonly<Record<string, number>>,
): Costs {
  const platform = completed(table, overrides);
  const override = (id: string) => (Object.hasOwn(overrides, id) ? overrides[id] : undefined);
  const asked = new Map<string, Constant>();
  const byId = (id: string): number | undefined => {
    const found = lookUp(table, id);
    if (found.kind !== 'missing') asked.set(id, found.constant);
    return override(id) ?? (found.kind === 'missing' ? undefined : found.constant[level]);
  };
  return {
    platform,
    level,
    asked,
    of: (constant) => {
      asked.set(constant.id, constant);
      return override(constant.id) ?? constant[level];
    },
    cyclesOf: (id, clockMHz) => {
      const value = byId(id);
      if (value === undefined)
        throw new MissingCost(id, `${platform.name} has no value for "${id}"${whereElse(id)}`);
      const unit = unitOf(platform, id);
      if (unit === 'cycles') return value;
      if (unit === 'ns') return (value * clockMHz) / 1_000;
      throw new Error(`"${id}" is in ${unit} and cannot be what an event costs`);
    },
    need: (constant) => {
      const value = byId(constant.id);
      if (value === undefined)
        throw new MissingCost(
          constant.id,
          `${platform.name} has no value for "${constant.id}"${whereElse(constant.id)}`,
        );
      return value;
    },
  };
}

/** The platform with a row more for each override of what it has no value for. */
function completed(platform: Platform, overrides: Readonly<Record<string, number>>): Platform {
  const stated = Object.entries(overrides)
    .filter(([id]) => lookUp(platform, id).kind === 'missing')
    .map(([id, value]): Constant => ({
      ...{ id, what: id, value, low: value, high: value, unit: unitOf(platform, id) },
      ...{ cpu: platform.processor, flag: 'assumed', sources: [], how: 'Stated as an override.' },
    }));
  return stated.length === 0
    ? platform
    : { ...platform, constants: [...platform.constants, ...stated] };
}

/** What can be done about a value that a platform does not have. */
function whereElse(id: string): string {
  const having = PLATFORMS.filter((one) => lookUp(one, id).kind !== 'missing');
  const ids = having.map((one) => one.id).join(', ');
  return `: override it${ids === '' ? '' : `, or take costs.platform from ${ids}`}`;
}

/** The unit of a constant where it is known; an override of something else is in cycles. */
function unitOf(platform: Platform, id: string): Unit {
  const found = lookUp(platform, id);
  if (found.kind !== 'missing') return found.constant.unit;
  const all = PLATFORMS.flatMap(({ constants }) => constants);
  return all.find((constant) => constant.id === id)?.unit ?? 'cycles';
}

/** Waking a process and switching to it, cycles. */
export const contextSwitchCycles = (costs: Costs): number =>
  Math.round(costs.need(HARDWARE.contextSwitch));

/** The one way in which a host under load asks what something costs: an override, else the platform. */
import { HARDWARE } from '../platforms/hardware.ts';
import type { Constant, CostLevel } from '../platforms/constant.ts';
import { lookUp, type Platform } from '../platforms/platform.ts';

/** Answers what constants come to, each in its own unit. */
export interface Costs {
  readonly platform: Platform;
  readonly level: CostLevel;
  /** The value that counts for a constant of the platform. */
  of(constant: Constant): number;
  /** The value by id; undefined where neither an override nor the platform has one. */
  byId(id: string): number | undefined;
  /** The same, of a constant that any platform should have. Throws in words where this one does not. */
  need(constant: Constant): number;
}

/** Costs on a platform at one end of its ranges; an override by id wins. */
export function costsOf(
  platform: Platform,
  level: CostLevel,
  overrides: Readonly<Record<string, number>>,
): Costs {
  const override = (id: string) => (Object.hasOwn(overrides, id) ? overrides[id] : undefined);
  const byId = (id: string): number | undefined => {
    const found = lookUp(platform, id);
    return override(id) ?? (found.kind === 'missing' ? undefined : found.constant[level]);
  };
  return {
    platform,
    level,
    of: (constant) => override(constant.id) ?? constant[level],
    byId,
    need: (constant) => {
      const value = byId(constant.id);
      if (value === undefined)
        throw new Error(`${platform.name} has no value for "${constant.id}": override it`);
      return value;
    },
  };
}

/** Waking a process and switching to it, cycles. */
export const contextSwitchCycles = (costs: Costs): number =>
  Math.round(costs.need(HARDWARE.contextSwitch));

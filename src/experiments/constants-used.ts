/** Which constants a host's run depends on, and which overrides change nothing. */
import type { Constant } from '../model/platforms/constant.ts';
import { prepare, type HostContext } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';

/** The constants without which the host would be another one; what an override replaces is left out. */
export function constantsUsed(host: HostParams): readonly Constant[] {
  const context = prepare(host);
  const whole = imageOf(context);
  const overrides = host.costs?.overrides ?? {};
  return [...context.costs.asked.values()].filter((constant) => {
    if (Object.hasOwn(overrides, constant.id)) return false;
    const other = { ...overrides, [constant.id]: 2 * constant[context.costs.level] + 1 };
    return imageWith(host, other) !== whole;
  });
}

/** Ids of overrides without which the host would be the same. */
export function idleOverrides(host: HostParams): readonly string[] {
  const overrides = host.costs?.overrides ?? {};
  const whole = imageOf(prepare(host));
  return Object.keys(overrides).filter((id) => {
    const others = Object.fromEntries(Object.entries(overrides).filter(([key]) => key !== id));
    return imageWith(host, others) === whole;
  });
}

const imageWith = (host: HostParams, overrides: Readonly<Record<string, number>>): string =>
  imageOf(prepare({ ...host, costs: { ...host.costs, overrides } }));

/** Everything of a prepared host that costs decide: its work, and the times of the commands it gives. */
function imageOf({ ranges, flows, steps, amounts, devices }: HostContext): string {
  const times = [...new Set(flows.command)]
    .map((command) => devices.service[command])
    .map((index) => (index === undefined ? null : amounts.first[index]));
  return JSON.stringify([ranges, flows, steps, times]);
}

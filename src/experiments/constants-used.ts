/** Which constants a host's run depends on, and which overrides change nothing. */
import type { Constant } from '../model/platforms/constant.ts';
import { CREW } from '../scenarios/host/codes.ts';
import { prepare, type HostContext } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';

/** The constants without which the host would be another one; what an override replaces is left out. */
export function constantsUsed(stated: HostParams): readonly Constant[] {
  const host = unswitched(stated);
  const context = prepare(host);
  const whole = imageOf(context);
  const overrides = host.costs?.overrides ?? {};
  return [...context.costs.asked.values()].filter((constant) => {
    if (Object.hasOwn(overrides, constant.id)) return false;
    const other = { ...overrides, [constant.id]: 2 * constant[context.costs.level] + 1 };
    return imageWith(host, other) !== whole;
  });
}

/** Ids of overrides that could be anything: the host would be the same. */
export function idleOverrides(stated: HostParams): readonly string[] {
  const host = unswitched(stated);
  const overrides = host.costs?.overrides ?? {};
  const whole = imageOf(prepare(host));
  return Object.entries(overrides)
    .filter(([id, value]) => imageWith(host, { ...overrides, [id]: 2 * value + 1 }) === whole)
    .map(([id]) => id);
}

/** Whether somebody ever takes another one’s place on a processor. */
export function takesTurns({ layout: { agentKind, bound } }: HostContext): boolean {
  const places = [...bound].filter((_, agent) => agentKind[agent] !== CREW.interrupts);
  return places.length > 1 && (places.includes(-1) || new Set(places).size < places.length);
}

/** The host without a price of switching where nobody ever switches. */
const unswitched = (host: HostParams): HostParams =>
  takesTurns(prepare(host)) ? host : { ...host, scheduler: { ...host.scheduler, switchCycles: 0 } };

const imageWith = (host: HostParams, overrides: Readonly<Record<string, number>>): string =>
  imageOf(prepare({ ...host, costs: { ...host.costs, overrides } }));

/** Everything of a prepared host that costs decide: its work, and the times of the commands it gives. */
function imageOf({ ranges, flows, steps, amounts, devices }: HostContext): string {
  const times = [...new Set(flows.command)]
    .map((command) => devices.service[command])
    .map((index) => (index === undefined ? null : amounts.first[index]));
  return JSON.stringify([ranges, flows, steps, times]);
}

/** Which constants a host's requests and events are computed from, and which overrides change nothing. */
import { DEVICES } from '../model/devices.ts';
import { OPERATIONS, type OperationId } from '../model/operations.ts';
import { pathOf } from '../model/path.ts';
import type { Constant } from '../model/platforms/constant.ts';
import { findPlatform } from '../model/platforms/index.ts';
import { prepare } from '../scenarios/host/context.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import { designIn } from '../scenarios/host/design-in.ts';
import type { EventCost, Workload } from '../scenarios/host/workloads.ts';
import { CONSTANTS } from './costs-in-units.ts';

/** The constants on the paths of all workloads, each once; what an override replaces is left out. */
export function constantsUsed(host: HostParams): readonly Constant[] {
  const design = designIn(host.design);
  if (typeof design === 'string') return [];
  const platform = findPlatform(host.costs?.platform ?? '');
  const level = host.costs?.level ?? 'value';
  const disk = DEVICES[host.devices?.disk?.base ?? 'nvme'];
  const workloads = host.guests.flatMap((guest) => guest.workloads);
  const found = new Map<string, Constant>();
  for (const id of new Set(workloads.flatMap(operationsOf))) {
    const operation = OPERATIONS[id];
    const device = operation.kind === 'disk' ? disk : DEVICES.nic1g;
    const hops = pathOf(design, { operation, device, level, ...(platform ? { platform } : {}) });
    for (const constant of hops.flatMap((hop) => hop.constants)) found.set(constant.id, constant);
  }
  for (const id of workloads.flatMap(eventIds)) {
    const constant = platform?.constants.find((one) => one.id === id) ?? CONSTANTS.get(id);
    if (constant) found.set(id, constant);
  }
  for (const id of Object.keys(host.costs?.overrides ?? {})) found.delete(id);
  return [...found.values()].filter(({ id }) => !replacedByDevice(host, id));
}

/** Ids of overrides without which the host would be the same. */
export function idleOverrides(host: HostParams): readonly string[] {
  const overrides = host.costs?.overrides ?? {};
  const whole = imageOf(host);
  return Object.keys(overrides).filter((id) => {
    const others = Object.fromEntries(Object.entries(overrides).filter(([key]) => key !== id));
    return imageOf({ ...host, costs: { ...host.costs, overrides: others } }) === whole;
  });
}

/** Everything of a prepared host that costs decide. */
function imageOf(host: HostParams): string {
  const { ranges, flows, steps, amounts, devices } = prepare(host);
  return JSON.stringify([ranges, flows, steps, amounts, devices]);
}

function operationsOf(workload: Workload): readonly OperationId[] {
  switch (workload.kind) {
    case 'requestResponse':
      return ['networkReceive', 'networkSend'];
    case 'stream':
      return [workload.direction === 'send' ? 'networkSend' : 'networkReceive'];
    case 'blockIo':
      return [workload.operation === 'read' ? 'diskRead' : 'diskWrite'];
    case 'oltp':
      return workload.transaction.flatMap((step) =>
        step.do === 'read'
          ? ['diskRead']
          : step.do === 'send'
            ? ['networkSend']
            : step.do === 'write' || step.do === 'flush' || step.do === 'commit'
              ? ['diskWrite']
              : [],
      );
    default:
      return [];
  }
}

function eventIds(workload: Workload): readonly string[] {
  const own = 'events' in workload ? (workload.events ?? []) : [];
  const steps =
    workload.kind === 'oltp'
      ? workload.transaction.flatMap((step) => (step.do === 'events' ? step.events : []))
      : [];
  return [...own, ...steps].flatMap(({ cost }) => idsOf(cost));
}

function idsOf(cost: EventCost['cost']): readonly string[] {
  if (typeof cost === 'number') return [];
  return typeof cost === 'string' ? [cost] : (Object.values(cost) as readonly string[]);
}

/** Whether the host's own device settings stand in for a device's constant; the wire is reckoned, not read. */
function replacedByDevice({ devices }: HostParams, id: string): boolean {
  const disk = devices?.disk;
  if (id.startsWith('nic-')) return true;
  if (id.endsWith('-read')) return disk?.readNs !== undefined;
  if (id.endsWith('-write')) return disk?.writeNs !== undefined;
  return id.endsWith('-flush') && disk?.flushNs !== undefined;
}

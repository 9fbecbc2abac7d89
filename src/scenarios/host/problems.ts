/** What is wrong with the parameters of a host, in words: every field's range stands here. */
import { placeIn, placeOf, type Design } from '../../model/design.ts';
import { commandsDevice } from '../../model/memory/grasp.ts';
import { COST_LEVELS } from '../../model/platforms/constant.ts';
import {
  FAULT_KINDS,
  type BackEndParams,
  type CostParams,
  type DiskParams,
  type FaultParams,
  type GuestParams,
  type HostParams,
  type NetworkParams,
  type SchedulerParams,
  type ServiceParams,
} from './params.ts';
import { AMOUNT_NS } from './amount-shapes.ts';
import { prepare } from './context.ts';
import { designIn } from './design-in.ts';
import { misfits, needed, number, object, optional, whole, type Shape } from './shape.ts';
import { WORKLOAD } from './workload-shapes.ts';

const text: Shape = { is: 'text', max: 40 };
const choice = (...of: readonly string[]): Shape => ({ is: 'choice', of });

const COSTS = object<CostParams>({
  platform: optional(text),
  level: optional(choice(...COST_LEVELS)),
  overrides: optional({ is: 'map', of: number(0, 1e12, 'of its unit') }),
});

const SCHEDULER = object<SchedulerParams>({
  kind: optional(choice('credit', 'core', 'root', 'roundRobin')),
  sliceUs: optional(whole(10, 10_000_000, 'µs')),
  accountingUs: optional(whole(100, 1_000_000, 'µs')),
  switchCycles: optional(whole(0, 100_000_000, 'cycles')),
  boost: optional({ is: 'flag' }),
});

const DISK = object<DiskParams>({
  base: optional(choice('nvme', 'sataSsd', 'hdd10k')),
  parallel: optional(whole(1, 1_024, 'requests')),
  readNs: optional(AMOUNT_NS),
  writeNs: optional(AMOUNT_NS),
  flushNs: optional(AMOUNT_NS),
  delayNs: optional(AMOUNT_NS),
  nsPerKiB: optional(number(0, 1_000_000, 'ns')),
  hostCache: optional(choice('none', 'writeThrough', 'writeBack')),
  hitPercent: optional(whole(0, 100, 'percent')),
  coalesceUs: optional(number(0, 1_000_000, 'µs')),
  virtualDisk: optional(choice('passThrough', 'fixed', 'dynamic')),
});

const NETWORK = object<NetworkParams>({
  megabitsPerSecond: optional(whole(1, 400_000, 'Mb/s')),
  mtu: optional(whole(68, 65_535, 'bytes')),
  perPacketNs: optional(AMOUNT_NS),
  coalesceUs: optional(number(0, 1_000_000, 'µs')),
});

const GUEST = object<GuestParams>({
  name: optional(text),
  count: optional(whole(1, 256, 'guests')),
  virtualProcessors: optional(whole(1, 64, 'virtual processors')),
  weight: optional(whole(1, 10_000, '(weight)')),
  cap: optional(whole(1, 100, 'percent')),
  reserve: optional(whole(0, 100, 'percent')),
  workloads: needed({ is: 'list', of: WORKLOAD, min: 0, max: 16 }),
});

const SERVICE = object<ServiceParams>({
  virtualProcessors: optional(whole(1, 64, 'virtual processors')),
  weight: optional(whole(1, 10_000, '(weight)')),
  cap: optional(whole(1, 100, 'percent')),
  reserve: optional(whole(0, 100, 'percent')),
});

const BACK_END = object<BackEndParams>({
  workers: optional(whole(0, 64, 'workers')),
  ringSlots: optional(whole(1, 65_536, 'requests')),
  synchronous: optional({ is: 'flag' }),
  answers: optional(choice('interrupt', 'worker')),
  shared: optional({ is: 'flag' }),
});

const FAULT = object<FaultParams>({
  kind: needed(choice(...FAULT_KINDS)),
  component: optional(
    choice(
      'physicalDriver',
      'backEnd',
      'deviceModel',
      'guestDriver',
      'monitor',
      'application',
      'device',
    ),
  ),
  guest: optional(whole(0, 4_095, '(guest)')),
  atMs: needed(number(0, 86_400_000, 'ms')),
  forMs: optional(number(0, 86_400_000, 'ms')),
  factor: optional(number(1, 1_000_000, 'times')),
  timeoutMs: optional(number(0, 86_400_000, 'ms')),
});

/** The parameters of a host as a shape: a JSON schema can be drawn from it. */
export const HOST_SHAPE: Shape = object<HostParams>({
  design: needed({ is: 'either', plain: text, object: { is: 'any' } }),
  costs: optional(COSTS),
  processors: needed(whole(1, 64, 'logical processors')),
  clockMHz: needed(whole(50, 10_000, 'MHz')),
  scheduler: optional(SCHEDULER),
  devices: optional(
    object<NonNullable<HostParams['devices']>>({
      disk: optional(DISK),
      network: optional(NETWORK),
    }),
  ),
  guests: needed({ is: 'list', of: GUEST, min: 1, max: 64 }),
  service: optional(SERVICE),
  backEnd: optional(BACK_END),
  faults: optional({ is: 'list', of: FAULT, min: 0, max: 64 }),
  durationMs: needed(number(0.001, 86_400_000, 'ms')),
  warmupMs: optional(number(0, 86_400_000, 'ms')),
});

/** What is wrong with `value` as parameters of a host, in words; none when it can run. Never throws. */
export function hostProblems(value: unknown): readonly string[] {
  const problems = misfits(HOST_SHAPE, value, 'host');
  return problems.length > 0 ? problems : combinationProblems(value as HostParams);
}

function combinationProblems(params: HostParams): readonly string[] {
  const problems: string[] = [];
  const design = designIn(params.design);
  if (typeof design === 'string') return [design];
  const guests = params.guests.reduce((sum, guest) => sum + (guest.count ?? 1), 0);
  const virtual = design.domains.some((domain) => domain.perChild);
  if (!virtual && guests > 1)
    problems.push(`${design.name} has no hypervisor and runs one guest, not ${guests}`);
  if (guests > 4_096) problems.push(`a host has at most 4096 guests, not ${guests}`);
  if ((params.warmupMs ?? 0) >= params.durationMs)
    problems.push('host.warmupMs must be less than host.durationMs');
  problems.push(
    ...turnProblems(params),
    ...(params.faults ?? []).flatMap((fault, index) =>
      faultProblems(fault, design, guests).map((one) => `host.faults[${index}]${one}`),
    ),
    ...params.guests.flatMap(({ workloads }, guest) =>
      workloads.flatMap((one, index) =>
        one.kind === 'stream' && one.direction === 'send' && one.outsideNs !== undefined
          ? [
              `host.guests[${guest}].workloads[${index}].outsideNs is for packets received, not sent`,
            ]
          : [],
      ),
    ),
  );
  return problems.length > 0 ? problems : costProblems(params);
}

/** In plain turns nobody goes first, so that a reserve could not be kept. */
function turnProblems({ scheduler, guests, service }: HostParams): readonly string[] {
  if (scheduler?.kind !== 'roundRobin') return [];
  return [
    ...guests.map((guest, index) => ({ ...guest, place: `host.guests[${index}]` })),
    { ...service, place: 'host.service' },
  ]
    .filter(({ reserve = 0 }) => reserve > 0)
    .map(
      ({ place, reserve }) =>
        `${place}.reserve: roundRobin gives everybody equal turns and knows no reserve (${reserve} %); credit, core and root keep one`,
    );
}

/** What would be wrong with a fault, or do nothing, on a design. */
function faultProblems(fault: FaultParams, design: Design, guests: number): readonly string[] {
  const { kind, component, factor, guest = 0 } = fault;
  const alone = kind === 'parentReboot' || kind === 'powerCut';
  const problems: string[] = [];
  if (alone && component !== undefined)
    problems.push(`.component: a ${kind} is of the machine, of no component`);
  else if (!alone && component === undefined) problems.push(' says no component');
  else if (component && component !== 'device' && placeOf(design, component) === null)
    problems.push(`.component: ${design.name} has no ${component}`);
  else if (component) problems.push(...memoryProblems(kind, component, design));
  if (factor !== undefined && kind !== 'slow')
    problems.push(`.factor is for kind slow, not ${kind}`);
  if (guest >= guests) problems.push(`.guest must be less than the ${guests} guests`);
  return problems;
}

/** Faults of memory need a domain: one that commands a device, or at least one that runs code. */
function memoryProblems(
  kind: FaultParams['kind'],
  component: NonNullable<FaultParams['component']>,
  design: Design,
): readonly string[] {
  if (kind !== 'dmaCorruption' && kind !== 'compromise') return [];
  if (component === 'device')
    return [`.component: a ${kind} begins in a domain that runs code, not in the device`];
  const { id, name } = placeIn(design, component);
  return kind === 'compromise' || commandsDevice(design, id)
    ? []
    : [`.component: the ${name}, where it lives, commands no device that could write wrongly`];
}

/** What a cost table says when it has no value for something that this host needs. */
function costProblems(params: HostParams): readonly string[] {
  try {
    prepare(params);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

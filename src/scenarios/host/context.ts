/** What follows from a host's parameters alone: costs, flows, programs and layout, as flat numbers. */
import type { Design } from '../../model/design.ts';
import { placeIn, rootOf } from '../../model/design.ts';
import { DEVICES } from '../../model/devices.ts';
import { HARDWARE } from '../../model/platforms/hardware.ts';
import { SOFTWARE } from '../../model/platforms/software.ts';
import { crewOf, interruptsOf } from '../../model/host/crews.ts';
import { contextSwitchCycles, costsOf, type Costs } from '../../model/host/costs.ts';
import { DEFAULT_PLATFORM, findPlatform, PLATFORMS } from '../../model/platforms/index.ts';
import type { Stretch } from '../../model/host/segments.ts';
import { VIRTUAL_DISK_PERCENT } from '../../model/host/virtual-disk.ts';
import { instancesOf, type Instance } from '../../model/instances.ts';
import { AmountList, type Amounts } from './amounts.ts';
import { FlowList, type Flows } from './flows.ts';
import { guestName, layOut, type GuestSetting, type Layout } from './layout.ts';
import type { HostParams } from './params.ts';
import { designIn } from './design-in.ts';
import { ProgramList, type Steps } from './programs.ts';
import { RangeList, type Ranges } from './ranges.ts';
import type { Workload } from './workloads.ts';

/** The disk and the card as flat numbers. */
export interface DeviceSetting {
  /** Commands served at once, by DEVICE. */
  readonly servers: readonly number[];
  /** Index of the amount, by COMMAND. */
  readonly service: readonly number[];
  /** Index of the amount that each command of the disk takes besides; −1 for none. */
  readonly delay: number;
  /** Least time between two interrupts, by DEVICE, ns. */
  readonly quietNs: readonly number[];
  readonly nsPerKiB: number;
  /** Percent of the disk's time that the virtual disk's format adds. */
  readonly formatPercent: number;
  readonly hostCache: 'none' | 'writeThrough' | 'writeBack';
  readonly hitPercent: number;
  readonly megabitsPerSecond: number;
  readonly mtu: number;
}

export interface HostContext {
  readonly params: HostParams;
  readonly design: Design;
  readonly costs: Costs;
  readonly instances: readonly Instance[];
  readonly domains: readonly string[];
  readonly processors: number;
  readonly clockMHz: number;
  readonly ranges: Ranges;
  readonly flows: Flows;
  readonly steps: Steps;
  readonly amounts: Amounts;
  readonly layout: Layout;
  readonly devices: DeviceSetting;
  readonly schedulerKind: 'credit' | 'core' | 'root' | 'roundRobin';
  readonly boost: boolean;
  readonly sliceNs: number;
  readonly periodNs: number;
  /** Ranges: waking a guest for its own timer, switching virtual processors, dispatching by the root scheduler. */
  readonly timerWake: number;
  readonly switchWork: number;
  readonly rootWork: number;
  readonly ringSlots: number;
  /** Guests that a ring bounds; a machine without hypervisor has none. */
  readonly hasRings: boolean;
  /** Whoever hands a request to the device waits for it. */
  readonly synchronous: boolean;
  readonly warmupNs: number;
  readonly durationNs: number;
  /** By series of operations, its name `guest.workload`. */
  readonly operationNames: readonly string[];
  /** What kind of workload each of these series is of. */
  readonly workloadKinds: readonly Workload['kind'][];
}

const none: Stretch = { shares: [], crossings: 0, exits: 0 };

/** The context of a run. Throws on parameters that `hostProblems` complains of. */
export function prepare(params: HostParams): HostContext {
  const parts = partsOf(params);
  const { design, costs, ranges, amounts, flows, timer, native, workers } = parts;
  const { clockMHz, processors, scheduler } = params;
  const programs = new ProgramList({ design, costs, clockMHz, amounts, ranges, flows, timer });
  const { guests, names, kinds } = settings(params, programs);
  const instances = instancesOf(design, native ? 1 : guests.length);
  const domains = design.domains.map((domain) => domain.id);
  const periodNs = (scheduler?.accountingUs ?? 10_000) * 1_000;
  const service = { ...usualService, ...params.service };
  const crews = flows.crews;
  return {
    params,
    design,
    costs,
    instances,
    domains,
    processors,
    clockMHz,
    devices: deviceSetting(params, amounts, costs),
    timerWake: ranges.add(timer.wake),
    ...switchRanges(params, design, costs, ranges, native),
    ranges: ranges.flat(),
    flows: flows.flat(),
    steps: programs.flat(),
    amounts: amounts.flat(),
    layout: layOut({
      ...{ processors, periodNs, guests, crews, instances, domains, service, workers, native },
      shared: params.backEnd?.shared ?? false,
      application: domains.indexOf(placeIn(design, 'application').id),
    }),
    schedulerKind: scheduler?.kind ?? 'credit',
    boost: scheduler?.boost ?? true,
    sliceNs: (scheduler?.sliceUs ?? 30_000) * 1_000,
    periodNs,
    ringSlots: params.backEnd?.ringSlots ?? 256,
    hasRings: design.deviceInterface !== 'native',
    synchronous: params.backEnd?.synchronous ?? false,
    warmupNs: Math.round((params.warmupMs ?? 0) * 1e6),
    durationNs: Math.round(params.durationMs * 1e6),
    operationNames: names,
    workloadKinds: kinds,
  };
}

const usualService = { virtualProcessors: undefined, weight: 100, cap: 100, reserve: 0 };

/** The row, its costs, and the lists that flows and programs are collected in. */
function partsOf(params: HostParams) {
  const design = designIn(params.design);
  if (typeof design === 'string') throw new Error(design);
  const { level = 'value', overrides = {} } = params.costs ?? {};
  const costs = costsOf(platformIn(params), level, overrides);
  const ranges = new RangeList(design.domains.map((domain) => domain.id));
  const amounts = new AmountList();
  const root = rootOf(design);
  const inRoot = (placeOfBackEnd(design) ?? root.id) === root.id;
  const workers = params.backEnd?.workers ?? (inRoot ? 0 : 1);
  const disk = params.devices?.disk?.base ?? 'nvme';
  const threads = { workers: workers > 0, answers: params.backEnd?.answers === 'worker' };
  const flows = new FlowList({ design, costs, disk, threads }, ranges);
  const guest = crewOf(design, placeIn(design, 'application').id)!;
  const native = guest.domain === root.id;
  flows.crewIndex(guest);
  if (!native) flows.crewIndex(interruptsOf(design));
  const timer = flows.segmentsFor('read', 4_096).at(-1) ?? { wake: none, kick: none };
  return { design, costs, ranges, amounts, flows, timer, native, workers };
}

function platformIn({ costs }: HostParams) {
  if (costs?.platform === undefined) return DEFAULT_PLATFORM;
  const known = PLATFORMS.map(({ id }) => id).join(', ');
  const found = findPlatform(costs.platform);
  if (!found) throw new Error(`host.costs.platform must be one of ${known}`);
  return found;
}

const placeOfBackEnd = (design: Design): string | undefined =>
  design.deviceInterface === 'emulatedRegisters'
    ? design.placement.deviceModel
    : design.placement.backEnd;

/** Every guest with its programs; guests of one kind share programs and series. */
function settings(
  params: HostParams,
  programs: ProgramList,
): {
  readonly guests: readonly GuestSetting[];
  readonly names: readonly string[];
  readonly kinds: readonly Workload['kind'][];
} {
  const names: string[] = [];
  const guests = params.guests.flatMap((guest, kind) => {
    const virtualProcessors = guest.virtualProcessors ?? 1;
    const name = guestName(params, kind);
    const rows = guest.workloads.map((workload) => {
      const wanted = `${name}.${workload.name ?? workload.kind}`;
      const unique = names.includes(wanted) ? `${wanted}.${names.length}` : wanted;
      const series = names.push(unique) - 1;
      return { group: programs.add(workload, virtualProcessors), series };
    });
    const setting = {
      name,
      virtualProcessors,
      weight: guest.weight ?? 100,
      cap: guest.cap ?? 100,
      reserve: guest.reserve ?? 0,
      programs: rows,
    };
    return Array.from({ length: guest.count ?? 1 }, () => setting);
  });
  const kinds = params.guests.flatMap(({ workloads }) => workloads.map(({ kind }) => kind));
  return { guests, names, kinds };
}

/** What it costs to put another virtual processor on a processor, and what the root scheduler adds. */
function switchRanges(
  params: HostParams,
  design: Design,
  costs: Costs,
  ranges: RangeList,
  native: boolean,
): Pick<HostContext, 'switchWork' | 'rootWork'> {
  const root = rootOf(design).id;
  const usual = native ? HARDWARE.contextSwitch : SOFTWARE[design.costs].partitionSwitch;
  const cycles = params.scheduler?.switchCycles ?? Math.round(costs.need(usual));
  const switchWork = ranges.add({ shares: [{ domain: root, cycles }], crossings: 0, exits: 0 });
  if (params.scheduler?.kind !== 'root') return { switchWork, rootWork: 0 };
  const parent = design.placement.virtualizationStack ?? root;
  const dispatch = contextSwitchCycles(costs);
  const exit = Math.round(costs.need(HARDWARE.vmTransition));
  return {
    switchWork,
    rootWork: ranges.add({
      shares: [
        { domain: parent, cycles: dispatch },
        { domain: root, cycles: exit },
      ],
      crossings: 2,
      exits: 0,
    }),
  };
}

function deviceSetting(params: HostParams, amounts: AmountList, costs: Costs): DeviceSetting {
  const disk = params.devices?.disk ?? {};
  const network = params.devices?.network ?? {};
  const base = DEVICES[disk.base ?? 'nvme'];
  const own = (command: 'read' | 'write' | 'flush') => {
    const constant = base.service[command];
    return constant ? Math.round(costs.of(constant)) : 0;
  };
  const packet = network.perPacketNs ?? 0;
  return {
    servers: [disk.parallel ?? base.parallel, 1, 1],
    service: [
      disk.readNs ?? own('read'),
      disk.writeNs ?? own('write'),
      disk.flushNs ?? own('flush'),
      packet,
      packet,
    ].map((amount) => amounts.add(amount)),
    delay: (disk.delayNs ?? 0) === 0 ? -1 : amounts.add(disk.delayNs ?? 0),
    quietNs: [disk.coalesceUs ?? 0, 0, network.coalesceUs ?? 0].map((us) => Math.round(us * 1_000)),
    nsPerKiB: disk.nsPerKiB ?? 0,
    formatPercent: VIRTUAL_DISK_PERCENT[disk.virtualDisk ?? 'passThrough'],
    hostCache: disk.hostCache ?? 'none',
    hitPercent: disk.hitPercent ?? 0,
    megabitsPerSecond: network.megabitsPerSecond ?? 1_000,
    mtu: network.mtu ?? 1_500,
  };
}

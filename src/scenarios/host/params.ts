/**
 * What a host under load is made of, as plain JSON: the machine, its scheduler and devices, the guests with
 * their workloads, and what goes wrong. `problems.ts` checks it; the ranges stand there.
 */
import type { Design } from '../../model/design.ts';
import type { DeviceId } from '../../model/devices.ts';
import type { CostLevel } from '../../model/platforms/constant.ts';
import type { Amount } from './amounts.ts';
import type { Workload } from './workloads.ts';

export type { Amount } from './amounts.ts';

export interface HostParams {
  /** The id of a design row, or a row given in place. */
  readonly design: string | Design;
  readonly costs?: CostParams;
  /** Logical processors. */
  readonly processors: number;
  /** MHz of each of them. */
  readonly clockMHz: number;
  readonly scheduler?: SchedulerParams;
  readonly devices?: { readonly disk?: DiskParams; readonly network?: NetworkParams };
  readonly guests: readonly GuestParams[];
  /** The partition that serves the others (parent, driver domain), where the design has one. */
  readonly service?: ServiceParams;
  readonly backEnd?: BackEndParams;
  readonly faults?: readonly FaultParams[];
  /** Simulated time in all, ms. */
  readonly durationMs: number;
  /** What happens before is run but not counted, ms. Default 0. */
  readonly warmupMs?: number;
}

/** Where costs come from: an override by id wins over the design's own constant at its level. */
export interface CostParams {
  /** The id of a platform's cost table. Default: the costs that the design row names. */
  readonly platform?: string;
  /** Which end of the sources' ranges. Default `value`. */
  readonly level?: CostLevel;
  /** Constant id → value in that constant's unit. */
  readonly overrides?: Readonly<Record<string, number>>;
}

export interface SchedulerParams {
  /**
   * `credit`: weights, caps, reserves, priority for who wakes. `core`: the same, and the two processors of a
   * core run only one guest at a time. `root`: the privileged partition's kernel dispatches guests.
   * `roundRobin`: whoever becomes ready goes behind all others, and who is pushed off by an interrupt keeps the
   * rest of the turn; weights and `boost` count for nothing, and a reserve is refused.
   */
  readonly kind?: 'credit' | 'core' | 'root' | 'roundRobin';
  /** Longest time on a processor while another is ready, µs. Default 30,000. */
  readonly sliceUs?: number;
  /** Between two settlements of credit, cap and reserve, µs. Default 10,000. */
  readonly accountingUs?: number;
  /** A virtual processor's switch in place of another, cache refill included, cycles. Default: the platform's. */
  readonly switchCycles?: number;
  /** Who wakes goes before those who have been running. Default true. */
  readonly boost?: boolean;
}

/** What disk and network card share: constants of `base`, unless an amount is given here. */
export interface DiskParams {
  /** Default `nvme`. */
  readonly base?: Exclude<DeviceId, 'nic1g'>;
  /** Requests served at once. Default: the base's. */
  readonly parallel?: number;
  /** Service times of 4 KiB, ns. Default: the base's constants. */
  readonly readNs?: Amount;
  readonly writeNs?: Amount;
  readonly flushNs?: Amount;
  /** For each KiB above 4, ns. Default 0. */
  readonly nsPerKiB?: number;
  /**
   * The host's cache: `none` passes everything on; `writeThrough` answers reads that hit; `writeBack` also
   * answers writes at once and writes them later, each as one of 4 KiB. A flush always reaches the device.
   * Default `none`.
   */
  readonly hostCache?: 'none' | 'writeThrough' | 'writeBack';
  /** Reads that the host's cache answers, percent. Default 0. */
  readonly hitPercent?: number;
  /** What each command takes besides, however many are on the way: a cable, a controller, ns. Default 0. */
  readonly delayNs?: Amount;
  /**
   * Least time between two of its interrupts on a processor, µs: what is done meanwhile is told with the next.
   * Default 0.
   */
  readonly coalesceUs?: number;
  /** Default `passThrough`. */
  readonly virtualDisk?: 'passThrough' | 'fixed' | 'dynamic';
}

export interface NetworkParams {
  /** Default 1,000. */
  readonly megabitsPerSecond?: number;
  /** Default 1,500. */
  readonly mtu?: number;
  /** At the card besides the wire, for each packet, ns. Default 0. */
  readonly perPacketNs?: Amount;
  /** Least time between two interrupts on a processor for packets received, µs. Default 0. */
  readonly coalesceUs?: number;
}

export interface GuestParams {
  /** Default `guest`. */
  readonly name?: string;
  /** So many guests of this kind. Default 1. A machine without hypervisor has exactly one. */
  readonly count?: number;
  /** Default 1. Without hypervisor the guest has the machine's processors instead. */
  readonly virtualProcessors?: number;
  /** Share against others, for each virtual processor. Default 100. */
  readonly weight?: number;
  /** At most so much of a logical processor for each virtual one, percent. Default 100: no cap. */
  readonly cap?: number;
  /** At least so much when wanted, percent. Not with `roundRobin`. Default 0. */
  readonly reserve?: number;
  readonly workloads: readonly Workload[];
}

export interface ServiceParams {
  /** Default: one for each logical processor, bound to it. */
  readonly virtualProcessors?: number;
  /** Default 100. */
  readonly weight?: number;
  /** Percent of a logical processor for each virtual one. Default 100: no cap. */
  readonly cap?: number;
  /** Percent. Not with `roundRobin`. Default 0. */
  readonly reserve?: number;
}

export interface BackEndParams {
  /**
   * Workers of each guest's back end. 0: no worker of its own, whoever calls runs it (possible where nothing
   * has to be scheduled to reach it). Default 1, or 0 where the back end lives in the most privileged domain.
   */
  readonly workers?: number;
  /** Requests that lie between a guest's driver and its back end at most. Default 256. */
  readonly ringSlots?: number;
  /** A worker waits for the device before it takes up the next request. Default false. */
  readonly synchronous?: boolean;
  /**
   * Who brings answers and received packets through the back end of a partition that serves others: the
   * interrupt itself on whichever processor takes it, or the workers. Default `interrupt`.
   */
  readonly answers?: 'interrupt' | 'worker';
  /**
   * The workers serve all guests, where the back end's domain exists once; else each guest has its own.
   * Default false.
   */
  readonly shared?: boolean;
}

/** Components that can fail under load. */
export type FaultComponent =
  | 'physicalDriver'
  | 'backEnd'
  | 'deviceModel'
  | 'guestDriver'
  | 'monitor'
  | 'application'
  | 'device';

/** What can go wrong with a component, or with the machine. */
export const FAULT_KINDS = [
  'crash',
  'hang',
  'slow',
  'dmaCorruption',
  'compromise',
  'parentReboot',
  'powerCut',
] as const;

export interface FaultParams {
  /**
   * `dmaCorruption`: the device that the component’s domain commands is given wrong addresses; who is written over
   * crashes at once (assumed), and requests in pages shared with the domain come back altered. `compromise`: the
   * component’s domain works for somebody else; nothing stops, and what passes through its hands is not to be trusted.
   * `parentReboot` and `powerCut` take no component.
   */
  readonly kind: (typeof FAULT_KINDS)[number];
  readonly component?: FaultComponent;
  /** Which guest's, counted from 0 over all guests, where each has its own. Default 0. */
  readonly guest?: number;
  /** When, ms from the start. */
  readonly atMs: number;
  /** How long a hang, slowness or compromise lasts, or a restart takes, ms; 0 for ever. Default: 0; restarts 200. */
  readonly forMs?: number;
  /** How many times slower. Default 10. */
  readonly factor?: number;
  /** After so long in vain the guest's driver reports a failed request, ms; 0 never. Default 0. */
  readonly timeoutMs?: number;
}

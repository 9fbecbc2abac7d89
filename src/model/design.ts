/**
 * A design of a virtualized host, as data: which component lives in which protection domain, what
 * crosses the boundaries, and how the processor is shared. Everything else is derived from the row.
 */
import type { ComponentId } from './components.ts';

/** What a domain is, for the eye: one colour, pattern and glyph each. */
export type DomainKind =
  | 'application'
  | 'childPartition'
  | 'parentPartition'
  | 'hypervisor'
  | 'hostKernel'
  | 'hostProcess'
  | 'driverPartition'
  | 'vmm'
  | 'hardware';

/** A protection domain: a row with rights. */
export interface Domain {
  /** Unique in its design. */
  readonly id: string;
  readonly kind: DomainKind;
  /** What its own documents call it. */
  readonly name: string;
  /** The name where there is little room; at most 14 characters. */
  readonly short: string;
  /** The privilege its code runs with. */
  readonly mode: 'user' | 'kernel' | 'monitor' | 'hardware';
  /** The domain through which this one is entered and which can stop it; null for the most privileged one and for hardware. */
  readonly under: string | null;
  /** How its code gets out to `under`: by the processor's own means, by translated code, by asking, by a world switch, or by a call that changes its address space. Null in user mode and at the root. */
  readonly leaves:
    'hardware' | 'translation' | 'hypercall' | 'worldSwitch' | 'protectedCall' | null;
  /** The memory it may touch, beyond its own. */
  readonly memory: 'own' | 'granted' | 'allButMonitor' | 'all';
  readonly reachesDevices: boolean;
  /** One such domain for each child; the others exist once. */
  readonly perChild: boolean;
  /** Its virtual processors are threads of this process, which therefore gets control without being scheduled. */
  readonly threadOf?: string;
  /** Domains without which this one is ended (its per-VM process). */
  readonly endsWith?: readonly string[];
  /** The monitor stops the whole machine when it is lost. */
  readonly essential?: boolean;
  /** The domain that starts it again after a failure. */
  readonly restartedBy?: string;
}

/** What a device is for. */
export type DeviceKind = 'disk' | 'network';

/** What the guest's driver talks to. */
export type DeviceInterface = 'native' | 'emulatedRegisters' | 'sharedRing';

/** Whose software costs the row borrows where it has none of its own. */
export type MeasuredSystem =
  | 'native'
  | 'xen-4.5'
  | 'kvm-4.0'
  | 'workstation-3'
  | 'esx-4.0'
  | 'xen-1'
  | 'workstation-vtx'
  | 'kvm-vhost'
  | 'firecracker';

export interface Design {
  /** kebab-case; appears in links. */
  readonly id: string;
  readonly name: string;
  /** The name where there is little room; at most 22 characters. */
  readonly short: string;
  /** The family it stands for in the text. */
  readonly family:
    | 'native'
    | 'isolated drivers'
    | 'hosted'
    | 'monolithic'
    | 'parent partition'
    | 'driver domain'
    | 'microhypervisor';
  /** The product and time the row describes. */
  readonly era: string;
  /** From top to bottom of the picture: children first, hardware last. */
  readonly domains: readonly Domain[];
  /** Where each component lives; a component the design does without is left out. */
  readonly placement: Readonly<Partial<Record<ComponentId, string>>>;
  readonly deviceInterface: DeviceInterface;
  /** Simple register accesses of an emulated device are answered here; null where there are none. */
  readonly registersIn: 'monitor' | 'deviceModel' | null;
  /** How a shared ring's other side is told that something lies in it; null where there is no ring. */
  readonly signal: 'hypercall' | 'doorbell' | null;
  readonly cpu: {
    readonly mechanism: 'none' | 'binaryTranslation' | 'paravirtual' | 'hardwareAssisted';
    /** `none`: the processor walks the tables that the kernel itself wrote; a paravirtual one has its writes checked. */
    readonly paging: 'none' | 'shadow' | 'nested';
  };
  /** The kind of device that children are given to drive themselves; the other kind goes the row's way. */
  readonly assigned?: DeviceKind;
  /** True where what devices may read and write is checked by hardware; absent where the row does without. */
  readonly iommu?: boolean;
  /** Copies of the data by software, in each direction, between the guest's buffer and the device. */
  readonly copies: {
    readonly diskRead: number;
    readonly diskWrite: number;
    readonly networkSend: number;
    readonly networkReceive: number;
  };
  readonly costs: MeasuredSystem;
  /** True where the software costs were measured on another system than the row describes. */
  readonly costsAreProxy: boolean;
  /** Ids in content/sources for placement and interfaces. */
  readonly sources: readonly string[];
}

/** The domain of a design by id. Throws when the row names one it does not have. */
export function domainOf(design: Design, id: string): Domain {
  const domain = design.domains.find((row) => row.id === id);
  if (!domain) throw new Error(`design ${design.id} has no domain ${id}`);
  return domain;
}

/**
 * The row as it is for one kind of device: where that kind is assigned to the children, the driver of the
 * real device lives in the child's kernel, and no back end stands between. Else the row itself.
 */
export function designFor(design: Design, kind: DeviceKind): Design {
  if (design.assigned !== kind) return design;
  const { application, guestKernel, deviceModel, device, monitor, virtualizationStack } =
    design.placement;
  const kept = { application, guestKernel, deviceModel, device, monitor, virtualizationStack };
  const placed = Object.entries({ ...kept, physicalDriver: guestKernel }).filter(
    ([, domain]) => domain !== undefined,
  );
  return {
    ...design,
    deviceInterface: 'native',
    registersIn: null,
    signal: null,
    placement: Object.fromEntries(placed),
  };
}

/** The domain in which a component lives, or null where the design does without it. */
export function placeOf(design: Design, component: ComponentId): Domain | null {
  const id = design.placement[component];
  return id === undefined ? null : domainOf(design, id);
}

/** The domain in which a component lives. Throws where the design does without it. */
export function placeIn(design: Design, component: ComponentId): Domain {
  const domain = placeOf(design, component);
  if (!domain) throw new Error(`design ${design.id} does not place its ${component}`);
  return domain;
}

/** The most privileged domain: the one that takes the machine's interrupts. */
export function rootOf(design: Design): Domain {
  const root = design.domains.find((row) => row.under === null && row.mode !== 'hardware');
  if (!root) throw new Error(`design ${design.id} has no most privileged domain`);
  return root;
}

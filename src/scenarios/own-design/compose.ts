/** The design row that a plan describes. Whether it can work is another question: `advise.ts`. */
import type { Design, DeviceKind, Domain, MeasuredSystem } from '../../model/design.ts';
import {
  APPLICATION,
  CHILD,
  DEVICE,
  HOST_KERNEL,
  HYPERVISOR,
  VM_PROCESS,
} from '../../model/designs/rows.ts';
import type { Plan } from './plan.ts';
import { recognise } from './recognise.ts';

/** The id of a reader's own row. */
export const OWN = 'own';

/** The row of a plan, with the numbers of the machine of the table that it is, or is most like. */
export function compose(plan: Plan, kind: DeviceKind): Design {
  const row = placed(plan, kind);
  const { same, alike } = recognise(row);
  const known = same[0] ?? alike[0];
  return known ? { ...row, copies: known.copies, costs: known.costs } : row;
}

/**
 * The row of a plan as the plan alone has it: what can work is decided by this, without the numbers. `kind` is
 * the kind of device that a child is given where the driver lives in it.
 */
export function placed(plan: Plan, kind: DeviceKind): Design {
  const root = plan.base === 'hypervisor' ? 'hypervisor' : 'kernel';
  const translated = plan.base === 'host' && plan.cpu === 'translation';
  const places = placesOf(plan, root);
  const used = new Set(Object.values(places));
  return {
    id: OWN,
    name: 'Your own design',
    short: 'your own',
    family: plan.base === 'host' ? 'hosted' : 'parent partition',
    era: 'made here',
    domains: [
      APPLICATION,
      child(plan, root, translated),
      ...(translated ? [VMM] : []),
      ...(used.has('process') ? [vmProcess(plan, root, used)] : []),
      ...(used.has('parent') ? [parent(plan, root)] : []),
      ...(used.has('driver') ? [driverPartition(plan, root, used)] : []),
      base(plan),
      DEVICE,
    ],
    placement: {
      ...{ application: 'application', guestKernel: 'child', guestDriver: 'child' },
      ...places,
      ...(translated ? { monitor: 'vmm' } : {}),
      device: 'device',
    },
    deviceInterface: plan.between === 'ring' ? 'sharedRing' : 'emulatedRegisters',
    signal: plan.between === 'registers' ? null : signalOf(plan),
    registersIn: plan.between === 'ring' ? null : translated ? 'monitor' : 'deviceModel',
    cpu: { mechanism: MECHANISMS[plan.cpu], paging: plan.paging },
    ...(plan.driver === 'child' ? { assigned: kind } : {}),
    ...(plan.iommu === 'yes' ? { iommu: true } : {}),
    copies: copiesOf(plan),
    costs: costsOf(plan),
    costsAreProxy: true,
    sources: [],
  };
}

const MECHANISMS = {
  hardware: 'hardwareAssisted',
  translation: 'binaryTranslation',
  paravirtual: 'paravirtual',
} as const;

type Places = Readonly<
  Partial<
    Record<
      'deviceModel' | 'backEnd' | 'ioStack' | 'physicalDriver' | 'monitor' | 'virtualizationStack',
      string
    >
  >
>;

function placesOf(plan: Plan, root: string): Places {
  const at = { beneath: root, parent: 'parent', driverPartition: 'driver', process: 'process' };
  // A device that a child is given leaves the others to the one who would have driven it.
  const home = plan.base === 'hypervisor' ? 'parent' : root;
  const driver = plan.driver === 'child' ? home : at[plan.driver];
  return {
    ...(plan.between === 'ring' ? { backEnd: at[plan.server] } : { deviceModel: at[plan.server] }),
    ioStack: driver,
    physicalDriver: driver,
    monitor: at[plan.monitor],
    virtualizationStack: at[plan.stack],
  };
}

/** By what means a child's kernel is left. */
const LEAVES = {
  hardware: 'hardware',
  translation: 'translation',
  paravirtual: 'hypercall',
} as const;

function child(plan: Plan, root: string, translated: boolean): Domain {
  const ownProcess = [plan.server, plan.monitor, plan.stack].includes('process');
  return {
    ...CHILD,
    under: translated ? 'vmm' : root,
    leaves: LEAVES[plan.cpu],
    reachesDevices: plan.driver === 'child',
    ...(ownProcess ? { endsWith: ['process'] } : {}),
    ...(translated && ownProcess ? { threadOf: 'process' } : {}),
  };
}

/** The monitor of a hosted system without the processor's help: it takes turns with the host. */
const VMM: Domain = {
  id: 'vmm',
  kind: 'vmm',
  name: 'virtual machine monitor',
  short: 'monitor',
  mode: 'monitor',
  under: 'kernel',
  leaves: 'worldSwitch',
  memory: 'all',
  reachesDevices: false,
  perChild: true,
};

/** It lives above whoever manages it: the parent where there is one, else what is beneath. */
function vmProcess(plan: Plan, root: string, used: ReadonlySet<string>): Domain {
  const monitor = plan.monitor === 'process';
  return {
    ...VM_PROCESS,
    ...(monitor ? { kind: 'vmm' as const, name: 'user-level monitor', short: 'monitor' } : {}),
    under: used.has('parent') && !monitor ? 'parent' : root,
  };
}

function parent({ base: beneath }: Plan, root: string): Domain {
  return {
    ...CHILD,
    id: 'parent',
    kind: 'parentPartition',
    name: beneath === 'host' ? 'privileged partition kernel' : 'parent partition kernel',
    short: 'parent kernel',
    under: root,
    memory: 'allButMonitor',
    reachesDevices: true,
    perChild: false,
    essential: true,
  };
}

/** Above a hypervisor whose monitors are processes, a driver is one, too. */
function driverPartition(plan: Plan, root: string, used: ReadonlySet<string>): Domain {
  if (plan.monitor === 'process')
    return {
      ...VM_PROCESS,
      id: 'driver',
      kind: 'driverPartition',
      name: 'driver process',
      short: 'driver process',
      under: root,
      reachesDevices: true,
      perChild: false,
    };
  return {
    ...CHILD,
    id: 'driver',
    kind: 'driverPartition',
    name: 'driver partition kernel',
    short: 'driver partition',
    under: root,
    memory: 'granted',
    reachesDevices: true,
    perChild: false,
    restartedBy: used.has('parent') ? 'parent' : root,
  };
}

function base(plan: Plan): Domain {
  if (plan.base === 'host') return HOST_KERNEL;
  return { ...HYPERVISOR, reachesDevices: plan.driver === 'beneath' };
}

/** Who lives beneath hears of a ring by an exit made for it; a partition must be asked for by hypercall. */
const signalOf = ({ server, cpu }: Plan): 'hypercall' | 'doorbell' =>
  cpu !== 'paravirtual' && (server === 'beneath' || server === 'process')
    ? 'doorbell'
    : 'hypercall';

/** As in the rows that are nearest: an imitated device copies, a ring copies packets. */
function copiesOf({ between, driver, server }: Plan): Design['copies'] {
  if (between === 'registers')
    return { diskRead: 1, diskWrite: 1, networkSend: 1, networkReceive: 1 };
  const send = driver === server ? 0 : 1;
  return { diskRead: 0, diskWrite: 0, networkSend: send, networkReceive: 1 };
}

/** The measured system that is nearest; every such row's costs are proxies. */
function costsOf({ base: beneath, cpu, driver, server }: Plan): MeasuredSystem {
  if (cpu === 'translation') return 'workstation-3';
  if (beneath === 'host') return server === 'process' ? 'kvm-4.0' : 'kvm-vhost';
  if (cpu === 'paravirtual') return 'xen-1';
  return driver === 'beneath' ? 'esx-4.0' : 'xen-4.5';
}

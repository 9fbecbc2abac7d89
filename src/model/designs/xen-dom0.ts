/** Xen 2.0 and later with dom0: the drivers moved out of the hypervisor into the first, privileged domain. */
import type { Design } from '../design.ts';
import { APPLICATION, CHILD, DEVICE, HYPERVISOR } from './rows.ts';

export const xenDom0: Design = {
  id: 'xen-dom0',
  name: 'Xen with dom0',
  short: 'Xen with dom0',
  family: 'parent partition',
  era: 'Xen 2.0 and later; here Xen 4.5 with paravirtual devices, guests without a device model',
  domains: [
    APPLICATION,
    { ...CHILD, name: 'guest domain kernel', short: 'guest kernel' },
    {
      ...CHILD,
      id: 'dom0',
      kind: 'parentPartition',
      name: 'dom0 kernel',
      short: 'dom0 kernel',
      memory: 'allButMonitor',
      reachesDevices: true,
      perChild: false,
      essential: true,
    },
    { ...HYPERVISOR, name: 'hypervisor (Xen)', short: 'Xen' },
    DEVICE,
  ],
  placement: {
    application: 'application',
    guestKernel: 'child',
    guestDriver: 'child',
    backEnd: 'dom0',
    ioStack: 'dom0',
    physicalDriver: 'dom0',
    device: 'device',
    monitor: 'hypervisor',
    virtualizationStack: 'dom0',
  },
  deviceInterface: 'sharedRing',
  registersIn: null,
  signal: 'hypercall',
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 1 },
  costs: 'xen-4.5',
  // The crossings are its own; its back end’s pass was measured on ESX.
  costsAreProxy: true,
  sources: ['xendoc', 'dall16'],
};

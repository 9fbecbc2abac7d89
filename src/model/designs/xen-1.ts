/** Xen of the 2003 paper: paravirtual guests, and the drivers inside the hypervisor. Not Xen with dom0. */
import type { Design } from '../design.ts';
import { APPLICATION, CHILD, DEVICE, HYPERVISOR } from './rows.ts';

export const xen1: Design = {
  id: 'xen-1',
  name: 'Monolithic, paravirtual (Xen 1.x)',
  short: 'Xen 1.x',
  family: 'monolithic',
  era: 'Xen 1.x of the 2003 paper: modified guests, drivers inside the hypervisor, Domain0 only for control',
  domains: [
    APPLICATION,
    { ...CHILD, name: 'guest domain kernel', short: 'guest kernel', leaves: 'hypercall' },
    {
      ...CHILD,
      id: 'control',
      kind: 'parentPartition',
      name: 'control domain (Domain0)',
      short: 'Domain0',
      leaves: 'hypercall',
      memory: 'granted',
      perChild: false,
    },
    { ...HYPERVISOR, name: 'hypervisor (Xen)', short: 'Xen', reachesDevices: true },
    DEVICE,
  ],
  placement: {
    application: 'application',
    guestKernel: 'child',
    guestDriver: 'child',
    backEnd: 'hypervisor',
    ioStack: 'hypervisor',
    physicalDriver: 'hypervisor',
    device: 'device',
    monitor: 'hypervisor',
    virtualizationStack: 'control',
  },
  deviceInterface: 'sharedRing',
  registersIn: null,
  signal: 'hypercall',
  cpu: { mechanism: 'paravirtual', paging: 'none' },
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 0 },
  costs: 'xen-1',
  costsAreProxy: false,
  sources: ['xen03'],
};

/** VMware ESX: drivers and storage stack inside the hypervisor, the device model in a process per VM. */
import type { Design } from '../design.ts';
import { APPLICATION, CHILD, DEVICE, HYPERVISOR, VM_PROCESS } from './rows.ts';

export const monolithic: Design = {
  id: 'monolithic',
  name: 'Monolithic (VMware ESX)',
  short: 'Monolithic',
  family: 'monolithic',
  era: 'VMware ESX 4, 2009, paravirtual disk and network adapters',
  domains: [
    APPLICATION,
    {
      ...CHILD,
      name: 'guest kernel',
      short: 'guest kernel',
      endsWith: ['userWorld'],
    },
    {
      ...VM_PROCESS,
      id: 'userWorld',
      name: 'VMX user world',
      short: 'user world',
      under: 'hypervisor',
    },
    { ...HYPERVISOR, name: 'hypervisor (VMkernel)', short: 'VMkernel', reachesDevices: true },
    DEVICE,
  ],
  placement: {
    application: 'application',
    guestKernel: 'child',
    guestDriver: 'child',
    deviceModel: 'userWorld',
    backEnd: 'hypervisor',
    ioStack: 'hypervisor',
    physicalDriver: 'hypervisor',
    device: 'device',
    monitor: 'hypervisor',
    virtualizationStack: 'hypervisor',
  },
  deviceInterface: 'sharedRing',
  registersIn: null,
  signal: 'doorbell',
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 1 },
  costs: 'esx-4.0',
  costsAreProxy: true,
  sources: ['esx2', 'esx02', 'agesen10', 'cve-2024-22252'],
};

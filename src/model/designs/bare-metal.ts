/** No hypervisor: the operating system owns the machine. The yardstick of every comparison. */
import type { Design } from '../design.ts';
import { APPLICATION, DEVICE } from './rows.ts';

export const bareMetal: Design = {
  id: 'bare-metal',
  name: 'Bare metal',
  short: 'Bare metal',
  family: 'native',
  era: 'any operating system with its own drivers',
  domains: [
    { ...APPLICATION, under: 'kernel', perChild: false },
    {
      id: 'kernel',
      kind: 'hostKernel',
      name: 'operating system kernel',
      short: 'kernel',
      mode: 'kernel',
      under: null,
      leaves: null,
      memory: 'all',
      reachesDevices: true,
      perChild: false,
    },
    DEVICE,
  ],
  placement: {
    application: 'application',
    guestKernel: 'kernel',
    physicalDriver: 'kernel',
    device: 'device',
  },
  deviceInterface: 'native',
  registersIn: null,
  signal: null,
  cpu: { mechanism: 'none', paging: 'none' },
  copies: { diskRead: 0, diskWrite: 0, networkSend: 0, networkReceive: 0 },
  costs: 'native',
  costsAreProxy: false,
  sources: ['xen03'],
};

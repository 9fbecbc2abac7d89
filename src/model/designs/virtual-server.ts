/**
 * Virtual Server 2005 R2, and Virtual PC like it: hosted, with one service process for all virtual machines.
 * Which register accesses its monitor answers itself is not published; all are taken to reach the service.
 */
import type { Design } from '../design.ts';
import { hosted } from './hosted.ts';
import { APPLICATION, CHILD, DEVICE, HOST_KERNEL, VM_PROCESS } from './rows.ts';

export const virtualServer: Design = {
  ...hosted,
  id: 'virtual-server',
  name: 'Hosted (Virtual Server 2005 R2)',
  short: 'Virtual Server',
  era: 'Microsoft Virtual Server 2005 R2 and Virtual PC, 2005–2010, without processor extensions',
  domains: [
    APPLICATION,
    {
      ...CHILD,
      name: 'guest kernel',
      short: 'guest kernel',
      under: 'vmm',
      leaves: 'translation',
      threadOf: 'service',
    },
    {
      ...HOST_KERNEL,
      id: 'vmm',
      kind: 'vmm',
      name: 'virtual machine monitor',
      short: 'monitor',
      mode: 'monitor',
      under: 'kernel',
      leaves: 'worldSwitch',
      reachesDevices: false,
      perChild: true,
      threadOf: 'service',
      endsWith: ['service'],
    },
    {
      ...VM_PROCESS,
      id: 'service',
      name: 'Virtual Server service',
      short: 'service',
      perChild: false,
    },
    { ...HOST_KERNEL, name: 'host kernel (Windows)' },
    DEVICE,
  ],
  placement: { ...hosted.placement, deviceModel: 'service', virtualizationStack: 'service' },
  registersIn: 'deviceModel',
  costsAreProxy: true,
  sources: ['vs05', 'mspress08', 'sav08'],
};

/** KVM with its back end in the QEMU process: the row that was added without touching the path. */
import type { Design } from '../design.ts';
import { APPLICATION, CHILD, DEVICE, HOST_KERNEL, VM_PROCESS } from './rows.ts';

export const kvmProcess: Design = {
  id: 'kvm-process',
  name: 'KVM (back end in the QEMU process)',
  short: 'KVM, process',
  family: 'hosted',
  era: 'KVM and QEMU with virtio devices, 2015–2020; called type 1 by some, type 2 by others',
  domains: [
    APPLICATION,
    {
      ...CHILD,
      name: 'guest kernel',
      short: 'guest kernel',
      under: 'kernel',
      // No threadOf: the guest's signal is an event descriptor (ioeventfd), and a thread that waits
      // for it wakes.
      endsWith: ['process'],
    },
    { ...VM_PROCESS, name: 'QEMU process', short: 'QEMU' },
    { ...HOST_KERNEL, name: 'host kernel with KVM' },
    DEVICE,
  ],
  placement: {
    application: 'application',
    guestKernel: 'child',
    guestDriver: 'child',
    deviceModel: 'process',
    backEnd: 'process',
    ioStack: 'kernel',
    physicalDriver: 'kernel',
    device: 'device',
    monitor: 'kernel',
    virtualizationStack: 'process',
  },
  deviceInterface: 'sharedRing',
  registersIn: null,
  signal: 'doorbell',
  cpu: { mechanism: 'hardwareAssisted', paging: 'nested' },
  copies: { diskRead: 0, diskWrite: 0, networkSend: 1, networkReceive: 1 },
  costs: 'kvm-4.0',
  costsAreProxy: false,
  sources: ['kvm07', 'dall16', 'fc20data'],
};

/** A monitor for small virtual machines: KVM below, and one small process with few devices for each of them. */
import type { Design } from '../design.ts';
import { kvmProcess } from './kvm-process.ts';
import { VM_PROCESS } from './rows.ts';

export const microVm: Design = {
  ...kvmProcess,
  id: 'microvm',
  name: 'MicroVM (Firecracker on KVM)',
  short: 'MicroVM',
  era: 'Firecracker, 2018 and later; measured in 2020, one device thread, data through the host’s page cache',
  domains: kvmProcess.domains.map((domain) =>
    domain.id === 'process'
      ? { ...VM_PROCESS, name: 'Firecracker process', short: 'Firecracker' }
      : domain,
  ),
  copies: { diskRead: 1, diskWrite: 1, networkSend: 1, networkReceive: 1 },
  costs: 'firecracker',
  sources: ['fire', 'fc20data'],
};

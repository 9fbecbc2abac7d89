/** KVM with its back end in the host's kernel (vhost): the process sets the ring up and then stays out of the way. */
import type { Design } from '../design.ts';
import { kvmProcess } from './kvm-process.ts';

export const kvmVhost: Design = {
  ...kvmProcess,
  id: 'kvm-vhost',
  name: 'KVM (back end in the host kernel)',
  short: 'KVM, in kernel',
  era: 'KVM with vhost, 2010 and later: the network by vhost-net, disks by vhost-scsi',
  placement: { ...kvmProcess.placement, backEnd: 'kernel' },
  costs: 'kvm-vhost',
  sources: ['felter14', 'dall16', 'kvm07'],
};

/** Ids that several platforms borrow for the same reason, named once. */
import { HARDWARE } from './hardware.ts';
import { SOFTWARE } from './software.ts';

/** The work of an ordinary kernel, in a guest or out of it. */
export const ORDINARY_KERNEL: readonly string[] = [
  HARDWARE.systemCall.id,
  HARDWARE.contextSwitch.id,
  HARDWARE.interrupt.id,
  HARDWARE.kernelPass.id,
  HARDWARE.driverPass.id,
  HARDWARE.copyPerByte.id,
  SOFTWARE.native.guestSystemCall.id,
  SOFTWARE.native.guestContextSwitch.id,
  SOFTWARE.native.lowerStackPass.id,
];

/** What a hypervisor with nested paging adds, with its drivers inside or in a partition. */
export const HYPERVISOR: readonly string[] = [
  SOFTWARE['xen-4.5'].exitHandling.id,
  SOFTWARE['xen-4.5'].partitionSwitch.id,
  SOFTWARE['xen-4.5'].virtualInterrupt.id,
  SOFTWARE['xen-4.5'].backEndPass.id,
  SOFTWARE['xen-4.5'].deviceModelPass.id,
];

/** What KVM adds, with its back end in the kernel or in a process. */
export const KVM: readonly string[] = [
  SOFTWARE['kvm-4.0'].returnToUser.id,
  SOFTWARE['kvm-4.0'].virtualInterrupt.id,
  SOFTWARE['kvm-4.0'].backEndPass.id,
  SOFTWARE['kvm-vhost'].backEndPass.id,
  SOFTWARE.firecracker.backEndPass.id,
];

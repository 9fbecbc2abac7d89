/** The ways of stopping a guest that can be compared: a monitor on a processor, and whether the guest knows. */
import type { DomainKind } from '../../model/design.ts';
import { EXIT_MONITORS, type ExitMonitor } from '../../model/exits/monitor.ts';
import { findPlatform } from '../../model/platforms/index.ts';
import type { Platform } from '../../model/platforms/platform.ts';

export interface Way {
  /** kebab-case; appears in links. */
  readonly id: string;
  readonly monitor: ExitMonitor;
  readonly platform: Platform;
  /** What stands over its strip: how the guest is stopped, and the year. */
  readonly name: string;
  /** At most 18 letters, for tabs and tables. */
  readonly short: string;
  /** The guest's driver shares a ring instead of touching an imitated device. */
  readonly ring: boolean;
}

const way = (
  id: string,
  monitor: ExitMonitor,
  platform: string,
  words: string,
  { ring = false, brief = words }: { readonly ring?: boolean; readonly brief?: string } = {},
): Way => {
  const found = findPlatform(platform);
  if (!found) throw new Error(`the way "${id}" names "${platform}", which is no platform`);
  return {
    ...{ id, monitor, platform: found, ring },
    name: `${words}, ${found.year}`,
    short: `${brief}, ${found.year}`,
  };
};

/** All ways, oldest processor first. */
export const WAYS: readonly Way[] = [
  way('translation-2001', 'vmware-translation', 'hosted-2001', 'Binary translation', {
    brief: 'Translation',
  }),
  way('native-2003', 'native', 'xeon-2003', 'No monitor'),
  way('translation-2003', 'vmware-translation', 'xeon-2003', 'Binary translation', {
    brief: 'Translation',
  }),
  way('paravirtual-2003', 'xen-paravirtual', 'xeon-2003', 'Xen, guest changed beforehand', {
    brief: 'Xen, changed',
  }),
  way('native-2005', 'native', 'pentium4-2005', 'No monitor'),
  way('translation-2005', 'vmware-translation', 'pentium4-2005', 'Binary translation', {
    brief: 'Translation',
  }),
  way('vtx-2005', 'vmware-vtx', 'pentium4-2005', 'VT-x'),
  way('vtx-2006', 'vmware-vtx', 'core2-2006', 'VT-x'),
  way('vtx-2009', 'vmware-vtx', 'nehalem-2009', 'VT-x'),
  way('vtx-2012', 'vmware-vtx', 'sandy-bridge-2012', 'VT-x'),
  way('kvm-2005', 'kvm', 'pentium4-2005', 'KVM'),
  way('kvm-2006', 'kvm', 'core2-2006', 'KVM'),
  way('kvm-2009', 'kvm', 'nehalem-2009', 'KVM'),
  way('xen-decoding-2009', 'xen-decoding', 'nehalem-2009', 'Xen, instruction decoded', {
    brief: 'Xen, decoded',
  }),
  way('xen-2009', 'xen', 'nehalem-2009', 'Xen'),
  way('nova-2009', 'nova', 'nehalem-2009', 'NOVA, shadow paging', { brief: 'NOVA' }),
  way('nested-kvm-2009', 'kvm-in-kvm', 'nehalem-2009', 'KVM inside KVM', { brief: 'KVM in KVM' }),
  way('kvm-2012', 'kvm', 'sandy-bridge-2012', 'KVM'),
  way('kvm-ring-2012', 'kvm', 'sandy-bridge-2012', 'KVM, guest knows', {
    ring: true,
    brief: 'KVM, ring',
  }),
  way('xen-2012', 'xen', 'sandy-bridge-2012', 'Xen'),
  way('nested-vmware-2012', 'vmware-in-vmware', 'sandy-bridge-2012', 'A monitor inside VMware', {
    brief: 'In VMware',
  }),
  way('kvm-arm-2014', 'kvm', 'arm-server-2014', 'KVM on ARM'),
  way('xen-arm-2014', 'xen', 'arm-server-2014', 'Xen on ARM'),
  way('kvm-2020', 'kvm', 'cloud-2020', 'KVM'),
  way('nested-kvm-2020', 'kvm-in-kvm', 'cloud-2020', 'KVM inside KVM', { brief: 'KVM in KVM' }),
  way('nested-hyperv-2020', 'kvm-in-hyperv', 'cloud-2020', 'KVM inside Hyper-V', {
    brief: 'In Hyper-V',
  }),
  way(
    'nested-enlightened-2020',
    'kvm-in-hyperv-enlightened',
    'cloud-2020',
    'Enlightened KVM inside Hyper-V',
    { brief: 'Enlightened' },
  ),
];

/** The way with this id, or undefined. */
export const findWay = (id: string): Way | undefined => WAYS.find((one) => one.id === id);

/** A monitor as a sentence names it. */
export const monitorName = ({ monitor }: Way): string => EXIT_MONITORS[monitor];

/** What the monitor runs in, so that it looks as in every other picture; the guest itself where there is none. */
export function monitorKind({ monitor }: Way): DomainKind {
  switch (monitor) {
    case 'native':
      return 'childPartition';
    case 'kvm':
    case 'kvm-in-kvm':
      return 'hostKernel';
    case 'vmware-translation':
    case 'vmware-vtx':
    case 'vmware-in-vmware':
      return 'vmm';
    default:
      return 'hypervisor';
  }
}

/** Who answers what the monitor passes on: a process of the host, or the partition with the device models. */
export const beyondKind = ({ monitor }: Way): DomainKind =>
  monitor === 'xen' || monitor === 'xen-decoding' ? 'parentPartition' : 'hostProcess';

/** Who answers an exit, and by which mechanism the guest is left. */

/** How control passes. `inCache`: translated code emulates in place; `callout`: it calls the monitor. */
export const EXIT_MECHANISMS = [
  'none',
  'inCache',
  'callout',
  'paravirtual',
  'hardware',
  'nested',
] as const;

export type ExitMechanism = (typeof EXIT_MECHANISMS)[number];

/** True where the processor's own exit and entry are part of the price. */
export const usesHardware = (mechanism: ExitMechanism): boolean =>
  mechanism === 'hardware' || mechanism === 'nested';

/** The monitors of our sources, by what their figures call them. */
export const EXIT_MONITORS = {
  native: 'no monitor',
  'vmware-translation': 'VMware, binary translation',
  'vmware-vtx': 'VMware, VT-x with shadow paging',
  'xen-paravirtual': 'Xen 1.x, paravirtual guest',
  'xen-decoding': 'Xen 3.4, instruction fetched and decoded',
  xen: 'Xen, hardware-assisted guest',
  kvm: 'KVM',
  nova: 'NOVA, shadow paging',
  'kvm-in-kvm': 'KVM inside KVM',
  'vmware-in-vmware': 'a monitor inside VMware Workstation 8',
  'kvm-in-hyperv': 'KVM inside a child of Hyper-V',
  'kvm-in-hyperv-enlightened': 'KVM inside a child of Hyper-V, record shared',
} as const;

export type ExitMonitor = keyof typeof EXIT_MONITORS;

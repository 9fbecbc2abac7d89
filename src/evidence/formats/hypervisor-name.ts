/** Names that Linux tools give to what a system runs on, and what they mean. */

/** What a word of `systemd-detect-virt`, virt-what or lscpu stands for. */
export type Meaning =
  | { readonly what: 'guest'; readonly on: string }
  | { readonly what: 'root'; readonly of: string }
  | { readonly what: 'container' }
  | { readonly what: 'detail' }
  | { readonly what: 'none' };

const guest = (on: string): Meaning => ({ what: 'guest', on });
const container: Meaning = { what: 'container' };
const detail: Meaning = { what: 'detail' };

/** Words of systemd-detect-virt and of virt-what, from their manual pages. */
export const WORDS_OF_TOOLS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['none', { what: 'none' }],
  ['kvm', guest('KVM')],
  ['qemu', guest('QEMU')],
  ['amazon', guest('Amazon EC2 (KVM)')],
  ['zvm', guest('z/VM')],
  ['vmware', guest('VMware')],
  ['microsoft', guest('Hyper-V')],
  ['hyperv', guest('Hyper-V')],
  ['oracle', guest('VirtualBox')],
  ['virtualbox', guest('VirtualBox')],
  ['powervm', guest('PowerVM')],
  ['xen', guest('Xen')],
  ['xen-domU', guest('Xen')],
  ['xen-hvm', guest('Xen')],
  ['xen-dom0', { what: 'root', of: 'Xen' }],
  ['bochs', guest('Bochs')],
  ['uml', guest('User-mode Linux')],
  ['parallels', guest('Parallels')],
  ['bhyve', guest('bhyve')],
  ['qnx', guest('QNX hypervisor')],
  ['acrn', guest('ACRN')],
  ['apple', guest('Apple Virtualization')],
  ['sre', guest('LMHS SRE')],
  ['google', guest('Google Compute Engine')],
  ['vm-other', guest('an unnamed hypervisor')],
  ['vmm', guest('OpenBSD vmm')],
  ['virtualpc', guest('Virtual PC')],
  ['lkvm', guest('KVM')],
  ['virtage', guest('Hitachi Virtage')],
  ['nutanix_ahv', guest('Nutanix AHV')],
  ['ovirt', guest('KVM (oVirt)')],
  ['rhev', guest('KVM (RHEV)')],
  ['kubevirt', guest('KVM (KubeVirt)')],
  ['ibm_power-kvm', guest('KVM on Power')],
  ['ibm_power-lpar_shared', guest('PowerVM')],
  ['ibm_power-lpar_dedicated', guest('PowerVM')],
  ['ibm_systemz-lpar', guest('PR/SM')],
  ['ibm_systemz-zvm', guest('z/VM')],
  ['ibm_systemz-kvm', guest('KVM on IBM Z')],
  ['ibm_systemz-direct', detail],
  ['ibm_systemz', detail],
  ['aws', detail],
  ['google_cloud', detail],
  ['alibaba_cloud', detail],
  ['alibaba_cloud-ebm', detail],
  ['nitro', detail],
  ['openstack', detail],
  ['redhat', detail],
  ...[
    'docker',
    'podman',
    'lxc',
    'lxc-libvirt',
    'systemd-nspawn',
    'openvz',
    'rkt',
    'wsl',
    'proot',
    'pouch',
    'crun',
    'crio',
    'oci',
    'linux_vserver',
    'linux_vserver-guest',
    'container-other',
    'illumos-lx',
  ].map((word): readonly [string, Meaning] => [word, container]),
]);

/** Names of makers as lscpu and the kernel write them, folded. */
const VENDORS: readonly (readonly [name: RegExp, on: string])[] = [
  [/^microsoft/, 'Hyper-V'],
  [/^(?:oracle|innotek|virtualbox)/, 'VirtualBox'],
  [/^vmware/, 'VMware'],
  [/^kvm/, 'KVM'],
  [/^qemu/, 'QEMU'],
  [/^xen/, 'Xen'],
  [/^parallels/, 'Parallels'],
  [/^bhyve/, 'bhyve'],
  [/^acrn/, 'ACRN'],
  [/^jailhouse/, 'Jailhouse'],
  [/^apple/, 'Apple Virtualization'],
  [/^(?:uml|user-mode)/, 'User-mode Linux'],
  [/^(?:windows|wsl)/, 'Windows Subsystem for Linux'],
  [/^pr\/?sm/, 'PR/SM'],
  [/^z\/?vm/, 'z/VM'],
  [/^ibm/, 'an IBM hypervisor'],
  [/^powervm|^phyp/, 'PowerVM'],
];

/** What a maker's name stands for; the name itself where it is not known. */
export const vendorName = (name: string): string =>
  VENDORS.find(([pattern]) => pattern.test(name.trim().toLowerCase()))?.[1] ?? name.trim();

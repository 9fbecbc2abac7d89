/**
 * The log of a Linux kernel, by dmesg or the journal: what it found beneath itself, why KVM would not
 * load, and on Hyper-V the mask of its privileges. The interface it names is not always the product.
 */
import type { Note } from '../fact.ts';
import type { Dense, Hit } from '../paste/dense.ts';
import type { Format } from './format.ts';
import { vendorName } from './hypervisor-name.ts';
import { isIsolated, mayCreatePartitions, mayManageProcessors } from './privilege-mask.ts';

const DETECTED =
  /hypervisordetected:(microsofthyper-v|kvm|vmware|xenhvm|xenpv|xen|jailhouse|acrn|bhyve|parallels)/g;
const DETECTED_BY_SYSTEMD =
  /detectedvirtualization'?"?(microsoft|kvm|qemu|vmware|oracle|xen|amazon|bochs|parallels|bhyve|zvm|powervm|apple|google)/g;
const VMBUS =
  /hv_vmbus:(?:registeringdriver|vmbusversion|hyper-vhostbuild)|hyper-v:hostbuild|hyper-vhostbuild:/g;
const PRIVILEGES = /hyper-?v:(?:privilegeflagslow|features)0x([0-9a-f]+)(?:,high0x([0-9a-f]+))?/g;
const ISOLATION = /hyper-v:isolationconfig:groupa0x[0-9a-f]+,groupb0x([0-9a-f]+)/g;
const ROOT = /hyper-v:runningasrootpartition/g;
/** Signs of KVM or QEMU beneath the interface of Hyper-V. */
const QEMU =
  /dmi:(?:qemu|redhatkvm|proxmox)|kvm-clock:|kvm-guest:|acpi:[^]{0,40}bochs|(?:modelname|cpu0):qemuvirtualcpu/g;
const DMI =
  /dmi:(qemu|vmware,inc\.|innotekgmbh|xen|microsoftcorporationvirtualmachine|redhatkvm|amazonec2|googlegooglecomputeengine|parallels|applevirtualization)/g;

/** KVM's module says these when it has found the extension, and the firmware lets it. */
const LOADED =
  /kvm(?:_amd)?:nested(?:virtualization|paging)enabled|kvm(?:_intel)?:(?:vmx:)?usinghyper-venlightenedvmcs/g;
/** Lines of Xen's own log, which only its privileged domain can read. */
const XEN_LOG = /\(xen\)(?:xenversion|latestchangeset|commandline|xen-e820|dom0|system(?:ram)|\[)/g;

const OFF = [
  /kvm(?:_intel|_amd)?:disabledbybios/g,
  /kvm:supportfor['"]?kvm_(?:intel|amd)['"]?disabledbybios/g,
  /vmx\(outsidetxt\)disabledbybios/g,
  /(?:vmx|svm)(?:notenabled|disabled)\(bybios\)/g,
];
const UNSUPPORTED = [
  /kvm:nohardwaresupport/g,
  /kvm(?:_intel|_amd)?:(?:vmx|svm)notsupportedbycpu/g,
  /kvm\[1\]:hypmodenotavailable/g,
  /hasnosupportforvirtualization|cpulacksvirtualizationsupport/g,
];

export const kernelLog: Format = {
  id: 'kernel-log',
  marks: [
    'hypervisordetected',
    'detectedvirtualization',
    'hv_vmbus',
    'hyper-v:',
    'hyperv:',
    'kvm',
    'dmi:',
    'disabledbybios',
    '(xen)',
  ],
  read({ dense }, note) {
    const all = (pattern: RegExp): readonly Hit[] =>
      dense.all(pattern).filter(({ index }) => isLogged(dense, index));
    for (const { parts, lines } of [...all(DETECTED), ...all(DETECTED_BY_SYSTEMD), ...all(DMI)])
      note('linuxOn', productOf(parts[0] ?? ''), lines);
    for (const { lines } of all(VMBUS)) note('linuxOn', 'Hyper-V', lines);
    for (const { lines } of all(QEMU)) note('linuxOn', 'KVM', lines);
    for (const { lines, index, end } of all(LOADED)) {
      note('kvm', 'capable', lines);
      if (dense.text.slice(index, end).includes('hyper-v')) note('linuxOn', 'Hyper-V', lines);
    }
    for (const { lines } of all(XEN_LOG)) note('linuxRoot', 'Xen', lines);
    readPrivileges(dense, all(PRIVILEGES), note);
    for (const { lines } of all(ROOT)) note('linuxRoot', 'Hyper-V', lines);
    for (const { lines } of OFF.flatMap(all))
      note('firmwareOff', 'The kernel finds the extension switched off.', lines);
    for (const { lines } of UNSUPPORTED.flatMap(all))
      note('noExtensions', 'The kernel finds no extension.', lines);
    for (const { lines } of all(/kvm\[1\]:(?:hyp|vhe)modeinitializedsuccessfully/g))
      note('kvm', 'capable', lines);
  },
};

/** A message stands at the beginning of a line, behind a time stamp, or behind the name of its speaker. */
const isLogged = (dense: Dense, index: number): boolean =>
  dense.begins(index) || /[\]:>]/.test(dense.text[index - 1] ?? '');

const productOf = (name: string): string =>
  name === 'redhatkvm'
    ? 'KVM'
    : name === 'amazonec2'
      ? 'Amazon EC2'
      : name === 'googlegooglecomputeengine'
        ? 'Google Compute Engine'
        : vendorName(name);

/** Linux calls itself root where it may create partitions and manage processors, and is not isolated. */
function readPrivileges(dense: Dense, hits: readonly Hit[], note: Note): void {
  const isolated = dense
    .all(ISOLATION)
    .some(({ parts }) => isIsolated(Number.parseInt(parts[0] ?? '0', 16)));
  for (const { parts, lines } of hits) {
    const [low = '', high = ''] = parts;
    note('privileges', high === '' ? `low 0x${low}` : `low 0x${low}, high 0x${high}`, lines);
    const mask = Number.parseInt(high || '0', 16);
    if (mayCreatePartitions(mask) && mayManageProcessors(mask) && !isolated)
      note('linuxRoot', 'Hyper-V', lines);
    else note('linuxOn', 'Hyper-V', lines);
  }
}

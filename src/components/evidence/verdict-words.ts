/** The answers of the evidence reader in plain words: a headline, and what it means for the machine. */
import type { Role, Verdict } from '../../evidence/verdict.ts';

/** One word of the vocabulary as a reader meets it. */
export interface VerdictWords {
  /** The answer as a headline, without a full stop. */
  readonly title: string;
  /** One or two sentences. */
  readonly meaning: string;
  /** Does it bring the reader nearer, stand in the way, ask for care, or neither? */
  readonly tone: 'good' | 'bad' | 'warn' | 'plain';
}

const words = (tone: VerdictWords['tone'], title: string, meaning: string): VerdictWords => ({
  title,
  meaning,
  tone,
});

/** All words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  SUSPECT: words(
    'bad',
    'These lines cannot all be true',
    'No machine prints this as it stands: lines exclude each other. Nothing else is concluded from them.',
  ),
  UNRECOGNISED: words(
    'plain',
    'Nothing here that this page can read',
    'No output that speaks of virtualization was found, or its wording is one that no program prints.',
  ),
  HOST_WORKING: words(
    'good',
    'This host works',
    'The management service answers and lists virtual machines. Only one that is running proves a hypervisor at this moment.',
  ),
  HYPERVISOR_NOT_RUNNING: words(
    'bad',
    'The hypervisor is not running',
    'Windows says so itself: a virtual machine could not start, or the launch failed at a boot.',
  ),
  HYPERVISOR_PRESENT: words(
    'good',
    'A hypervisor runs beneath this system',
    'It was launched before these lines were printed. That alone does not say whose hypervisor it is.',
  ),
  LINUX_GUEST_ON_HYPERV: words(
    'good',
    'This Linux is a guest on the interface of Hyper-V',
    'It sees Hyper-V’s signature, and nothing here names another product.',
  ),
  LINUX_GUEST: words(
    'plain',
    'This Linux is a guest',
    'It runs in a virtual machine; a hypervisor is beneath it.',
  ),
  EDITION_UNSUPPORTED: words(
    'bad',
    'This edition of Windows has no Hyper-V',
    'The feature is unknown to it, as is typical of Home. The hardware was not asked.',
  ),
  PREREQ_FAILED: words(
    'bad',
    'A requirement is not met',
    'The check before the installation failed, or a line says that something the hypervisor needs is absent.',
  ),
  VT_OFF: words(
    'bad',
    'The extension is switched off in the firmware',
    'The processor may be fit, but its firmware does not let a hypervisor use VT-x or AMD-V.',
  ),
  NO_SLAT: words(
    'bad',
    'The processor has no second-level address translation',
    'Server 2008 R2 does without; Hyper-V on Windows 8, Server 2016 and everything later does not.',
  ),
  NO_VIRT_EXTENSIONS: words(
    'bad',
    'No virtualization extension is visible',
    'Either the processor has none, or this is a guest whose hypervisor hides it. The two look alike.',
  ),
  ROLE_INSTALLED: words(
    'good',
    'The role Hyper-V is installed',
    'The server has its files and services. That the hypervisor was launched is a separate matter.',
  ),
  ROLE_NOT_INSTALLED: words(
    'plain',
    'The role Hyper-V is not installed',
    'The server lists the role, or asks for its service, and does not have it.',
  ),
  FEATURE_ENABLED: words(
    'good',
    'The feature Hyper-V is enabled',
    'Windows has it switched on. That the hypervisor was launched is a separate matter.',
  ),
  FEATURE_DISABLED: words(
    'plain',
    'The feature Hyper-V is disabled',
    'This edition has the feature, and it is not switched on.',
  ),
  VMMS_RUNNING: words(
    'good',
    'The management service runs',
    'It answers. It would also do so without a hypervisor beneath it.',
  ),
  LAUNCH_AUTO: words(
    'good',
    'The boot entry asks for the hypervisor',
    'At a boot the loader tries to launch it. Whether it succeeded is not in these lines.',
  ),
  LAUNCH_OFF: words(
    'bad',
    'The boot entry forbids the hypervisor',
    'At the next boot the loader leaves it out, whatever is installed.',
  ),
  CAPABLE_BUT_NO_ACCESS: words(
    'warn',
    'The machine can, this account may not',
    'KVM is there; the account or the container that asked has no permission to use it.',
  ),
  READY: words(
    'good',
    'This machine is ready',
    'Processor and firmware offer all that was asked for. On Windows it also says that no hypervisor runs yet.',
  ),
  CPU_CAPABLE: words(
    'good',
    'The processor is able',
    'It shows VMX or SVM. Whether the firmware lets it be used is not in these lines.',
  ),
  AMBIGUOUS: words(
    'warn',
    'These lines have more than one explanation',
    'They fit several machines, and this page does not guess which one is yours.',
  ),
  INCOMPLETE: words(
    'warn',
    'Lines are missing',
    'What is here is read, but an answer needs lines that were cut off or filtered away.',
  ),
  NO_SECTION: words(
    'plain',
    'This Windows does not print the section',
    'Before Windows 8 and Server 2012, systeminfo has no lines on Hyper-V. That says nothing about the hardware.',
  ),
  NO_DATA: words(
    'warn',
    'The values are blank',
    'The names are there without values: that machine could not read them.',
  ),
  NOT_PROVEN: words(
    'warn',
    'This is on its way, or only a part of it',
    'The lines are genuine, and what they seem to promise is not proven by them.',
  ),
  NOT_CONTAINER: words(
    'plain',
    'This system is not in a container',
    'That question was answered; whether it is a virtual machine is another one.',
  ),
};

/** Where the system stands that printed the paste. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  host: 'It is the privileged system above its hypervisor: in Hyper-V the parent partition, in Xen domain 0.',
  guest: 'It runs in a virtual machine: in Hyper-V, a child partition.',
  'guest and host':
    'It is both: a guest of one hypervisor, and the parent partition above another one of its own.',
  unknown: 'Whether it is the parent partition or a guest, these lines do not say.',
};

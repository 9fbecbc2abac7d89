/** What a verdict leaves open, which command to run next, and where the course explains it. */
import type { Fact } from '../fact.ts';
import type { Role, Verdict } from '../verdict.ts';
import { factsOf } from './claim.ts';

/** What to do after an answer. */
export interface Advice {
  /** Sentences; what the lines do not prove although they may seem to. */
  readonly notProven: readonly string[];
  /** One command for the system that printed the paste. */
  readonly next: string;
  /** An address of the site, without the path it is served under. */
  readonly lesson: string;
}

type Row = readonly [next: string, lesson: string, ...notProven: readonly string[]];

const ASK_AGAIN = 'systeminfo';
const ASK_ALL = 'Get-ComputerInfo -Property "HyperV*"';
const ASK_PARENT = 'Get-VMHost';
const RESTART = 'shutdown /r /t 0';

/** For Windows; a verdict of Linux stands here too where its command is the same for all. */
const ADVICE: Readonly<Record<Verdict, Row>> = {
  SUSPECT: [
    ASK_AGAIN,
    'glossary/#hypervisor',
    'Anything: lines that contradict each other prove nothing.',
    'That they are of one machine and one moment: of two, each has to be read by itself.',
  ],
  UNRECOGNISED: [
    ASK_AGAIN,
    'glossary/#hypervisor',
    'Anything: no output that speaks of virtualization was recognised.',
  ],
  HOST_WORKING: [
    'Get-VMSwitch',
    'glossary/#parent-partition',
    'That machines reach a network, and that those now off would start.',
  ],
  HYPERVISOR_NOT_RUNNING: [
    'bcdedit /enum {current}',
    'glossary/#hypervisor-launch',
    'Why it does not run: extension, no-execute, boot setting and a missing restart look alike here.',
  ],
  HYPERVISOR_PRESENT: [ASK_PARENT, 'glossary/#root-partition'],
  LINUX_GUEST_ON_HYPERV: [
    'sudo dmidecode -s system-manufacturer',
    'glossary/#privilege-mask',
    'The product: other hypervisors can present the interface of Hyper-V.',
  ],
  LINUX_GUEST: [
    'lscpu | grep -i virtualization',
    'glossary/#nested-virtualization',
    'That this guest could host machines of its own.',
  ],
  EDITION_UNSUPPORTED: [
    'winver',
    'glossary/#hypervisor',
    'That the hardware is fit or unfit: it was not asked.',
  ],
  PREREQ_FAILED: [
    ASK_AGAIN,
    'glossary/#hardware-assisted-virtualization',
    'Which of the requirements failed, unless a line names it.',
  ],
  VT_OFF: [
    'shutdown /r /fw /t 0',
    'glossary/#hardware-assisted-virtualization',
    'That switching it on is enough: some firmware needs the power to be cut once.',
  ],
  NO_SLAT: [
    'coreinfo -v',
    'glossary/#slat',
    'That the machine is useless: Server 2008 R2 does without.',
  ],
  NO_VIRT_EXTENSIONS: [
    'Get-CimInstance Win32_ComputerSystem | Format-List Manufacturer, Model, HypervisorPresent',
    'glossary/#nested-virtualization',
    'Which of the two it is: an old processor, or a guest whose hypervisor hides the extension.',
  ],
  ROLE_INSTALLED: [
    ASK_PARENT,
    'glossary/#parent-partition',
    'That the hypervisor was launched: a restart may be due, or the launch may have failed.',
  ],
  ROLE_NOT_INSTALLED: [
    'Install-WindowsFeature -Name Hyper-V -IncludeManagementTools -Restart',
    'glossary/#hypervisor',
    'That the role can be installed here.',
  ],
  FEATURE_ENABLED: [
    ASK_ALL,
    'glossary/#hypervisor-launch',
    'That the hypervisor was launched: a restart may be due, or the launch may have failed.',
  ],
  FEATURE_DISABLED: [
    'Enable-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V -All',
    'glossary/#hypervisor',
    'That the feature can be enabled here.',
  ],
  VMMS_RUNNING: [
    'Get-VM',
    'glossary/#management-tools',
    'That the hypervisor runs: the service runs without it.',
  ],
  LAUNCH_AUTO: [
    ASK_ALL,
    'glossary/#boot-setting',
    'That the hypervisor was launched at the present boot.',
  ],
  LAUNCH_OFF: [
    'bcdedit /set hypervisorlaunchtype auto',
    'glossary/#boot-setting',
    'That no hypervisor runs now: the setting counts at the next boot.',
  ],
  CAPABLE_BUT_NO_ACCESS: [
    'ls -l /dev/kvm',
    'glossary/#hardware-assisted-virtualization',
    'That a machine would start for another account.',
  ],
  READY: [
    'Get-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V',
    'glossary/#hypervisor-launch',
    'That the edition has Hyper-V, and that role or feature is installed.',
  ],
  CPU_CAPABLE: [
    'sudo kvm-ok',
    'glossary/#hardware-assisted-virtualization',
    'That the firmware has the extension switched on.',
  ],
  AMBIGUOUS: [ASK_ALL, 'glossary/#cpuid-leaf', 'Which of the explanations is the right one.'],
  INCOMPLETE: [
    ASK_AGAIN,
    'glossary/#hardware-assisted-virtualization',
    'That the machine is fit: ready needs every line.',
  ],
  NO_SECTION: [
    'coreinfo -v',
    'glossary/#hardware-assisted-virtualization',
    'Anything on the processor: this Windows does not print it here.',
  ],
  NO_DATA: [
    ASK_AGAIN,
    'glossary/#hypervisor',
    'Anything: the values could not be read on that machine.',
  ],
  NOT_PROVEN: [ASK_ALL, 'glossary/#hypervisor-launch', 'The state after the next restart.'],
  NOT_CONTAINER: [
    'systemd-detect-virt --vm',
    'glossary/#virtual-machine',
    'That this is no virtual machine.',
  ],
};

/** What replaces the command on Linux. */
const LINUX_NEXT: Readonly<Partial<Record<Verdict, string>>> = {
  UNRECOGNISED: ASK_AGAIN,
  SUSPECT: 'lscpu',
  HYPERVISOR_PRESENT: 'ls /dev/mshv /proc/xen',
  VT_OFF: 'systemctl reboot --firmware-setup',
  NO_VIRT_EXTENSIONS: 'systemd-detect-virt --vm',
  READY: 'virt-host-validate qemu',
  AMBIGUOUS: 'systemd-detect-virt --vm; sudo dmidecode -s system-product-name',
  INCOMPLETE: 'lscpu',
};

const LINUX =
  /^(?:lscpu|cpuinfo|kernel-log|detect-virt|virt-what|virt-host-validate|kvm-ok|dmidecode)$/;

/** The advice for a verdict, with what this paste in particular leaves open. */
export function adviceFor(
  verdict: Verdict,
  role: Role | undefined,
  facts: readonly Fact[],
): Advice {
  const [windowsNext, lesson, ...open] = ADVICE[verdict];
  const isLinux = facts.some(({ from }) => LINUX.test(from));
  const pending = facts.some(({ kind, value }) => kind === 'role' && value === 'restart');
  const next = pending ? RESTART : isLinux ? (LINUX_NEXT[verdict] ?? windowsNext) : windowsNext;
  return { notProven: [...open, ...openIn(verdict, role, facts)], next, lesson };
}

function openIn(
  verdict: Verdict,
  role: Role | undefined,
  facts: readonly Fact[],
): readonly string[] {
  const home = factsOf(facts, 'windows').some(({ value }) =>
    /\bHome\b|Famille|Домашняя|家庭/i.test(value),
  );
  const failed = factsOf(facts, 'launchFailed').some(({ value }) => value === 'extension');
  return [
    ...(verdict === 'HYPERVISOR_PRESENT' && role === 'unknown'
      ? ['Whose hypervisor it is, and whether this system is its parent partition or a guest.']
      : []),
    ...(verdict === 'HYPERVISOR_PRESENT' && role === 'host'
      ? [
          'That the role Hyper-V is installed: virtualization-based security launches the hypervisor too.',
        ]
      : []),
    ...(verdict === 'HYPERVISOR_PRESENT' && role === 'guest'
      ? ['That this guest could host machines of its own.']
      : []),
    ...(verdict === 'VT_OFF' && failed
      ? [
          'That the processor has the extension at all: the event has the same words where it is absent.',
        ]
      : []),
    ...(verdict === 'NO_VIRT_EXTENSIONS' && facts.some(({ from }) => LINUX.test(from))
      ? ['That the firmware has it on: where it is off, Linux hides the extension too.']
      : []),
    ...(home && verdict !== 'EDITION_UNSUPPORTED'
      ? ['That this edition has Hyper-V: Home does not.']
      : []),
  ];
}

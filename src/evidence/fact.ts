/** What a paste states, before anything is concluded from it. */

/** The outputs that are read. */
export type FormatId =
  | 'systeminfo'
  | 'msinfo32'
  | 'get-computerinfo'
  | 'cim'
  | 'coreinfo'
  | 'windows-feature'
  | 'optional-feature'
  | 'install-result'
  | 'bcdedit'
  | 'get-vmhost'
  | 'get-vm'
  | 'service'
  | 'event-log'
  | 'message'
  | 'cpuid'
  | 'lscpu'
  | 'cpuinfo'
  | 'kernel-log'
  | 'detect-virt'
  | 'virt-what'
  | 'virt-host-validate'
  | 'kvm-ok'
  | 'dmidecode';

/** What an output may say of a thing: yes, no, or a name without a value. */
export type Answer = 'yes' | 'no' | 'blank';

/** The kinds of facts with what they may say. */
export interface FactValues {
  /** VMX or SVM is visible. */
  readonly extension: Answer;
  /** The firmware lets it be used. */
  readonly firmware: Answer;
  /** EPT or NPT is visible. */
  readonly slat: Answer;
  /** No-execute memory is available. */
  readonly noExecute: Answer;
  /** A hypervisor runs beneath this system. */
  readonly hypervisor: Answer;
  /** Virtualization-based security runs. */
  readonly vbs: Answer;
  /** Name and version of Windows. */
  readonly windows: string;
  /** `6.1`, `10.0`… */
  readonly windowsVersion: string;
  /** A sentence on what cannot be true at once, or cannot have been printed. */
  readonly contradiction: string;
  /** Wording that no known program prints. */
  readonly wording: string;
  /** Wording that is almost an output, and says nothing by itself. */
  readonly unread: string;
  /** What should be there and is not. */
  readonly missing: string;
  /** The maker of a physical machine. */
  readonly physical: string;
  /** What a guest runs on, by the name of its firmware, model, or CPUID signature. */
  readonly guestOf: string;
  /** A sign that only the parent partition shows. */
  readonly parentSign: string;
  /** `restart`: an installation succeeded and asks for a restart. */
  readonly role: 'installed' | 'absent' | 'pending' | 'restart';
  readonly feature: 'enabled' | 'disabled' | 'pending' | 'other';
  readonly featureUnknown: string;
  readonly prerequisite: string;
  readonly launchType: 'auto' | 'off' | 'unset' | 'mixed';
  readonly vmms: 'running' | 'stopped' | 'absent';
  readonly virtualMachine: string;
  readonly vmHost: string;
  readonly startRefused: string;
  /** A launch of the hypervisor that failed at some boot: why. */
  readonly launchFailed: 'extension' | 'prerequisite' | 'slat' | 'other';
  readonly launched: string;
  /** A Linux system sees this hypervisor. */
  readonly linuxOn: string;
  /** It is itself the privileged system above a hypervisor: Xen's domain 0, Hyper-V's root. */
  readonly linuxRoot: string;
  readonly linuxFlags: 'vmx' | 'svm' | 'none';
  readonly firmwareOff: string;
  /** A check names the second page-table level as what is missing. */
  readonly slatMissing: string;
  readonly noExtensions: string;
  readonly kvm: 'usable' | 'forbidden' | 'capable';
  /** `unsaid`: "none", and what was asked for is not shown. */
  readonly container: 'none' | 'unclear' | 'unsaid';
  /** The words of the privilege mask as a Linux guest's log prints them. */
  readonly privileges: string;
  readonly unclear: string;
}

/** One statement, the output it stands in, and the lines it rests on. */
export type Fact = {
  readonly [Kind in keyof FactValues]: {
    readonly kind: Kind;
    readonly value: FactValues[Kind];
    readonly from: FormatId;
    readonly lines: readonly number[];
    /** Facts of one run of a program share a number. */
    readonly report: number;
  };
}[keyof FactValues];

/** Writes a fact down. Without a report number it belongs to the only one. */
export type Note = <Kind extends keyof FactValues>(
  kind: Kind,
  value: FactValues[Kind],
  lines: readonly number[],
  report?: number,
) => void;

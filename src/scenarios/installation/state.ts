/** What the lab keeps: the machine's firmware, its disk, what runs now, and what has been on the screen. */
import type { ImageId } from '../../model/installation/image.ts';
import type { FirmwareValues } from '../../model/installation/form.ts';

/** Writable firmware values. */
export type Values = { -readonly [K in keyof FirmwareValues]: FirmwareValues[K] };

/** A virtual machine as the management service has it in its list. */
export interface Vm {
  name: string;
  /** As messages print it. */
  id: string;
  /** MB at start. */
  memory: number;
  generation: 1 | 2;
  /** Name of a switch; empty for none. */
  network: string;
  state: 'Off' | 'Running' | 'Saved';
  /** When it was started, ns; −1 while it does not run. */
  since: number;
  /** Uptime before it was saved, ns. */
  before: number;
  nested: boolean;
  onStop: 'Save' | 'TurnOff' | 'ShutDown';
  onStart: 'StartIfRunning' | 'Start' | 'Nothing';
  /** Did it run when the parent went down? */
  ran: boolean;
}

/** A virtual switch. */
export interface Switch {
  name: string;
  type: 'External' | 'Internal' | 'Private';
  /** Name of the adapter it is bound to; empty for none. */
  adapter: string;
  /** Has the parent an adapter of its own on it? */
  shared: boolean;
}

/** A row of an event log. */
export interface LogRow {
  log: string;
  provider: string;
  id: number;
  level: 'Information' | 'Error' | 'Critical';
  /** Nanoseconds since the run began. */
  at: number;
  message: string;
  /** Is the number documented for this version of Windows, or only known from another one? */
  known: 'documented' | 'later' | 'earlier';
}

/** What is on the disk: it outlives every restart. */
export interface Disk {
  image: ImageId;
  role: 'absent' | 'pending' | 'installed' | 'removing';
  /** Is the hypervisor launched for the system's own protection, whatever the role? */
  protected: boolean;
  /** The PowerShell module and the windows, where they exist. */
  module: boolean;
  manager: boolean;
  powershell: boolean;
  /** The framework that PowerShell rests on, where Server Core of 2008 R2 has it apart. */
  framework: boolean;
  launchType: 'auto' | 'off' | 'unset';
  scheduler: '' | 'Classic' | 'Core' | 'Root';
  /** Does the management service start with Windows? */
  vmmsStarts: boolean;
  vms: Vm[];
  switches: Switch[];
  log: LogRow[];
}

/** What runs: gone with the power or the next restart. */
export interface Up {
  since: number;
  /** Was the hypervisor launched at this start, and does this system run above it as parent? */
  hypervisor: boolean;
  vmms: 'running' | 'stopped' | 'absent';
  /** Modules that PowerShell 2.0 was told to load; later versions load them by themselves. */
  imported: string[];
  /** Has the service been started at least once since this start? */
  vmmsTried: boolean;
  /** Shells inside one another; the last one reads. */
  shells: ('cmd' | 'powershell')[];
  /** A question that waits for its answer before the shell reads on. */
  asks: '' | 'restart' | 'restartNow' | 'sconfig';
}

/** A line of output, and who says it: the machine, or the lab about the machine. */
export interface Said {
  by: 'machine' | 'lab';
  text: string;
}

/** One exchange on the console: what was typed where, and what came. */
export interface Exchange {
  /** Which start of the machine it belongs to. */
  start: number;
  at: number;
  prompt: string;
  line: string;
  said: Said[];
}

/** A start that is under way. */
export interface Boot {
  stage: number;
  /** The planned event that ends the stage; −1 when none is. */
  pending: number;
  cold: boolean;
  /** Has the hypervisor been launched at it? */
  hypervisor: boolean;
}

export type Phase =
  'off' | 'firmware' | 'starting' | 'setup' | 'installing' | 'console' | 'stopping';

export interface LabState {
  phase: Phase;
  /** In the memory of the setup, not saved yet. */
  edited: Values;
  /** Saved. */
  saved: Values;
  /** What the processor was told at the last start with power. */
  inForce: Values;
  disk: Disk | null;
  up: Up | null;
  boot: Boot | null;
  /** An event planned by setup or by going down; −1 when none is. */
  pending: number;
  starts: number;
  /** Where the reader sits: at the machine, or at a desk with a connection that may be gone. */
  session: 'local' | 'remote' | 'dropped';
  /** Was the power cut while a system ran? The next start writes of it. */
  cutOff: boolean;
  /** Does the next start stop in the firmware's setup? */
  wantsFirmware: boolean;
  exchanges: Exchange[];
  /** What the screen has proven, once each; clauses of missions look here. */
  proofs: string[];
  /** Wrong turns that were taken, once each. */
  turns: string[];
  /** How often the role was added. */
  added: number;
}

/** No event is planned. */
export const NONE = -1;

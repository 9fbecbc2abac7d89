/**
 * What the attempt to launch the hypervisor comes to, with the event that the System log then has where
 * one is documented. Event ids are those of the message table of Windows 10 and Server 2019: older
 * systems may log others. Sources: evt for the events, tlfs2 and sysreq for the conditions.
 */
import { systemOf, type BootMachine, type Trouble } from './machine.ts';

/** Why a hypervisor does not run after a start. */
export type Refusal =
  | 'noRole'
  | 'switchedOff'
  | 'hypervisorBelow'
  | 'vendorUnknown'
  | 'noVmx'
  | 'noSvm'
  | 'noNoExecute'
  | 'processorsDiffer'
  | 'noSlat'
  | Exclude<Trouble, 'none'>;

export interface LaunchFailure {
  readonly id: Refusal;
  /** The event in the System log (source Microsoft-Windows-Hyper-V-Hypervisor); null where none is documented. */
  readonly event: number | null;
  /** What is the case, as a clause. */
  readonly why: string;
  /** What the log does not tell apart, or null. */
  readonly blindTo: string | null;
}

const ABSENT_OR_OFF = 'the log has one wording for “absent” and “switched off in firmware”';

const failure = (
  id: Refusal,
  event: number | null,
  why: string,
  blindTo: string | null = null,
): LaunchFailure => ({ id, event, why, blindTo });

const failures: readonly LaunchFailure[] = [
  failure('noRole', null, 'the role is not installed: there is nothing to launch'),
  failure('switchedOff', 5, 'hypervisorlaunchtype is Off'),
  failure(
    'hypervisorBelow',
    null,
    'another hypervisor is below, and this system cannot be launched above it',
    'inside a guest the extensions look absent',
  ),
  failure('vendorUnknown', 28, 'the processor is by a vendor that is not supported'),
  failure('noVmx', 41, 'the processor offers no VMX', ABSENT_OR_OFF),
  failure('noSvm', 42, 'the processor offers no SVM', ABSENT_OR_OFF),
  failure('noNoExecute', 44, 'the processor offers no execute-disable', ABSENT_OR_OFF),
  failure('processorsDiffer', 45, 'the processors are not alike'),
  failure('noSlat', 59, 'second-level address translation is required and missing'),
  failure('loaderError', 26, 'the loader met an error of its own'),
  failure('noPlatform', 32, 'no platform for virtualization was found'),
  failure('imageInaccessible', 33, 'the image could not be accessed'),
  failure('imageNotLoadable', 34, 'the image could not be loaded'),
  failure('imageNotReadable', 35, 'the image could not be read'),
  failure('imageChanged', 36, 'the image fails the check of its integrity'),
  failure('processorRefused', 38, 'one of the processors could not launch it'),
  failure('featureMissing', 46, 'a feature that it needs is missing'),
  failure('svmIncompatible', 57, 'this implementation of SVM is not compatible'),
  failure('vmxIncompatible', 58, 'this implementation of VMX is not compatible'),
  failure('secureModeExtensions', 60, 'the firmware has switched Secure Mode Extensions on'),
  failure('notInitialized', 63, 'its own initialization failed'),
  failure('reportedByLoader', 80, 'the boot loader reports a failure; ids 80 to 85 tell which'),
  failure('processorNotStarted', 96, 'a further processor did not start; id 97 likewise'),
];

/** Every way in which a start can end without a hypervisor. */
export const LAUNCH_FAILURES: ReadonlyMap<Refusal, LaunchFailure> = new Map(
  failures.map((one) => [one.id, one]),
);

/** The first thing that keeps the hypervisor from running; null when it launches. */
export function launchRefusal(machine: BootMachine): Refusal | null {
  const checks: readonly (readonly [boolean, Refusal])[] = [
    [!machine.role, 'noRole'],
    [machine.launchType === 'off', 'switchedOff'],
    [refusesBelow(machine), 'hypervisorBelow'],
    [machine.vendor === 'other', 'vendorUnknown'],
    [machine.virtualization !== 'on', machine.vendor === 'amd' ? 'noSvm' : 'noVmx'],
    [machine.noExecute !== 'on', 'noNoExecute'],
    [!machine.processorsAlike, 'processorsDiffer'],
    [systemOf(machine.system).slat === 'required' && !machine.slat, 'noSlat'],
  ];
  const found = checks.find(([holds]) => holds)?.[1] ?? null;
  return found ?? (machine.trouble === 'none' ? null : machine.trouble);
}

/** Nesting needs both: a hypervisor below that passes the extensions on, and a system that may be nested. */
const refusesBelow = ({ below, system }: BootMachine): boolean =>
  below === 'withoutNesting' || (below === 'withNesting' && !systemOf(system).nesting);

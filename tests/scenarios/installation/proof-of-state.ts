/**
 * What a verdict of the evidence reader claims, as a question to the lab's true state: the two were
 * written apart, and what one prints the other must read as it is.
 */
import type { Verdict } from '../../../src/evidence/verdict.ts';
import type { Report } from '../../../src/evidence/read.ts';
import type { Frozen } from '../../../src/engine/scenario.ts';
import { imageOf } from '../../../src/model/installation/image.ts';
import type { LabContext } from '../../../src/scenarios/installation/setup.ts';
import type { LabState } from '../../../src/scenarios/installation/index.ts';

/** The state right after the output, and what does not change. */
export interface Truth {
  readonly state: Frozen<LabState>;
  readonly context: LabContext;
  /** The line that was typed. */
  readonly line: string;
}

const guest = ({ context }: Truth): boolean => context.form.below !== 'nothing';
const above = (truth: Truth): boolean => truth.state.up?.hypervisor === true || guest(truth);
const offInFirmware = (truth: Truth): boolean =>
  !guest(truth) && truth.state.inForce.virtualization === 'off';
const role = ({ state }: Truth): string => state.disk?.role ?? 'absent';
const kind = ({ state }: Truth): string => (state.disk ? imageOf(state.disk.image).kind : 'none');

/** Logs speak of earlier starts, and setting a value answers before the next start. */
const isLog = ({ line }: Truth): boolean => /Get-WinEvent|wevtutil/i.test(line);

const eventIn = (truth: Truth, ...ids: readonly number[]): boolean =>
  (truth.state.disk?.log ?? []).some(
    ({ id, provider }) => ids.includes(id) && provider.endsWith('Hyper-V-Hypervisor'),
  );

/** Each word of the vocabulary that the lab's outputs may be read as, with what must be so. */
const MUST: Readonly<Partial<Record<Verdict, (truth: Truth) => boolean>>> = {
  UNRECOGNISED: () => true,
  HOST_WORKING: ({ state }) => state.up?.vmms === 'running',
  HYPERVISOR_NOT_RUNNING: (truth) =>
    isLog(truth)
      ? (truth.state.disk?.log ?? []).some(({ id }) => id === 3112)
      : truth.state.up?.hypervisor !== true,
  HYPERVISOR_PRESENT: (truth) => (isLog(truth) ? eventIn(truth, 1, 2) : above(truth)),
  EDITION_UNSUPPORTED: (truth) => kind(truth) === 'home',
  PREREQ_FAILED: (truth) =>
    isLog(truth) ? eventIn(truth, 44) : !fit(truth) || offInFirmware(truth) || guest(truth),
  VT_OFF: (truth) => (isLog(truth) ? eventIn(truth, 41, 42) : offInFirmware(truth)),
  NO_SLAT: (truth) => (isLog(truth) ? eventIn(truth, 59) : !truth.context.form.slat),
  NO_VIRT_EXTENSIONS: guest,
  ROLE_INSTALLED: (truth) => role(truth) === 'installed' || role(truth) === 'pending',
  ROLE_NOT_INSTALLED: (truth) => role(truth) !== 'installed' || truth.state.up?.vmms === 'absent',
  FEATURE_ENABLED: (truth) => role(truth) === 'installed',
  FEATURE_DISABLED: (truth) => role(truth) === 'absent',
  VMMS_RUNNING: ({ state }) => state.up?.vmms === 'running',
  LAUNCH_AUTO: ({ state }) => state.disk?.launchType === 'auto',
  LAUNCH_OFF: (truth) =>
    isLog(truth) ? eventIn(truth, 5) : truth.state.disk?.launchType === 'off',
  READY: (truth) => !above(truth) && fit(truth) && !offInFirmware(truth),
  AMBIGUOUS: () => true,
  INCOMPLETE: () => true,
  NO_SECTION: ({ context }) => context.setup.era === '2008-r2',
  NOT_PROVEN: () => true,
};

/** Is all that a processor gives there and on, for today? Coreinfo asks for less. */
function fit({ state, context, line }: Truth): boolean {
  const coreinfo = /coreinfo/i.test(line);
  return context.form.slat && (coreinfo || state.inForce.noExecute === 'on');
}

/** What the report claims and is not so, in words; empty when the reader is right. */
export function falseClaims(report: Report, truth: Truth): readonly string[] {
  const words = [report.verdict, ...report.also].filter((word) => !(MUST[word]?.(truth) ?? false));
  const { role: stands } = report;
  const roles = [
    ...(stands === 'host' &&
    truth.state.up?.hypervisor !== true &&
    !isLog(truth) &&
    !onlyList(truth)
      ? ['role host']
      : []),
    ...(stands?.startsWith('guest') && !guest(truth) ? ['role guest'] : []),
  ];
  return [...words, ...roles];
}

/** A list of machines proves the management service, whatever launches; the reader calls that a host. */
const onlyList = ({ line }: Truth): boolean => /-VM|manager/i.test(line);

/** The verdict that an output of this command must get in this state; undefined where none is prescribed. */
export function dueVerdict(truth: Truth): Verdict | undefined {
  const { state, context, line } = truth;
  const today = context.setup.era === 'today';
  if (/^(?:systeminfo|Get-ComputerInfo(?: -Property "HyperV\*")?)$/.test(line)) {
    if (!today) return 'NO_SECTION';
    if (above(truth)) return 'HYPERVISOR_PRESENT';
    if (offInFirmware(truth)) return 'VT_OFF';
    if (!context.form.slat) return 'NO_SLAT';
    return state.inForce.noExecute === 'on' ? 'READY' : 'PREREQ_FAILED';
  }
  if (/^bcdedit(?: \/enum "?\{current\}"?)?$/.test(line) && !/^bcdedit \/enum \{/.test(line))
    return { auto: 'LAUNCH_AUTO', off: 'LAUNCH_OFF', unset: 'NOT_PROVEN' }[
      state.disk?.launchType ?? 'unset'
    ] as Verdict;
  if (/^Get-WindowsFeature (?:Hyper-V|\*Hyper\*)$/.test(line) && today) {
    if (role(truth) === 'installed') return 'ROLE_INSTALLED';
    if (role(truth) === 'absent') return 'ROLE_NOT_INSTALLED';
  }
  if (/^Get-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V$/.test(line))
    return (
      ({ absent: 'FEATURE_DISABLED', installed: 'FEATURE_ENABLED' }[role(truth)] as
        Verdict | undefined) ?? (kind(truth) === 'home' ? undefined : 'NOT_PROVEN')
    );
  if (/^(?:Get-Service vmms|sc(?:\.exe)? query vmms)$/.test(line) && !aliased(truth))
    return { running: 'VMMS_RUNNING', stopped: 'NOT_PROVEN', absent: 'ROLE_NOT_INSTALLED' }[
      state.up?.vmms ?? 'absent'
    ] as Verdict;
  if (/^Get-VM$/.test(line) && state.up?.vmms === 'running' && (state.disk?.vms.length ?? 0) > 0)
    return state.disk?.module ? 'HOST_WORKING' : undefined;
  return undefined;
}

const aliased = ({ line, state }: Truth): boolean =>
  line.startsWith('sc ') && state.up?.shells.at(-1) === 'powershell';

/** Claims on role, feature, boot entry, service, machines and events of Windows. */
import type { Fact } from '../fact.ts';
import { claimIf, factsOf, type Claim } from './claim.ts';

/** The claims of everything but the requirements; events of other boots come separately. */
export const windowsClaims = (facts: readonly Fact[]): readonly Claim[] => [
  ...roleClaims(facts),
  ...featureClaims(facts),
  ...launchClaims(facts),
  ...managementClaims(facts),
  ...sectionClaims(facts),
];

function roleClaims(facts: readonly Fact[]): readonly Claim[] {
  const roles = factsOf(facts, 'role');
  const of = (...values: readonly string[]): readonly Fact[] =>
    roles.filter(({ value }) => values.includes(value));
  const installed = of('installed', 'restart');
  const torn = installed.length > 0 && of('absent').length > 0;
  return [
    ...(torn
      ? claimIf(roles, 'AMBIGUOUS', 'One report has the role installed, another has not.')
      : [
          ...claimIf(installed, 'ROLE_INSTALLED', 'The role Hyper-V is installed.'),
          ...claimIf(of('absent'), 'ROLE_NOT_INSTALLED', 'The role Hyper-V is not installed.'),
        ]),
    ...claimIf(
      of('pending', 'restart'),
      'NOT_PROVEN',
      'A restart is due; until then the role is not in use.',
    ),
    ...claimIf(
      factsOf(facts, 'prerequisite'),
      'PREREQ_FAILED',
      'The check before the installation failed.',
    ),
  ];
}

function featureClaims(facts: readonly Fact[]): readonly Claim[] {
  const features = factsOf(facts, 'feature');
  const of = (value: string): readonly Fact[] => features.filter((fact) => fact.value === value);
  const enabled = of('enabled');
  const disabled = of('disabled');
  const isServer = factsOf(facts, 'windows').some(({ value }) => /Server/i.test(value));
  const unknown = factsOf(facts, 'featureUnknown');
  const onServer = unknown.filter(({ value }) => value === 'all' && isServer);
  return [
    ...(enabled.length > 0 && disabled.length > 0
      ? claimIf(
          [...enabled, ...disabled],
          'AMBIGUOUS',
          'One of the features is enabled, another one or another report says disabled.',
        )
      : [
          ...claimIf(enabled, 'FEATURE_ENABLED', 'The feature Hyper-V is enabled.'),
          ...claimIf(disabled, 'FEATURE_DISABLED', 'The feature Hyper-V is disabled.'),
        ]),
    ...claimIf(
      of('pending'),
      'NOT_PROVEN',
      'The state is on its way; that no restart is needed is not proven by RestartNeeded.',
    ),
    ...claimIf(
      enabled.length + disabled.length === 0 ? of('other') : [],
      'NOT_PROVEN',
      'Only parts are listed, not the platform itself.',
    ),
    ...claimIf(
      unknown.filter((fact) => !onServer.includes(fact)),
      'EDITION_UNSUPPORTED',
      'This edition of Windows does not have the feature, as is typical of Home.',
    ),
    ...claimIf(
      onServer,
      'NOT_PROVEN',
      'On Windows Server the feature has no umbrella of that name.',
    ),
  ];
}

function launchClaims(facts: readonly Fact[]): readonly Claim[] {
  const all = factsOf(facts, 'launchType');
  const entry = all.filter(({ from }) => from === 'bcdedit');
  // What the boot entry says now counts before what an event says of an earlier boot.
  const counted = entry.length > 0 ? entry : all;
  const of = (value: string): readonly Fact[] => counted.filter((fact) => fact.value === value);
  return [
    ...claimIf(of('auto'), 'LAUNCH_AUTO', 'The boot entry asks for the hypervisor.'),
    ...claimIf(of('off'), 'LAUNCH_OFF', 'The boot entry forbids the hypervisor.'),
    ...claimIf(of('unset'), 'NOT_PROVEN', 'The boot entry does not set hypervisorlaunchtype.'),
    ...claimIf(
      of('mixed'),
      'AMBIGUOUS',
      'Boot entries differ, and none is marked as the current one.',
    ),
  ];
}

function managementClaims(facts: readonly Fact[]): readonly Claim[] {
  const vmms = factsOf(facts, 'vmms');
  const machines = factsOf(facts, 'virtualMachine');
  const answers = [
    ...vmms.filter(({ value }) => value === 'running'),
    ...machines,
    ...factsOf(facts, 'vmHost'),
  ];
  return [
    ...claimIf(machines, 'HOST_WORKING', 'The management service lists virtual machines.'),
    ...claimIf(
      machines.filter(({ value }) => value === 'Running'),
      'HYPERVISOR_PRESENT',
      'A virtual machine runs, so a hypervisor does.',
    ),
    ...claimIf(answers, 'VMMS_RUNNING', 'The management service answers.'),
    ...claimIf(
      vmms.filter(({ value }) => value === 'stopped'),
      'NOT_PROVEN',
      'The management service is there and does not run.',
    ),
    ...claimIf(
      vmms.filter(({ value }) => value === 'absent'),
      'ROLE_NOT_INSTALLED',
      'The management service is not there.',
    ),
    ...claimIf(
      factsOf(facts, 'startRefused'),
      'HYPERVISOR_NOT_RUNNING',
      'A virtual machine could not start because the hypervisor does not run.',
    ),
    ...factsOf(facts, 'unclear')
      .filter(({ from }) => from === 'install-result' || from === 'message')
      .flatMap((fact) => claimIf([fact], 'NOT_PROVEN', fact.value)),
  ];
}

/** A report of `systeminfo` or msinfo32 without its section on Hyper-V. */
function sectionClaims(facts: readonly Fact[]): readonly Claim[] {
  const versions = factsOf(facts, 'windowsVersion');
  const has = facts.some(
    ({ from, kind }) =>
      (from === 'systeminfo' || from === 'msinfo32') &&
      ['extension', 'firmware', 'slat', 'noExecute', 'hypervisor', 'missing', 'unread'].includes(
        kind,
      ),
  );
  const missing = factsOf(facts, 'missing');
  const cut = claimIf(missing, 'INCOMPLETE', missing[0]?.value ?? '');
  if (has || versions.length === 0) return cut;
  const old = versions.filter(({ value }) => /^(?:5\.\d|6\.[01])$/.test(value));
  return [
    ...cut,
    ...claimIf(old, 'NO_SECTION', 'This version of Windows has no section on Hyper-V here.'),
    ...claimIf(
      versions.filter((fact) => !old.includes(fact)),
      'INCOMPLETE',
      'This version of Windows has a section on Hyper-V; it is not in the paste.',
    ),
  ];
}

/** What events say of the boot they belong to. */
export function eventClaims(facts: readonly Fact[]): readonly Claim[] {
  const failed = factsOf(facts, 'launchFailed');
  const of = (value: string): readonly Fact[] => failed.filter((fact) => fact.value === value);
  return [
    ...claimIf(
      factsOf(facts, 'launched'),
      'HYPERVISOR_PRESENT',
      'The hypervisor wrote this when it had been launched, at that boot.',
    ),
    ...claimIf(
      of('extension'),
      'VT_OFF',
      'At that boot the extension was off in the firmware; the same words are used where it is absent.',
    ),
    ...claimIf(of('slat'), 'NO_SLAT', 'At that boot the second page-table level was missing.'),
    ...claimIf(
      of('prerequisite'),
      'PREREQ_FAILED',
      'At that boot the processor lacked what the hypervisor requires.',
    ),
    ...claimIf(
      of('other'),
      'HYPERVISOR_NOT_RUNNING',
      'At that boot the hypervisor failed to launch.',
    ),
  ];
}

/** Missions: both routes keep every clause, and no clause is kept for nothing. */
import { describe, expect, it } from 'vitest';
import {
  enter,
  labOf,
  missionOf,
  MISSIONS,
  runOf,
  ticksOf,
  type LabLog,
} from '../../../src/scenarios/installation/index.ts';
import { MISSION_ROUTES } from '../../../src/scenarios/installation/routes/missions.ts';
import { logOf } from '../../../src/scenarios/installation/routes/route.ts';

function openIn(log: LabLog): readonly string[] {
  const run = runOf(log);
  return ticksOf(missionOf(log.setup.mission), run.stateAt(run.steps), run.context)
    .filter(({ done }) => !done)
    .map(({ id }) => id);
}

const played = (log: LabLog, ...texts: readonly string[]): LabLog =>
  texts.reduce((one, text) => enter(one, text), log);

describe('missions', () => {
  it.each(MISSION_ROUTES)('$id keeps every clause', (route) => {
    expect(openIn(logOf(route))).toEqual([]);
  });

  it.each(MISSION_ROUTES)('$id does not keep them all before its last step', (route) => {
    const shorter = { ...route, inputs: route.inputs.slice(0, -3) };
    expect(openIn(logOf(shorter)).length).toBeGreaterThan(0);
  });

  /** For every clause a way that fails there: what a beginner might do instead. */
  const wrong: Readonly<
    Record<string, readonly (readonly [clause: string, ...texts: string[]])[]>
  > = {
    able: [
      ['firmware', '15', 'systeminfo'],
      ['noExecute', ':off', ':firmware', ':set noExecute off', ':save-off', ':on'],
      ['proof-ready', '15', 'systeminfo'],
      [
        'nothingAdded',
        '15',
        'dism /online /enable-feature /featurename:Microsoft-Hyper-V /norestart',
      ],
    ],
    role: [
      ['role', '15', 'Install-WindowsFeature Hyper-V'],
      ['hypervisor', '15', 'Install-WindowsFeature Hyper-V -IncludeManagementTools'],
      ['vmms', '15', 'Install-WindowsFeature Hyper-V -Restart', '15', 'net stop vmms'],
      ['proof-managementAnswers', '15', 'Install-WindowsFeature Hyper-V -Restart', '15', 'Get-VM'],
      ['proof-launchEvent', '15', 'Install-WindowsFeature Hyper-V -Restart', '15', 'systeminfo'],
    ],
    parent: [
      ['role', 'start /w ocsetup microsoft-hyper-v'],
      ['hypervisor', 'bcdedit /set hypervisorlaunchtype off'],
      ['proof-launchSetting', 'systeminfo'],
      ['proof-serviceRuns', 'sc query vmms'],
      ['children-1', 'manager new ember 1GB', 'manager start ember'],
    ],
    repair: [
      ['hypervisor', '15', 'Start-Service vmms'],
      ['vmms', '15', 'bcdedit /set hypervisorlaunchtype auto', 'Restart-Computer'],
      ['files01', '15', 'Start-Service vmms', 'Start-VM files01'],
      [
        'notAgain',
        ...['15', 'Uninstall-WindowsFeature Hyper-V -Restart', '15'],
        'Install-WindowsFeature Hyper-V -Restart',
      ],
      ['lasting', '15', 'Start-Service vmms'],
    ],
    firstChild: [
      ['switch', '15', 'New-VM ember 1GB'],
      ['ember', '15', 'New-VM ember 1GB', 'Start-VM ember'],
      ['proof-childRuns', '15', 'New-VM ember 1GB', 'Start-VM ember'],
      ['session', '15', 'New-VMSwitch X -NetAdapterName Ethernet -AllowManagementOS $false'],
    ],
    twoChildren: [
      ['switch', '15', 'New-VM ash 1GB'],
      ['both', '15', 'New-VM ash 1GB', 'Start-VM ash'],
      [
        'carried',
        ...['15', 'New-VM ash 1GB; New-VM birch 1GB', 'New-VMSwitch B -SwitchType Private'],
        ...['Get-VM | Connect-VMNetworkAdapter -SwitchName B', 'Get-VM | Start-VM', ':off', ':on'],
      ],
    ],
  };

  it.each(
    MISSIONS.flatMap(({ id, clauses }) =>
      clauses.map((clause) => ({ mission: id, clause: clause.id })),
    ),
  )('$mission: a way that does not keep "$clause"', ({ mission, clause }) => {
    const way = wrong[mission]?.find(([id]) => id === clause);
    expect(way, 'a wrong way is written for it').toBeDefined();
    const [, ...texts] = way ?? [''];
    expect(openIn(played(labOf({ mission }), ...texts))).toContain(clause);
  });
});

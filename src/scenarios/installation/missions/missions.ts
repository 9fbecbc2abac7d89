/** The six missions and free play. */
import type { LabSetup, MissionId } from '../setup.ts';
import {
  childrenRun,
  HYPERVISOR_RUNS,
  MANAGEMENT_RUNS,
  NEVER_CUT_OFF,
  proven,
  runningOf,
} from './clauses.ts';
import type { Mission } from './mission.ts';

const setup = (mission: MissionId, rest: Partial<LabSetup>): LabSetup => ({
  machine: 'ready',
  era: 'today',
  system: 'std-2022-core',
  begins: 'bench',
  session: 'local',
  ...rest,
  mission,
});

/** All missions, in the order they are offered. */
export const MISSIONS: readonly Mission[] = [
  {
    id: 'able',
    title: 'Make this machine able',
    story:
      'A server with Windows Server 2022 and an Intel processor. Somebody wants Hyper-V on it, and the installation refuses. Find out what is missing, mend it, and let the machine itself say that it is ready. Add nothing yet.',
    lesson: 'before-you-install',
    setup: setup('able', { machine: 'vtOff' }),
    clauses: [
      {
        id: 'firmware',
        text: 'the processor has been told to let a hypervisor use its extension',
        holds: ({ inForce }) => inForce.virtualization === 'on',
      },
      {
        id: 'noExecute',
        text: 'no-execute memory has stayed on',
        holds: ({ inForce }) => inForce.noExecute === 'on',
      },
      proven('ready', 'Windows has said Yes four times, or True, on your screen'),
      {
        id: 'nothingAdded',
        text: 'the role has not been added',
        holds: ({ added }) => added === 0,
      },
    ],
    hints: [
      'Ask Windows before you ask the firmware.',
      'The second line of the four names the place where the switch is.',
      'A saved switch is not a switch in force: the processor learns of it when the power comes back.',
    ],
  },
  {
    id: 'role',
    title: 'From a role to a host',
    story:
      'The machine is ready, with Windows Server 2022 as Server Core. Add Hyper-V with its tools for the command line, and prove that this Windows has become the parent partition.',
    lesson: 'the-role-the-reboot',
    setup: setup('role', {}),
    clauses: [
      {
        id: 'role',
        text: 'the role Hyper-V is installed, and no restart is due',
        holds: ({ disk }) => disk?.role === 'installed',
      },
      HYPERVISOR_RUNS,
      MANAGEMENT_RUNS,
      proven('managementAnswers', 'the management service has answered Get-VMHost or Get-VM'),
      proven('launchEvent', 'the hypervisor’s own event of this start has been on your screen'),
    ],
    hints: [
      'Three things make a host: the hypervisor with its services, the tools, and a start.',
      'Get-WinEvent reads the System log; the provider is Microsoft-Windows-Hyper-V-Hypervisor.',
    ],
  },
  {
    id: 'parent',
    title: 'The parent partition, 2009',
    story:
      'The article’s own machine: Windows Server 2008 R2 Enterprise as Server Core, and no PowerShell module for Hyper-V anywhere. Add the role with what there is, see the hypervisor slide beneath a Windows that is already running, and prove it the way that was left in 2009: by a child that starts.',
    lesson: 'what-happened-at-the-reboot',
    setup: setup('parent', { era: '2008-r2', system: 'ent-2008-r2-core' }),
    clauses: [
      {
        id: 'role',
        text: 'the role is installed, and no restart is due',
        holds: ({ disk }) => disk?.role === 'installed',
      },
      HYPERVISOR_RUNS,
      proven('launchSetting', 'bcdedit has shown how the next start will launch'),
      proven('serviceRuns', 'the service vmms has been seen running'),
      childrenRun(1, 'a child runs, so this Windows is a parent'),
    ],
    hints: [
      'There is no PowerShell here until somebody adds it; dism and ocsetup are.',
      'The name of the feature is case-sensitive to the older tool.',
      'Hyper-V Manager runs on your desk: the lab takes its actions as lines that begin with “manager”.',
    ],
  },
  {
    id: 'repair',
    title: 'It worked yesterday',
    story:
      'A host with one virtual machine, files01. This morning it does not run. Nobody remembers having done anything. Find what is wrong, one state after the other, and bring files01 back without adding the role again.',
    lesson: 'the-role-the-reboot',
    setup: setup('repair', { begins: 'broken', system: 'dc-2022-core' }),
    clauses: [
      HYPERVISOR_RUNS,
      MANAGEMENT_RUNS,
      {
        id: 'files01',
        text: 'files01 runs',
        holds: (state) => runningOf(state).some(({ name }) => name === 'files01'),
      },
      {
        id: 'notAgain',
        text: 'the role was not added again: it was never missing',
        holds: ({ added, disk }) => added === 0 && disk?.role === 'installed',
      },
      {
        id: 'lasting',
        text: 'the next start will launch the hypervisor',
        holds: ({ disk }) => disk?.launchType === 'auto',
      },
    ],
    hints: [
      'Role, service, a start, the event: in this order.',
      'Two things are wrong, and the first hides the second.',
      'A boot setting speaks of the next start, so a restart belongs to mending it.',
    ],
  },
  {
    id: 'firstChild',
    title: 'A child, from far away',
    story:
      'You sit at your desk, connected to a host that has little memory and two adapters; your connection comes in by the first. Make a virtual machine called ember, give it a network by a switch on the right adapter, and start it, without losing your connection.',
    lesson: 'your-first-child-partition',
    setup: setup('firstChild', {
      ...{ machine: 'littleMemory', begins: 'host', session: 'remote', system: 'std-2025-core' },
    }),
    clauses: [
      {
        id: 'switch',
        text: 'there is an external switch',
        holds: ({ disk }) => disk?.switches.some(({ type }) => type === 'External') ?? false,
      },
      {
        id: 'ember',
        text: 'ember runs and is connected to it',
        holds: (state) =>
          runningOf(state).some(
            ({ name, network }) =>
              name === 'ember' &&
              state.disk?.switches.some((one) => one.name === network && one.type === 'External'),
          ),
      },
      proven('childRuns', 'Get-VM has shown it running'),
      NEVER_CUT_OFF,
    ],
    hints: [
      'Which adapter is yours? Get-NetAdapter lists both, and a connection comes in by the first.',
      'A switch on an adapter takes it from the parent, unless the parent is given a share.',
      'The parent needs memory as well: what is left is for children.',
    ],
  },
  {
    id: 'twoChildren',
    title: 'Two children and a restart',
    story:
      'A host that works. Two children are to talk to each other and to nobody else, and a restart of the parent must not lose them: saved when it goes down, running again when it is back.',
    lesson: 'your-first-child-partition',
    setup: setup('twoChildren', { begins: 'host', system: 'dc-2025-core' }),
    clauses: [
      {
        id: 'switch',
        text: 'there is a private switch',
        holds: ({ disk }) => disk?.switches.some(({ type }) => type === 'Private') ?? false,
      },
      {
        id: 'both',
        text: 'two children run on it',
        holds: (state) =>
          runningOf(state).filter(({ network }) =>
            state.disk?.switches.some((one) => one.name === network && one.type === 'Private'),
          ).length >= 2,
      },
      {
        id: 'carried',
        text: 'both were saved when the parent went down, and run on since it is back',
        holds: (state) =>
          runningOf(state).filter(({ before, since }) => before > 0 && since >= 0).length >= 2 &&
          state.starts >= 2,
      },
    ],
    hints: [
      'A private switch has no adapter, and the parent has no place on it.',
      'What a machine does when its parent goes down is a property of the machine.',
      'The restart must be the parent’s own: what is cut off is not saved.',
    ],
  },
  {
    id: 'free',
    title: 'Free play',
    story: 'Choose a machine, a time and a system, and do what you like.',
    lesson: 'doing-it-today',
    setup: setup('free', { system: 'blank' }),
    clauses: [],
    hints: [],
  },
];

/** A mission by its id. Throws when there is none. */
export function missionOf(id: MissionId): Mission {
  const mission = MISSIONS.find((one) => one.id === id);
  if (!mission) throw new Error(`there is no mission ${id}`);
  return mission;
}

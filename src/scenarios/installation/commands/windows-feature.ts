/** The roles of Windows Server in PowerShell: Get-, Install- and Uninstall-WindowsFeature. */
import { imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer, type Bound } from '../console/binding.ts';
import {
  lab,
  machine,
  noSample,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import type { Item } from '../console/rows.ts';
import { wildcard } from '../console/stages.ts';
import { goDown } from '../power.ts';
import { addRole, addTools, failedCheck, removeRole } from '../servicing.ts';
import { turn, type Running } from '../world.ts';

/** The module ServerManager is of servers alone. */
const isServer = (here: Running): boolean => {
  const { kind } = imageOf(here.disk.image);
  return kind === 'server' || kind === 'hyperVServer';
};
const isOld = (here: Running): boolean => imageOf(here.disk.image).era === '2008-r2';
/** PowerShell 2.0 knows the names only after it was told to load their module. */
const isLoaded = (here: Running): boolean =>
  isServer(here) && (!isOld(here) || here.up.imported.includes('servermanager'));

export const WINDOWS_FEATURE: readonly Command[] = [
  {
    names: ['Get-WindowsFeature'],
    shell: 'powershell',
    about: 'Roles and their state; names may have a star.',
    follows: ['Hyper-V', '*Hyper*', '-Name'],
    exists: isLoaded,
    run: get,
  },
  {
    names: ['Install-WindowsFeature'],
    shell: 'powershell',
    about: 'Adds a role: -Name Hyper-V -IncludeManagementTools -Restart.',
    follows: ['-Name', 'Hyper-V', '-IncludeManagementTools', '-Restart'],
    exists: (here) => isServer(here) && !isOld(here),
    run: install,
  },
  {
    names: ['Add-WindowsFeature'],
    shell: 'powershell',
    about: 'Its name in 2008 R2; today the same as Install-WindowsFeature.',
    follows: ['-Name', 'Hyper-V', '-Restart'],
    exists: isLoaded,
    run: install,
  },
  {
    names: ['Uninstall-WindowsFeature'],
    shell: 'powershell',
    about: 'Takes a role away.',
    follows: ['-Name', 'Hyper-V', '-Restart'],
    exists: (here) => isServer(here) && !isOld(here),
    run: uninstall,
  },
  {
    names: ['Remove-WindowsFeature'],
    shell: 'powershell',
    about: 'Its name in 2008 R2; today the same as Uninstall-WindowsFeature.',
    follows: ['-Name', 'Hyper-V', '-Restart'],
    exists: isLoaded,
    run: uninstall,
  },
];

interface Row {
  readonly indent: number;
  readonly display: string;
  readonly name: string;
  readonly state: string;
}

function rowsOf(here: Running): readonly Row[] {
  const { disk } = here;
  const state = (there: boolean): string => (there ? 'Installed' : 'Available');
  const role = {
    absent: 'Available',
    pending: 'InstallPending',
    installed: 'Installed',
    removing: 'UninstallPending',
  }[disk.role];
  return [
    { indent: 0, display: 'Hyper-V', name: 'Hyper-V', state: role },
    {
      ...{ indent: 8, display: 'Hyper-V Management Tools', name: 'RSAT-Hyper-V-Tools' },
      state: state(disk.module || disk.manager),
    },
    ...(imageOf(disk.image).desktop
      ? [
          {
            ...{ indent: 12, display: 'Hyper-V GUI Management Tools', name: 'Hyper-V-Tools' },
            state: state(disk.manager),
          },
        ]
      : []),
    {
      ...{ indent: 12, display: 'Hyper-V Module for Windows PowerShell' },
      ...{ name: 'Hyper-V-PowerShell', state: state(disk.module) },
    },
  ];
}

/** The line of a feature: a box, names, and the state at the right. */
const lineOf = ({ indent, display, name, state }: Row): string =>
  `${' '.repeat(indent)}[${state === 'Installed' ? 'X' : ' '}] ${display}`.padEnd(56) +
  `${name.padEnd(26)} ${state.padStart(13)}`;

function get(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['list', 0] });
  if (isAnswer(bound)) return bound;
  if (isOld(here))
    return {
      said: [
        ...noSample('Get-WindowsFeature of 2008 R2'),
        ...lab(
          `It has Hyper-V as ${here.disk.role === 'installed' ? 'installed' : 'not installed'}.`,
        ),
      ],
    };
  const wanted = bound.list('Name').map(wildcard);
  const rows = rowsOf(here).filter(
    ({ name }) => wanted.length === 0 || wanted.some((pattern) => pattern.test(name)),
  );
  if (rows.length === 0) return { said: [] };
  const settled = rows.filter(({ state }) => !state.endsWith('Pending'));
  const pending = rows.filter(({ state }) => state.endsWith('Pending'));
  return {
    said: [
      ...(wanted.length === 0 ? lab('(of all roles, the lab lists that of Hyper-V)') : []),
      ...pending.flatMap(({ name, state }) =>
        lab(`(${name} is ${state}: a restart is due; the row with its box: no published sample)`),
      ),
    ],
    rows: {
      items: rows.map(itemOf),
      inTable: settled.map((row) => ({ ...itemOf(row), Line: lineOf(row) })),
      columns: [{ head: HEAD, property: 'Line', rule: RULE }],
      listed: ['Name', 'DisplayName', 'InstallState', 'Installed'],
      form: 'table',
    },
  };
}

const itemOf = ({ name, display, state }: Row): Item => ({
  Name: name,
  DisplayName: display,
  InstallState: state,
  Installed: state === 'Installed' ? 'True' : 'False',
});

const HEAD = `${'Display Name'.padEnd(56)}${'Name'.padEnd(27)}Install State`;
const RULE = `${'------------'.padEnd(56)}${'----'.padEnd(27)}-------------`;

/** The result of adding or taking away: a row of a table with a list that may be cut. */
function result(
  success: boolean,
  restart: string,
  code: string,
  features: readonly string[],
): Answer {
  const list = `{${features.join(', ')}}`;
  return {
    said: machine(
      '',
      'Success Restart Needed Exit Code      Feature Result',
      '------- -------------- ---------      --------------',
      `${(success ? 'True' : 'False').padEnd(7)} ${restart.padEnd(14)} ${code.padEnd(14)} ${
        list.length > 45 ? `${list.slice(0, 42)}...` : list
      }`,
    ),
  };
}

const join = (...answers: readonly Answer[]): Answer => ({
  said: answers.flatMap(({ said }) => said),
  ends: answers.some(({ ends }) => ends === true),
});

const MODULE = ['Hyper-V Module for Windows PowerShell', 'Remote Server Administration Tools'];

function install(here: Running, call: Call): Answer {
  const bound = bind(call, {
    Name: ['list', 0],
    IncludeManagementTools: 'switch',
    IncludeAllSubFeature: 'switch',
    Restart: 'switch',
  });
  if (isAnswer(bound)) return bound;
  const [name = ''] = bound.list('Name');
  const lower = name.toLowerCase();
  if (lower === 'hyper-v') return installRole(here, call, bound);
  if (
    ['hyper-v-powershell', 'rsat-hyper-v-tools', 'hyper-v-tools'].includes(lower) &&
    !isOld(here)
  ) {
    const before = here.disk.module && (here.disk.manager || !imageOf(here.disk.image).desktop);
    addTools(here, { module: lower !== 'hyper-v-tools', manager: lower !== 'hyper-v-powershell' });
    return before
      ? result(true, 'No', 'NoChangeNeeded', [])
      : result(true, 'No', 'Success', MODULE);
  }
  return { said: noSample(`${name || 'no name'}: a role that the lab does not have`) };
}

function installRole(here: Running, call: Call, bound: Bound): Answer {
  const tools = bound.has('IncludeManagementTools');
  const failed = here.disk.role === 'absent' ? failedCheck(here) : null;
  if (failed !== null) {
    turn(here, 'prerequisite');
    const line = call.text.trim();
    return isOld(here)
      ? { said: [...noSample('the refusal of 2008 R2'), ...lab(`It amounts to: ${failed}`)] }
      : join(result(false, 'Maybe', 'Failed', []), {
          said: machine(
            `${call.name} : A prerequisite check for the Hyper-V feature failed.`,
            `1. ${failed}`,
            'At line:1 char:1',
            `+ ${line}`,
            `+ ${'~'.repeat(line.length)}`,
            `    + CategoryInfo          : InvalidOperation: (Hyper-V:ServerComponentWrapper) [${call.name}], Exception`,
            '    + FullyQualifiedErrorId : Alteration_PrerequisiteCheck_Failed,Microsoft.Windows.ServerManager.Commands.AddWindowsFeatureCommand',
          ),
        });
  }
  const changed = addRole(here, { module: tools, manager: tools });
  if (!changed)
    return here.disk.role === 'pending'
      ? { said: noSample('adding what waits for a restart already') }
      : result(true, 'No', 'NoChangeNeeded', []);
  const table: Answer = isOld(here)
    ? { said: noSample('the result of 2008 R2: success, a restart is needed') }
    : join(result(true, 'Yes', 'SuccessRest...', tools ? ['Hyper-V', ...MODULE] : ['Hyper-V']), {
        said: machine(
          'WARNING: You must restart this server to finish the installation process.',
          '',
        ),
      });
  if (!bound.has('Restart')) return table;
  goDown(here, 'restart');
  return { ...table, ends: true };
}

function uninstall(here: Running, call: Call): Answer {
  const bound = bind(call, {
    Name: ['list', 0],
    IncludeManagementTools: 'switch',
    Restart: 'switch',
  });
  if (isAnswer(bound)) return bound;
  const [name = ''] = bound.list('Name');
  if (name.toLowerCase() !== 'hyper-v')
    return { said: noSample(`${name || 'no name'}: a role that the lab does not have`) };
  if (isOld(here)) {
    removeRole(here);
    return { said: noSample('the result of 2008 R2: a restart is needed') };
  }
  if (!removeRole(here)) return result(true, 'No', 'NoChangeNeeded', []);
  const table = join(result(true, 'Yes', 'SuccessRest...', ['Hyper-V']), {
    said: machine('WARNING: You must restart this server to finish the removal process.', ''),
  });
  if (!bound.has('Restart')) return table;
  goDown(here, 'restart');
  return { ...table, ends: true };
}

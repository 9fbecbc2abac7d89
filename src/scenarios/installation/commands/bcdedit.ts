/**
 * `bcdedit`: the boot entries, and setting an element. Names of elements take 24 columns; an element that
 * nobody has set is not listed.
 */
import { imageOf } from '../../../model/installation/image.ts';
import {
  lab,
  noSample,
  says,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { machine } from '../console/command.ts';
import { prove, turn, type Running } from '../world.ts';

const element = (name: string, value: string): string => `${name.padEnd(24)}${value}`;

export const BCDEDIT: Command = {
  names: ['bcdedit'],
  shell: 'both',
  about: 'The boot settings: /enum lists them, /set hypervisorlaunchtype auto or off sets one.',
  follows: [
    '/enum',
    '/set',
    '/deletevalue',
    'hypervisorlaunchtype',
    'hypervisorschedulertype',
    'auto',
    'off',
  ],
  exists: () => true,
  run,
};

function run(here: Running, call: Call): Answer {
  const braces = call.words.find(({ text, quoted }) => /^\{/.test(text) && !quoted);
  if (call.shell === 'powershell' && braces)
    return remarks(
      `(PowerShell takes ${braces.text} for a block of script and hands bcdedit something else: write "${braces.text}")`,
    );
  const words = call.words.map(({ text }) => text.toLowerCase());
  const [verb = '/enum', ...rest] = words;
  const plain = rest.filter((word) => !/^\{.*\}$/.test(word));
  if (verb === '/enum' || verb === '-enum') return enumerate(here, rest);
  if (verb === '/set' || verb === '-set') return set(here, plain);
  if (verb === '/deletevalue' || verb === '-deletevalue') return remove(here, plain);
  return remarks('(the lab knows bcdedit /enum, /set and /deletevalue)');
}

function enumerate(here: Running, [what]: readonly string[]): Answer {
  prove(here, 'launchSetting');
  const loader = loaderLines(here);
  const only = what === '{current}' || what === '{default}';
  return {
    said: [
      ...machine(...(only ? [] : managerLines(here)), ...loader),
      ...lab('(left out: elements whose values are ids, such as resumeobject)'),
    ],
  };
}

const isUefi = (here: Running): boolean => imageOf(here.disk.image).era === 'today';

const managerLines = (here: Running): readonly string[] => [
  '',
  'Windows Boot Manager',
  '--------------------',
  element('identifier', '{bootmgr}'),
  element('device', `partition=\\Device\\HarddiskVolume1`),
  ...(isUefi(here) ? [element('path', '\\EFI\\Microsoft\\Boot\\bootmgfw.efi')] : []),
  element('description', 'Windows Boot Manager'),
  element('locale', 'en-US'),
  element('inherit', '{globalsettings}'),
  element('default', '{current}'),
  element('displayorder', '{current}'),
  element('toolsdisplayorder', '{memdiag}'),
  element('timeout', '30'),
];

function loaderLines(here: Running): readonly string[] {
  const { osName, kind } = imageOf(here.disk.image);
  const { launchType, scheduler } = here.disk;
  const server = kind === 'server' || kind === 'hyperVServer';
  return [
    '',
    'Windows Boot Loader',
    '-------------------',
    element('identifier', '{current}'),
    element('device', 'partition=C:'),
    element('path', `\\Windows\\system32\\winload.${isUefi(here) ? 'efi' : 'exe'}`),
    element('description', /Windows (?:Server )?\w+(?: R2)?/.exec(osName)?.[0] ?? 'Hyper-V Server'),
    element('locale', 'en-US'),
    element('inherit', '{bootloadersettings}'),
    element('recoveryenabled', 'Yes'),
    element('osdevice', 'partition=C:'),
    element('systemroot', '\\Windows'),
    element('nx', server ? 'OptOut' : 'OptIn'),
    ...(launchType === 'unset'
      ? []
      : [element('hypervisorlaunchtype', launchType === 'auto' ? 'Auto' : 'Off')]),
    ...(scheduler === '' ? [] : [element('hypervisorschedulertype', scheduler)]),
  ];
}

const DONE = 'The operation completed successfully.';

function set(here: Running, [name = '', value = '']: readonly string[]): Answer {
  const { disk } = here;
  if (name === 'hypervisorlaunchtype') {
    if (value !== 'auto' && value !== 'off')
      return { said: noSample('another value than auto or off') };
    disk.launchType = value;
    if (value === 'off') turn(here, 'launchOff');
    return says(DONE);
  }
  if (name === 'hypervisorschedulertype') {
    const types = { classic: 'Classic', core: 'Core', root: 'Root' } as const;
    if (imageOf(disk.image).era !== 'today')
      return remarks('(the hypervisor of 2008 R2 has one scheduler; the element came later)');
    if (!Object.hasOwn(types, value))
      return { said: noSample('another value than Classic, Core, Root') };
    disk.scheduler = types[value as keyof typeof types];
    return says(DONE);
  }
  return { said: lab('(the lab keeps hypervisorlaunchtype and hypervisorschedulertype)') };
}

function remove({ disk }: Running, [name = '']: readonly string[]): Answer {
  if (name === 'hypervisorlaunchtype' && disk.launchType !== 'unset') disk.launchType = 'unset';
  else if (name === 'hypervisorschedulertype' && disk.scheduler !== '') disk.scheduler = '';
  else return { said: noSample('an element that is not set') };
  return says(DONE);
}

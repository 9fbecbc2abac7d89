/** Optional features in PowerShell: Get-, Enable- and Disable-WindowsOptionalFeature. They ask no processor. */
import { hasHyperV, imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer } from '../console/binding.ts';
import { lab, machine, type Answer, type Call, type Command } from '../console/command.ts';
import { addRole, featureState, removeRole } from '../servicing.ts';
import { turn, type Running } from '../world.ts';

/** They came with Windows 8 and Server 2012. */
const isNew = (here: Running): boolean => imageOf(here.disk.image).era === 'today';

export const OPTIONAL_FEATURE: readonly Command[] = [
  {
    names: ['Get-WindowsOptionalFeature'],
    shell: 'powershell',
    about: 'The state of a feature: -Online -FeatureName Microsoft-Hyper-V.',
    follows: ['-Online', '-FeatureName', 'Microsoft-Hyper-V', 'Microsoft-Hyper-V-All'],
    exists: isNew,
    run: get,
  },
  {
    names: ['Enable-WindowsOptionalFeature'],
    shell: 'powershell',
    about: 'Enables a feature: -Online -FeatureName Microsoft-Hyper-V -All.',
    follows: ['-Online', '-FeatureName', 'Microsoft-Hyper-V', '-All', '-NoRestart'],
    exists: isNew,
    run: (here, call) => change(here, call, true),
  },
  {
    names: ['Disable-WindowsOptionalFeature'],
    shell: 'powershell',
    about: 'Disables a feature.',
    follows: ['-Online', '-FeatureName', 'Microsoft-Hyper-V', '-NoRestart'],
    exists: isNew,
    run: (here, call) => change(here, call, false),
  },
];

/** Names that this image has: the umbrella is of clients alone. */
function namesOf(here: Running): readonly (readonly [name: string, display: string])[] {
  const image = imageOf(here.disk.image);
  if (!hasHyperV(image)) return [];
  return image.kind === 'client'
    ? [
        ['Microsoft-Hyper-V-All', 'Hyper-V'],
        ['Microsoft-Hyper-V', 'Hyper-V Platform'],
      ]
    : [['Microsoft-Hyper-V', 'Hyper-V']];
}

const PART = '(a part of Hyper-V; the lab takes Microsoft-Hyper-V as a whole)';

/** Features below the platform and its umbrella: services, hypervisor, tools. */
const isPart = (here: Running, name: string): boolean =>
  hasHyperV(imageOf(here.disk.image)) &&
  /^microsoft-hyper-v-(?:hypervisor|services|tools-all|management-(?:clients|powershell))$/i.test(
    name,
  );

/** PowerShell writes the state as one word. */
const stateOf = (here: Running): string => featureState(here).replace(' ', '');

function get(here: Running, call: Call): Answer {
  const bound = bind(call, { Online: 'switch', FeatureName: 'text' });
  if (isAnswer(bound)) return bound;
  if (!bound.has('Online')) return { said: lab('(the lab asks the running system: -Online)') };
  const wanted = bound.text('FeatureName');
  const items = namesOf(here)
    .filter(([name]) => wanted === undefined || name.toLowerCase() === wanted.toLowerCase())
    .map(([FeatureName, DisplayName]) => ({
      FeatureName,
      DisplayName,
      Description: DisplayName,
      RestartRequired: 'Possible',
      State: stateOf(here),
      CustomProperties: '',
    }));
  const whole = wanted !== undefined;
  return {
    said: [
      ...(whole ? [] : lab('(of all features, the lab lists those of Hyper-V)')),
      ...(whole && items.length > 0
        ? lab('(CustomProperties, where a server has them, are left out)')
        : []),
    ],
    rows: {
      items,
      columns: ['FeatureName', 'State'].map((property) => ({ head: property, property })),
      listed: whole
        ? [
            'FeatureName',
            'DisplayName',
            'Description',
            'RestartRequired',
            'State',
            'CustomProperties',
          ]
        : ['FeatureName', 'State'],
      form: 'list',
    },
  };
}

function change(here: Running, call: Call, enable: boolean): Answer {
  const bound = bind(call, {
    ...{ Online: 'switch', FeatureName: 'list', All: 'switch', NoRestart: 'switch' },
  });
  if (isAnswer(bound)) return bound;
  if (!bound.has('Online')) return { said: lab('(the lab changes the running system: -Online)') };
  const [name = ''] = bound.list('FeatureName');
  const own = namesOf(here).find(([one]) => one.toLowerCase() === name.toLowerCase());
  if (!own && isPart(here, name)) return { said: lab(PART) };
  if (!own) return unknown(here, call, name);
  const client = imageOf(here.disk.image).kind === 'client';
  if (
    enable &&
    client &&
    own[0] !== 'Microsoft-Hyper-V-All' &&
    !bound.has('All') &&
    here.disk.role === 'absent'
  )
    return refused(
      call,
      'One or several parent features are disabled so current feature can not be enabled.',
    );
  const changed = enable ? addRole(here, { module: client, manager: client }) : removeRole(here);
  if (!changed) return { said: machine('', ...RESULT('False')) };
  if (bound.has('NoRestart'))
    return {
      said: machine(
        'WARNING: Restart is suppressed because NoRestart is specified.',
        '',
        ...RESULT('True'),
      ),
    };
  here.up.asks = 'restartNow';
  return {
    said: machine(
      'Do you want to restart the computer to complete this operation now?',
      '[Y] Yes  [N] No  [?] Help (default is "Y"):',
    ),
  };
}

/** What the cmdlet returns. */
export const RESULT = (restart: 'True' | 'False'): readonly string[] => [
  '',
  'Path          :',
  'Online        : True',
  `RestartNeeded : ${restart}`,
  '',
];

function unknown(here: Running, call: Call, name: string): Answer {
  turn(here, imageOf(here.disk.image).kind === 'home' ? 'home' : 'unknownFeature');
  return refused(call, `Feature name ${name} is unknown.`);
}

/** The record of an error of these cmdlets, as transcripts show it. */
function refused({ name, text }: Call, message: string): Answer {
  const line = text.trim();
  const cut = line.length > 72 ? `${line.slice(0, 69)} ...` : line;
  const cmdlet = name.replace(/^\w/, (sign) => sign.toUpperCase());
  return {
    said: machine(
      `${cmdlet} : ${message}`,
      'At line:1 char:1',
      `+ ${cut}`,
      `+ ${'~'.repeat(cut.length)}`,
      `    + CategoryInfo          : NotSpecified: (:) [${cmdlet}], COMException`,
      `    + FullyQualifiedErrorId : Microsoft.Dism.Commands.${cmdlet.replace('-', '')}Command`,
      '',
    ),
  };
}

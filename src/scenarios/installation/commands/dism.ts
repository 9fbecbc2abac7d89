/** `dism /online`: features of the running image. It asks no processor, and knows names by their letters. */
import { hasHyperV, imageOf } from '../../../model/installation/image.ts';
import {
  machine,
  noSample,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { addRole, featureState, removeRole } from '../servicing.ts';
import { turn, type Running } from '../world.ts';

export const DISM: Command = {
  names: ['dism'],
  shell: 'both',
  about: 'Features: /online /enable-feature /featurename:Microsoft-Hyper-V, and /get-featureinfo.',
  follows: [
    ...['/online', '/enable-feature', '/disable-feature', '/get-features', '/get-featureinfo'],
    ...['/featurename:Microsoft-Hyper-V', '/all', '/norestart'],
  ],
  exists: () => true,
  run,
};

const UNKNOWN = 'A Windows feature name was not recognized.';

function head(here: Running): readonly string[] {
  const { era, version } = imageOf(here.disk.image);
  const number = era === '2008-r2' ? '6.1.7600.16385' : `${version}.1`;
  return [
    '',
    'Deployment Image Servicing and Management tool',
    `Version: ${number}`,
    '',
    `Image Version: ${number}`,
    '',
  ];
}

function run(here: Running, { words }: Call): Answer {
  const lower = words.map(({ text }) => text.toLowerCase().replace(/^-/, '/'));
  const has = (name: string): boolean => lower.includes(name);
  const name = words.map(({ text }) => /^[/-]featurename:(.*)$/i.exec(text)?.[1]).find(Boolean);
  if (!has('/online')) return remarks('(the lab knows dism /online)');
  if (has('/get-features')) return list(here);
  if (name === undefined)
    return remarks(
      '(which feature? /featurename:Microsoft-Hyper-V; the lab knows enable, disable, get)',
    );
  const kind = kindOf(here, name);
  if (kind === null) return unknown(here, name);
  if (has('/get-featureinfo')) return info(here, name);
  const enable = has('/enable-feature');
  if (!enable && !has('/disable-feature'))
    return remarks(
      '(the lab knows /enable-feature, /disable-feature, /get-featureinfo, /get-features)',
    );
  if (kind === 'prerequisites') return powershellFeature(here, name, enable);
  if (has('/all') && imageOf(here.disk.image).era === '2008-r2')
    return {
      said: machine(
        ...head(here),
        'Error: 87',
        '',
        'The all option is not recognized in this context.',
        'For more information, refer to the help.',
      ),
    };
  return change(here, enable, { all: has('/all'), quiet: has('/norestart') || has('/quiet') });
}

/** What a name stands for here; null where the image has no such feature. Case does not matter to DISM. */
function kindOf(here: Running, name: string): 'role' | 'prerequisites' | null {
  const image = imageOf(here.disk.image);
  const lower = name.toLowerCase();
  const core = image.era === '2008-r2' && !image.desktop;
  if (core && /^(?:netfx2-servercore|microsoftwindowspowershell)$/.test(lower))
    return 'prerequisites';
  if (!hasHyperV(image)) return null;
  if (lower === 'microsoft-hyper-v') return 'role';
  return lower === 'microsoft-hyper-v-all' && image.kind === 'client' ? 'role' : null;
}

function unknown(here: Running, name: string): Answer {
  turn(here, imageOf(here.disk.image).kind === 'home' ? 'home' : 'unknownFeature');
  return {
    said: machine(
      ...head(here),
      'Error: 0x800f080c',
      '',
      `Feature name ${name} is unknown.`,
      UNKNOWN,
      'Use the /Get-Features option to find the name of the feature in the image and try the command again.',
    ),
  };
}

function change(
  here: Running,
  enable: boolean,
  { all, quiet }: { readonly all: boolean; readonly quiet: boolean },
): Answer {
  const client = imageOf(here.disk.image).kind === 'client';
  if (enable && client && !all && here.disk.role === 'absent')
    return {
      said: [
        ...machine(...head(here)),
        ...noSample('a parent feature is disabled; /all is missing'),
      ],
    };
  const changed = enable ? addRole(here, { module: client, manager: client }) : removeRole(here);
  const asks = changed && !quiet;
  if (asks) here.up.asks = 'restart';
  return {
    said: machine(
      ...head(here),
      enable ? 'Enabling feature(s)' : 'Disabling feature(s)',
      '[==========================100.0%==========================]',
      'The operation completed successfully.',
      ...(asks
        ? [
            'Restart Windows to complete this operation.',
            imageOf(here.disk.image).era === '2008-r2'
              ? 'Do you want to restart the computer now (Y/N)?'
              : 'Do you want to restart the computer now? (Y/N)',
          ]
        : []),
    ),
  };
}

/** On Server Core of 2008 R2 PowerShell itself is a feature, and rests on another. */
function powershellFeature(here: Running, name: string, enable: boolean): Answer {
  const { disk } = here;
  if (!enable) return remarks('(the lab does not take PowerShell away)');
  if (name.toLowerCase() === 'netfx2-servercore') disk.framework = true;
  else if (!disk.framework)
    return { said: [...machine(...head(here)), ...noSample('NetFx2-ServerCore comes first')] };
  else disk.powershell = true;
  return {
    said: machine(
      ...head(here),
      'Enabling feature(s)',
      '[==========================100.0%==========================]',
      'The operation completed successfully.',
    ),
  };
}

const names = (here: Running): readonly string[] => {
  const image = imageOf(here.disk.image);
  if (!hasHyperV(image)) return [];
  return image.kind === 'client'
    ? ['Microsoft-Hyper-V-All', 'Microsoft-Hyper-V']
    : ['Microsoft-Hyper-V'];
};

function list(here: Running): Answer {
  const own = names(here);
  return {
    said: [
      ...machine(
        ...head(here),
        'Features listing for package : Microsoft-Windows-Foundation-Package',
        ...own.flatMap((name) => ['', `Feature Name : ${name}`, `State : ${featureState(here)}`]),
        '',
        'The operation completed successfully.',
      ),
      ...remarks('(of all features, the lab lists those of Hyper-V)').said,
    ],
  };
}

function info(here: Running, name: string): Answer {
  return {
    said: machine(
      ...head(here),
      'Feature Information:',
      '',
      `Feature Name : ${names(here).find((own) => own.toLowerCase() === name.toLowerCase()) ?? name}`,
      'Display Name : Hyper-V',
      'Restart Required : Possible',
      `State : ${featureState(here)}`,
      '',
      'The operation completed successfully.',
    ),
  };
}

/**
 * `ocsetup` and `oclist`, the tools of the first Server Core. The name of a package is case-sensitive to
 * `ocsetup`, says what was written at the time (content/sources: core08); neither tool outlived 2008 R2.
 */
import { hasHyperV, imageOf } from '../../../model/installation/image.ts';
import {
  lab,
  NOTHING,
  noSample,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { addRole } from '../servicing.ts';
import { turn, type Running } from '../world.ts';

const isOld = (here: Running): boolean => imageOf(here.disk.image).era === '2008-r2';

export const OLD_SETUP: readonly Command[] = [
  {
    names: ['ocsetup'],
    shell: 'both',
    about: 'Adds a package by its name: start /w ocsetup Microsoft-Hyper-V.',
    follows: ['Microsoft-Hyper-V', 'NetFx2-ServerCore', 'MicrosoftWindowsPowerShell'],
    exists: isOld,
    run: setup,
  },
  {
    names: ['oclist'],
    shell: 'both',
    about: 'Lists packages with their state, on Server Core.',
    follows: [],
    exists: (here) => isOld(here) && !imageOf(here.disk.image).desktop,
    run: (here) => ({
      said: [
        ...noSample('the list of packages'),
        ...lab(
          `It has Microsoft-Hyper-V as ${here.disk.role === 'absent' ? 'not installed' : 'installed'}.`,
        ),
      ],
    }),
  },
];

function setup(here: Running, { words }: Call): Answer {
  const name = words.find(({ text }) => !text.startsWith('/'))?.text ?? '';
  const quiet = words.some(({ text }) => /^\/(?:norestart|quiet)$/i.test(text));
  const { disk } = here;
  if (name === 'NetFx2-ServerCore') {
    disk.framework = true;
    return NOTHING;
  }
  if (name === 'MicrosoftWindowsPowerShell' && disk.framework) {
    disk.powershell = true;
    return NOTHING;
  }
  if (name !== 'Microsoft-Hyper-V' || !hasHyperV(imageOf(disk.image))) {
    turn(here, 'unknownFeature');
    return {
      said: [
        ...noSample(`the window that says that ${name || 'nothing'} cannot be installed`),
        ...(name.toLowerCase() === 'microsoft-hyper-v'
          ? lab('Names are case-sensitive to ocsetup.')
          : []),
      ],
    };
  }
  if (!addRole(here, { module: false, manager: false })) return NOTHING;
  if (quiet) return NOTHING;
  here.up.asks = 'restart';
  return remarks('(a window asks whether to restart now: Y or N)');
}

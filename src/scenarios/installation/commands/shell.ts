/** The shells themselves: another one, out of it, who am I, and the menu. */
import { imageOf } from '../../../model/installation/image.ts';
import { hostName } from '../names.ts';
import { greeting } from '../start-words.ts';
import { machine, NOTHING, remarks, says, type Command } from '../console/command.ts';
import { menuLines } from '../console/menu.ts';
import type { Running } from '../world.ts';

const always = (): boolean => true;

/** Shells inside one another, at most. */
const SHELLS_MAX = 8;

const isCore = (here: Running): boolean => !imageOf(here.disk.image).desktop;

export const SHELL_COMMANDS: readonly Command[] = [
  {
    names: ['powershell'],
    shell: 'both',
    about: 'Opens Windows PowerShell inside this shell.',
    follows: [],
    exists: (here) => here.disk.powershell,
    run: (here) => open(here, 'powershell'),
  },
  {
    names: ['cmd'],
    shell: 'both',
    about: 'Opens the old shell inside this one.',
    follows: [],
    exists: always,
    run: (here) => open(here, 'cmd'),
  },
  {
    names: ['exit'],
    shell: 'both',
    about: 'Leaves this shell for the one it was opened in.',
    follows: [],
    exists: always,
    run: (here) => {
      if (here.up.shells.length > 1) here.up.shells.pop();
      else return remarks('(the last shell stays open in the lab)');
      return { ...NOTHING, ends: true };
    },
  },
  {
    names: ['cls', 'clear'],
    shell: 'both',
    about: 'Clears the screen; in the lab, nothing is lost.',
    follows: [],
    exists: always,
    run: () => remarks('(the lab keeps what was on the screen)'),
  },
  {
    names: ['hostname'],
    shell: 'both',
    about: 'The name of the computer.',
    follows: [],
    exists: always,
    run: (here) => says(hostName(here.context.setup.era)),
  },
  {
    names: ['whoami'],
    shell: 'both',
    about: 'The account; in the lab always the administrator.',
    follows: [],
    exists: always,
    run: (here) => says(`${hostName(here.context.setup.era).toLowerCase()}\\administrator`),
  },
  {
    names: ['ver'],
    shell: 'cmd',
    about: 'The version of Windows.',
    follows: [],
    exists: always,
    run: (here) => ({
      said: machine('', `Microsoft Windows [Version ${imageOf(here.disk.image).version}]`),
    }),
  },
  {
    names: ['sconfig'],
    shell: 'both',
    about: 'The text menu of Server Core and Hyper-V Server.',
    follows: [],
    exists: isCore,
    run: (here) => {
      here.up.asks = 'sconfig';
      return { said: menuLines(here), ends: true };
    },
  },
];

function open(here: Running, shell: 'cmd' | 'powershell'): ReturnType<Command['run']> {
  if (here.up.shells.length >= SHELLS_MAX) return remarks('(enough shells are open)');
  here.up.shells.push(shell);
  return { said: machine(...greeting(shell, here.disk.image)), ends: true };
}

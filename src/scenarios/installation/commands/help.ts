/** The lab's own help: what this shell of this system knows, one sentence each. */
import { lab, type Command } from '../console/command.ts';
import type { Running } from '../world.ts';

/** The command that lists these others. */
export const helpOn = (commands: readonly Command[]): Command => ({
  names: ['help', 'Get-Help'],
  shell: 'both',
  about: 'The commands that the lab has a model of, as far as this system has them.',
  follows: [],
  exists: () => true,
  run: (here) => ({ said: lab(...linesOn(commands, here)) }),
});

function linesOn(commands: readonly Command[], here: Running): readonly string[] {
  const shell = here.up.shells.at(-1) ?? 'cmd';
  return [
    'Commands that the lab has a model of and this shell knows here:',
    ...commands
      .filter(
        (command) => (command.shell === 'both' || command.shell === shell) && command.exists(here),
      )
      .map(({ names, about }) => `  ${(names[0] ?? '').padEnd(34)} ${about}`),
  ];
}

/** `Import-Module`: in PowerShell 2.0 the only way to a module's names, today a formality. */
import { imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer } from '../console/binding.ts';
import { NOTHING, remarks, type Answer, type Call, type Command } from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import type { Running } from '../world.ts';
import { hasModule } from './module.ts';

export const IMPORT_MODULE: Command = {
  names: ['Import-Module', 'ipmo'],
  shell: 'powershell',
  about: 'Loads a module: ServerManager in 2008 R2, Hyper-V where it is installed.',
  follows: ['ServerManager', 'Hyper-V'],
  exists: () => true,
  run,
};

function run(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['text', 0] });
  if (isAnswer(bound)) return bound;
  const name = bound.text('Name') ?? '';
  const image = imageOf(here.disk.image);
  const isServer = image.kind === 'server' || image.kind === 'hyperVServer';
  if (name.toLowerCase() === 'servermanager' && isServer) {
    if (image.era === '2008-r2' && !image.desktop)
      return remarks(
        '(on Server Core of 2008 R2 this module is a feature apart, which the lab does not have)',
      );
    if (!here.up.imported.includes('servermanager')) here.up.imported.push('servermanager');
    return NOTHING;
  }
  if (name.toLowerCase() === 'hyper-v' && hasModule(here)) return NOTHING;
  return cmdletError(
    call,
    `The specified module '${name}' was not loaded because no valid module file was found in any module directory.`,
  );
}

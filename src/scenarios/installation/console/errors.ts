/** How the shells of each era say that they do not know a word, and how a cmdlet begins an error. */
import { imageOf } from '../../../model/installation/image.ts';
import type { Running } from '../world.ts';
import { lab, machine, type Answer, type Call } from './command.ts';

/** PowerShell 2.0 came with 2008 R2; its errors look a little different. */
const isOld = (here: Running): boolean => imageOf(here.disk.image).era === '2008-r2';

const SPELLING =
  'Check the spelling of the name, or if a path was included, verify that the path is correct and try again.';

/** The shell does not know this name. */
export function notRecognized(here: Running, { name, shell, text }: Call): Answer {
  if (shell === 'cmd')
    return {
      said: machine(
        `'${name}' is not recognized as an internal or external command,`,
        'operable program or batch file.',
        '',
      ),
    };
  const term = `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. ${SPELLING}`;
  const line = text.trim();
  const where = isOld(here)
    ? [
        term,
        `At line:1 char:${name.length + 1}`,
        `+ ${name} <<<< ${line.slice(name.length)}`.trimEnd(),
      ]
    : [`${name} : ${term}`, 'At line:1 char:1', `+ ${line}`, `+ ${'~'.repeat(name.length)}`];
  return {
    said: machine(
      ...where,
      `    + CategoryInfo          : ObjectNotFound: (${name}:String) [], CommandNotFoundException`,
      '    + FullyQualifiedErrorId : CommandNotFoundException',
      '',
    ),
  };
}

/**
 * An error of a cmdlet: its name and the message. The record goes on with the place in the line and ids;
 * where no sample shows these, they are left out.
 */
export const cmdletError = ({ name }: Pick<Call, 'name'>, ...lines: readonly string[]): Answer => ({
  said: [...machine(`${name} : ${lines[0] ?? ''}`, ...lines.slice(1))],
});

/** A name that is real, and that the lab has no model of. */
export const notInLab = (name: string): Answer => ({
  said: lab(`(${name} exists on such a machine; the lab has no model of it)`),
});

/** A name that may be real; the lab's lists end somewhere. */
export const cannotTell = (name: string): Answer => ({
  said: lab(`(the lab has no model of ${name}, and cannot tell whether such a machine knows it)`),
});

/** A program with a window, of which the lab has none. */
export const opensWindow = (name: string): Answer => ({
  said: lab(
    /^virtmgmt/i.test(name)
      ? '(Hyper-V Manager is a window; the lab takes its actions as lines: manager list)'
      : `(${name} opens a window, and the lab has none: its console does the same by commands)`,
  ),
});

/** What may stand where the reader is typing: names of commands, then what can follow them. */
import type { Frozen } from '../../engine/scenario.ts';
import { COMMANDS } from './commands/commands.ts';
import { commandOf } from './console/run-line.ts';
import { STAGE_NAMES } from './console/stages.ts';
import { splitOutside, wordsOf } from './console/words.ts';
import type { LabContext } from './setup.ts';
import type { LabState } from './state.ts';
import type { Running } from './world.ts';

/** At most so many are offered. */
const OFFERED_MAX = 40;

/**
 * Whole words that begin like the last one of `text`, alphabetically; each replaces that word. Empty where
 * nothing is read, or nothing fits.
 */
export function completionsFor(
  state: Frozen<LabState>,
  context: LabContext,
  text: string,
): readonly string[] {
  const { up, disk, phase } = state;
  if (phase !== 'console' || !up || !disk || up.asks !== '') return [];
  // Commands only look here: whether they exist depends on nothing they could change.
  const here = { state, context, up, disk } as unknown as Running;
  const shell = up.shells.at(-1) ?? 'cmd';
  const stages = splitOutside(text, ['|']);
  const stage = stages.at(-1) ?? '';
  const words = wordsOf(stage.trimStart(), shell === 'powershell');
  const last = /(?:^|\s)(\S*)$/.exec(stage)?.[1] ?? '';
  const isFirst = words.length === 0 || (words.length === 1 && last !== '');
  const offered = isFirst
    ? [
        ...(stages.length > 1 ? STAGE_NAMES : []),
        ...COMMANDS.filter(
          (command) =>
            (command.shell === 'both' || command.shell === shell) && command.exists(here),
        ).flatMap(({ names }) => names.slice(0, 1)),
      ]
    : [
        ...(commandOf(here, words[0]?.text ?? '', shell)?.follows ?? []),
        ...names(disk, words.at(-1)?.text === last ? words.at(-2)?.text : words.at(-1)?.text),
      ];
  return [...new Set(offered)]
    .filter((word) => word.toLowerCase().startsWith(last.toLowerCase()) && word !== last)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .slice(0, OFFERED_MAX);
}

/** Names of virtual machines and switches, after a parameter that takes one. */
function names(
  disk: Frozen<LabState['disk'] & object>,
  before: string | undefined,
): readonly string[] {
  const quote = (name: string): string => (/\s/.test(name) ? `'${name}'` : name);
  if (/^-(?:Name|VMName)$/i.test(before ?? '')) return disk.vms.map(({ name }) => quote(name));
  if (/^-SwitchName$/i.test(before ?? '')) return disk.switches.map(({ name }) => quote(name));
  return [];
}

/** Going down: `shutdown`, `Restart-Computer`, `Stop-Computer`. */
import { imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer } from '../console/binding.ts';
import {
  lab,
  noSample,
  NOTHING,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { hostName } from '../names.ts';
import { goDown } from '../power.ts';
import type { Running } from '../world.ts';

const always = (): boolean => true;

const down = (here: Running, then: 'off' | 'restart'): Answer => {
  goDown(here, then);
  return { ...NOTHING, ends: true };
};

export const RESTART_COMMANDS: readonly Command[] = [
  {
    names: ['shutdown'],
    shell: 'both',
    about: 'Goes down: /r restarts, /s switches off, /fw opens the firmware’s setup (UEFI).',
    follows: ['/r', '/s', '/t 0', '/fw'],
    exists: always,
    run: shutdown,
  },
  {
    names: ['Restart-Computer'],
    shell: 'powershell',
    about: 'Restarts.',
    follows: ['-Force'],
    exists: always,
    run: (here, call) => computer(here, call, 'restart'),
  },
  {
    names: ['Stop-Computer'],
    shell: 'powershell',
    about: 'Switches off.',
    follows: ['-Force'],
    exists: always,
    run: (here, call) => computer(here, call, 'off'),
  },
];

/** How the machine goes down, by switch. */
const WAYS: Readonly<Record<string, 'off' | 'restart'>> = {
  '/r': 'restart',
  '/g': 'restart',
  '/s': 'off',
  '/p': 'off',
};
/** Switches that take the word behind them. */
const WITH_WORD: readonly string[] = ['/t', '/c', '/d'];
/** Those that change nothing here. */
const ALONE: readonly string[] = ['/f', '/fw'];

/** Nothing happens unless every word is understood: half a line is no reason to go down. */
function shutdown(here: Running, { words }: Call): Answer {
  const given = switchesOf(words.map(({ text }) => text));
  const strange = given.find(
    (one) => !(one in WAYS) && !WITH_WORD.includes(one) && !ALONE.includes(one),
  );
  const help = remarks('(shutdown wants one of /r and /s; its long help is not shown)');
  if (strange === '/?') return help;
  if (strange === '/a') return remarks('(nothing is due: in the lab, a machine goes down at once)');
  if (strange !== undefined)
    return remarks(`(the lab’s shutdown has no ${strange}; nothing was done)`);
  const [way, ...others] = given.flatMap((one) => WAYS[one] ?? []);
  if (way === undefined || others.length > 0) return help;
  if (given.includes('/fw')) {
    if (imageOf(here.disk.image).era === '2008-r2')
      return remarks('(shutdown of 2008 R2 has no /fw: the key at the start opens the setup)');
    if (here.context.form.below !== 'nothing')
      return remarks('(the firmware of a guest has no page for its processor)');
    here.state.wantsFirmware = true;
  }
  const wait = words[words.findIndex(({ text }) => /^[/-]t$/i.test(text)) + 1]?.text ?? '0';
  const isLate = given.includes('/t') && wait !== '0';
  return { ...down(here, way), said: isLate ? lab('(the lab does not wait for that time)') : [] };
}

/** The switches of a line in small letters, with a slash; the word behind one that takes it is left out. */
function switchesOf(texts: readonly string[]): readonly string[] {
  const all = texts.map((text) => text.toLowerCase().replace(/^-/, '/'));
  return all.filter((_, index) => !WITH_WORD.includes(all[index - 1] ?? ''));
}

const OWN_NAMES: readonly string[] = ['.', 'localhost'];

function computer(here: Running, call: Call, then: 'off' | 'restart'): Answer {
  const bound = bind(call, { ComputerName: ['list', 0], Wait: 'switch' });
  if (isAnswer(bound)) return bound;
  const own = [...OWN_NAMES, hostName(here.context.setup.era).toLowerCase()];
  const other = bound.list('ComputerName').find((name) => !own.includes(name.toLowerCase()));
  if (other !== undefined) return remarks(`(the lab has no other computer, and no ${other})`);
  if (bound.has('Wait')) return { said: noSample('-Wait on the computer itself') };
  return down(here, then);
}

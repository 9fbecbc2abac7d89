/**
 * `systemd-detect-virt` and `virt-what` print bare words, one a line. A word counts when all lines of
 * one word around it are such words, so that a word in a list of words says nothing.
 */
import type { FormatId, Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Format } from './format.ts';
import { WORDS_OF_TOOLS } from './hypervisor-name.ts';

interface Run {
  readonly command: string | undefined;
  readonly lines: readonly Line[];
}

/** `hostnamectl` has the same words behind a label. */
const HOSTNAMECTL = /^\s*Virtualization: ([a-z-]+)\s*$/;

const TOOL = /\b(systemd-detect-virt|virt-what)\b/;

/** Words of virt-what that systemd does not print. */
const ofVirtWhat =
  /^(?:hyperv|virtualbox|xen-|aws|google_cloud|alibaba|nitro|ovirt|rhev|redhat|ibm_|openstack|virtualpc)/;

export const detectVirt: Format = {
  id: 'detect-virt',
  marks: [],
  read({ lines }, note) {
    for (const run of runsOf(lines)) readRun(run, note, 'detect-virt');
    for (const { text, number } of lines) {
      const word = HOSTNAMECTL.exec(text)?.[1];
      const meaning = word === undefined ? undefined : WORDS_OF_TOOLS.get(word);
      if (meaning?.what === 'guest') note('linuxOn', meaning.on, [number]);
      if (meaning?.what === 'container') note('container', 'unclear', [number]);
    }
  },
};

export const virtWhat: Format = {
  id: 'virt-what',
  marks: [],
  read({ lines }, note) {
    for (const run of runsOf(lines)) readRun(run, note, 'virt-what');
    // It prints nothing at all where it finds nothing; then the next prompt follows right away.
    lines.forEach(({ command, number, isSign }, index) => {
      const isAsked = /^(?:sudo\s+)?virt-what$/.test(command ?? '') && isSign !== true;
      const next = lines
        .slice(index + 1, index + 4)
        .find((line) => line.text !== '' || line.command !== undefined);
      if (isAsked && next?.command !== undefined)
        note('unclear', 'It found nothing: no virtual machine, or one it does not know.', [number]);
    });
  },
};

const isWord = (line: Line): boolean => /^\s*(?=\S*[A-Za-z])[A-Za-z0-9_./-]+\s*$/.test(line.text);

/**
 * Lines of one word in a row, all of them known words, with the command above them. Where no command is
 * shown they stand alone, between empty lines, prompts or the ends of the paste.
 */
function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Line[] = [];
  let command: Line | undefined;
  let isAlone = true;
  const close = (next?: Line): void => {
    // Where a prompt is shown, a word that came with a newer version of the program does not matter.
    const isKnown = ({ text }: Line): boolean => WORDS_OF_TOOLS.has(text.trim());
    const known = command?.command === undefined ? open : open.filter(isKnown);
    const ends = isApart(next) || isApart(lines[open.at(-1)?.number ?? 0]);
    if (known.length > 0 && known.every(isKnown) && (command !== undefined || (isAlone && ends)))
      runs.push({ command: command?.text, lines: known });
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const typed =
      TOOL.test(line.text) &&
      line.text.length < 120 &&
      (line.command !== undefined || !isWord(line) || isApart(before));
    if (line.command === undefined && !typed && isWord(line) && !isHeading(lines, index)) {
      if (open.length === 0) isAlone = isApart(before);
      open.push(line);
      continue;
    }
    if (line.text.trim() === '' && line.command === undefined) {
      // Behind a command an empty line ends its output; bare words may have some between them.
      if (command !== undefined && open.length > 0) {
        close(line);
        command = undefined;
      }
      continue;
    }
    close(line);
    command = typed ? line : undefined;
  }
  close();
  return runs;
}

/** Is the line underlined? Then it says what follows. */
function isHeading(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 4).find(({ text }) => text.trim() !== '');
  return below !== undefined && /^\s*[-=]{3,}\s*$/.test(below.text);
}

/** Is this an empty line, a prompt, or no line at all? */
const isApart = (line: Line | undefined): boolean =>
  line === undefined || line.text.trim() === '' || line.command !== undefined;

function readRun({ command, lines }: Run, note: Note, as: FormatId): void {
  const words = lines.map(({ text }) => text.trim());
  const tool: FormatId =
    command !== undefined
      ? /virt-what/.test(command)
        ? 'virt-what'
        : 'detect-virt'
      : words.length > 1 || ofVirtWhat.test(words[0] ?? '')
        ? 'virt-what'
        : 'detect-virt';
  if (tool !== as) return;
  const at = lines.map(({ number }) => number);
  const meanings = words.map((word) => WORDS_OF_TOOLS.get(word));
  const root = meanings.find((meaning) => meaning?.what === 'root');
  const guests = new Set(
    meanings.flatMap((meaning) => (meaning?.what === 'guest' ? [meaning.on] : [])),
  );
  if (root?.what === 'root') note('linuxRoot', root.of, at);
  else if (guests.size > 0) for (const on of guests) note('linuxOn', on, at);
  else if (meanings.some((meaning) => meaning?.what === 'none')) readNone(command, at, note);
  else if (meanings.some((meaning) => meaning?.what === 'container'))
    note('container', 'unclear', at);
  else note('unclear', 'It names a cloud or a distribution, not a hypervisor.', at);
}

/** "none" means what was asked for: with `-c` containers only, with `-v` machines only. */
function readNone(command: string | undefined, at: readonly number[], note: Note): void {
  const option = /\s(?:-(\w)|--(container|vm))\b/.exec(command ?? '');
  const asked = option?.[1] ?? option?.[2]?.[0];
  if (command === undefined) note('container', 'unsaid', at);
  else if (asked === 'c') note('container', 'none', at);
  else {
    if (asked === undefined) note('container', 'none', at);
    note('unclear', 'No virtual machine was found; that does not say what the processor can.', at);
  }
}

/**
 * `bcdedit`: the entry of each system that can be booted. The name of the element and its value are
 * English in every language; an entry without the element has not set it.
 */
import type { Fact } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Format } from './format.ts';

type LaunchType = Extract<Fact, { kind: 'launchType' }>['value'];

interface Entry {
  readonly current: boolean;
  readonly value: 'auto' | 'off' | undefined;
  readonly lines: readonly number[];
}

const ELEMENT = /^\s*hypervisorlaunchtype\s+(\S+)\s*$/i;
const IDENTIFIER = /^\s*\S[^{]{0,40}\s(\{[\w-]{3,40}\})\s*$/;
const LOADER = /^\s*path\s+\\.*winload\.(?:exe|efi)\s*$/i;
const RULE = /^\s*-{4,}\s*$/;

export const bcdedit: Format = {
  id: 'bcdedit',
  marks: ['hypervisorlaunchtype', 'winload.e'],
  read({ lines }, note) {
    for (const { text, number } of lines) {
      const value = ELEMENT.exec(joined(lines, number, text))?.[1];
      if (value !== undefined && !/^(?:auto|off)$/i.test(value))
        note('wording', `The element has the value Auto or Off, never "${value}".`, [number]);
    }
    const entries = entriesOf(lines);
    const said = entries.filter(({ value }) => value !== undefined);
    const current = entries.find((entry) => entry.current);
    if (current && current.value === undefined && entries.length > 0) {
      note('launchType', 'unset', current.lines);
      return;
    }
    const counted = current ? [current] : said;
    const values = new Set(counted.map(({ value }) => value));
    const at = counted.flatMap((entry) => entry.lines);
    const launch: LaunchType | undefined =
      values.size > 1 ? 'mixed' : (counted[0]?.value ?? (entries.length > 0 ? 'unset' : undefined));
    if (launch)
      note('launchType', launch, at.length > 0 ? at : entries.flatMap(({ lines: all }) => all));
  },
};

/** A line that holds the element alone goes on in the next one; behind `/set` it belongs to a command. */
function joined(lines: readonly Line[], number: number, text: string): string {
  if (/\/set(?:\s+\{[^}]*\})?\s*$/i.test(lines[number - 2]?.text ?? '')) return '';
  return /^\s*(?:hypervisorlaunchtype|path)\s*$/i.test(text)
    ? `${text} ${lines[number]?.text.trim() ?? ''}`
    : text;
}

/** An underlined heading begins an entry; lines in front of the first belong to one as well. */
function entriesOf(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  let open: {
    current: boolean;
    value: 'auto' | 'off' | undefined;
    loader: boolean;
    lines: number[];
  } = {
    current: false,
    value: undefined,
    loader: false,
    lines: [],
  };
  const close = (): void => {
    if (open.loader || open.value) entries.push(open);
    open = { current: false, value: undefined, loader: false, lines: [] };
  };
  for (const { text, number } of lines) {
    if (RULE.test(text) || (/^\s*identifier\s/i.test(text) && open.value)) close();
    const value = ELEMENT.exec(joined(lines, number, text))?.[1]?.toLowerCase();
    if (value === 'auto' || value === 'off') {
      if (open.value) close();
      open.value = value;
      open.lines.push(number);
    }
    if (LOADER.test(joined(lines, number, text))) {
      open.loader = true;
      if (!open.value) open.lines.push(number);
    }
    if (
      /\{current\}/i.test(IDENTIFIER.exec(text)?.[1] ?? '') &&
      !/resumeobject|default/i.test(text)
    )
      open.current = true;
  }
  close();
  return entries;
}

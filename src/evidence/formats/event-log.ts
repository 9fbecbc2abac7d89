/**
 * Events of the provider Microsoft-Windows-Hyper-V-Hypervisor: by message, or by provider and number
 * where the message is in another language. Event 41 of Kernel-Power is another thing.
 */
import type { Fact, Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Paste } from '../paste/paste.ts';
import type { Format } from './format.ts';

type Failure = Extract<Fact, { kind: 'launchFailed' }>['value'];

/** Meanings of the numbers; the others report failures of other kinds or say nothing on a launch. */
const LAUNCHED = new Set([1, 2, 129, 156, 157]);
const FAILED: Readonly<Record<number, Failure>> = Object.fromEntries([
  [41, 'extension'],
  [42, 'extension'],
  [59, 'slat'],
  ...[28, 32, 44, 45, 46, 47, 48, 57, 58, 60].map((id) => [id, 'prerequisite']),
  ...[26, 33, 34, 35, 36, 38, 63, 80, 81, 82, 83, 84, 85, 96, 97].map((id) => [id, 'other']),
]) as Record<number, Failure>;

/** Messages of the provider in English, folded; the text before them decides whether they are its. */
const MESSAGES: readonly (readonly [pattern: RegExp, id: number])[] = [
  [/hypervisorlaunchfailed;?eithervmxnotpresentornotenabledinbios/g, 41],
  [/hypervisorlaunchfailed;?eithersvmnotpresentornotenabledinbios/g, 42],
  [
    /hypervisorlaunchfailed;?(?:either)?(?:no-?execute|nx|xd|thenx)[^.]{0,60}not(?:present|enabled)/g,
    44,
  ],
  [/hypervisorlaunchfailed;?[^.]{0,40}secondleveladdresstranslation/g, 59],
  [/hypervisorlaunchfailed;?[^.]{0,60}(?:doesnotprovidethefeatures|processorfeature)/g, 47],
  [/hypervisorlaunchhasbeendisabledthroughthehypervisorlaunchtype/g, 5],
  [/hypervisorschedulertypeis0x[0-9a-f]+/g, 2],
  [/hypervisorsuccessfullystarted/g, 1],
];

const PROVIDER = /microsoft-windows-hyper-v-hypervisor(?!-)/i;
const OTHER_PROVIDER =
  /(?:provider|source|quelle|origen|origem|источник|来源|來源|ソース)[^:]{0,12}[:=]\s*['"]?(\S[^\r\n'"]*)/i;

export const eventLog: Format = {
  id: 'event-log',
  marks: [
    'hyper-v-hypervisor',
    'hypervisorlaunch',
    'hypervisorscheduler',
    'hypervisorsuccessfully',
  ],
  read(paste, note) {
    const told = new Set<number>();
    for (const [pattern, id] of MESSAGES)
      for (const hit of paste.dense.all(pattern)) {
        const row = paste.lines[(hit.lines[0] ?? 1) - 1]?.text ?? '';
        if (isQuoted(row, paste.dense.begins(hit.index))) continue;
        for (const number of hit.lines) told.add(number);
        if (/kernel-power/i.test(row))
          note('contradiction', 'Kernel-Power never writes of the hypervisor.', hit.lines);
        noteEvent(id, hit.lines, note);
      }
    readNumbers(paste, told, note);
  },
};

/** Somebody's own sentence has words before the message; a log has dates, numbers, levels, names. */
const isQuoted = (row: string, begins: boolean): boolean => {
  if (begins) return false;
  const before = row.slice(0, Math.max(row.search(/hypervisor (?:launch|scheduler|success)/i), 0));
  return (
    (before.match(/\b(?!information\b|error\b|warning\b|critical\b)\p{Ll}{2,}\b/gu) ?? []).length >
    2
  );
};

function noteEvent(id: number, lines: readonly number[], note: Note): void {
  const failure = FAILED[id];
  if (LAUNCHED.has(id)) note('launched', `event ${id}`, lines);
  else if (failure) note('launchFailed', failure, lines);
  else if (id === 5) note('launchType', 'off', lines);
}

/** Events whose message is not English: the provider's name, then a number in its column or field. */
function readNumbers({ lines }: Paste, told: ReadonlySet<number>, note: Note): void {
  let provider: number | undefined;
  lines.forEach((line, index) => {
    const other = OTHER_PROVIDER.exec(line.text)?.[1];
    if (other !== undefined && !PROVIDER.test(other)) provider = undefined;
    if (PROVIDER.test(line.text)) provider = line.number;
    // A row of a table belongs to the provider above it; only a list may name its own further down.
    const near = provider ?? (isRow(line.text) ? undefined : providerBelow(lines, index));
    if (near === undefined || told.has(line.number)) return;
    const id = numberOf(line.text);
    if (id === undefined) return;
    const below = lines.slice(index + 1, index + 8);
    const next = below.findIndex(({ text }) => OTHER_PROVIDER.test(text));
    const block = [line, ...(next < 0 ? below : below.slice(0, next))].map(({ number }) => number);
    if (block.some((number) => told.has(number)) && !isRow(line.text)) return;
    noteEvent(
      id,
      [...new Set([near, line.number])].sort((a, b) => a - b),
      note,
    );
  });
}

/** In a list the provider may stand some lines below the number. */
function providerBelow(lines: readonly Line[], index: number): number | undefined {
  return lines
    .slice(index + 1, index + 8)
    .find(({ text }) => /provider/i.test(text) && PROVIDER.test(text))?.number;
}

const isRow = (text: string): boolean => /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s/.test(text);

/** The number of an event: `Id : 41`, `Event ID: 41`, `<EventID>41<`, or after date and time in a row. */
function numberOf(text: string): number | undefined {
  const field =
    /(?:^\s*id\s*:|event\s?id\s*[:=]|ereignis-?id\s*:|<EventID[^>]*>|код события\s*:|イベント\s?ID\s*:|事件\s?ID\s*:|(?:evento|événement)\s*:)\s*(\d{1,5})\b/i.exec(
      text,
    );
  const row =
    /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?,?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\s+(\d{1,5})\s/i.exec(
      text,
    );
  const value = field?.[1] ?? row?.[1];
  return value === undefined ? undefined : Number(value);
}

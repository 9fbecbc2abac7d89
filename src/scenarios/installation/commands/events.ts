/** Event logs: `Get-WinEvent`, and `wevtutil` for a time without it. Newest first. */
import type { EraId } from '../../../model/installation/era.ts';
import { imageOf } from '../../../model/installation/image.ts';
import { dateTime } from '../clock.ts';
import { bind, isAnswer } from '../console/binding.ts';
import {
  lab,
  machine,
  noSample,
  remarks,
  says,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import { wildcard } from '../console/stages.ts';
import { HYPERVISOR } from '../launch-log.ts';
import type { LogRow, Said } from '../state.ts';
import { prove, type Running } from '../world.ts';

export const EVENTS: readonly Command[] = [
  {
    names: ['Get-WinEvent'],
    shell: 'powershell',
    about: 'Events: -ProviderName, -LogName, -FilterHashtable @{LogName=…; ProviderName=…; Id=…}.',
    follows: [
      ...['-ProviderName', HYPERVISOR, '-LogName', 'System'],
      ...['Microsoft-Windows-Hyper-V-Worker-Admin', 'Microsoft-Windows-Hyper-V-VMMS-Admin'],
      ...['-MaxEvents', '-FilterHashtable'],
    ],
    exists: () => true,
    run: winEvent,
  },
  {
    names: ['wevtutil'],
    shell: 'both',
    about: 'Events as text: wevtutil qe System /rd:true /f:text /c:5.',
    follows: [
      'qe',
      'System',
      'Microsoft-Windows-Hyper-V-Worker-Admin',
      '/rd:true',
      '/f:text',
      '/c:5',
    ],
    exists: () => true,
    run: wevtutil,
  },
];

interface Wanted {
  readonly log?: string;
  readonly provider?: string;
  readonly ids?: readonly number[];
  readonly most: number;
}

/** How many events are shown at most. */
const EVENTS_MAX = 40;

function choose(here: Running, { log, provider, ids, most }: Wanted): readonly LogRow[] {
  return here.disk.log
    .filter(
      (row) =>
        (log === undefined || wildcard(log).test(row.log)) &&
        (provider === undefined || wildcard(provider).test(row.provider)) &&
        (ids === undefined || ids.includes(row.id)),
    )
    .toReversed()
    .slice(0, Math.min(most, EVENTS_MAX));
}

/** An event of this very start proves the launch of this start. */
function noteProof(here: Running, rows: readonly LogRow[]): void {
  const own = rows.some(
    ({ provider, id, at }) => provider === HYPERVISOR && id === 1 && at >= bootBegan(here),
  );
  if (own && here.up.hypervisor) prove(here, 'launchEvent');
}

/** When the present start began, ns: earlier by far than the console. */
const bootBegan = ({ up }: Running): number => up.since - START_LONGEST;
const START_LONGEST = 20_000_000_000;

function winEvent(here: Running, call: Call): Answer {
  const bound = bind(call, {
    ...{ LogName: ['text', 0], ProviderName: 'text', FilterHashtable: 'text', MaxEvents: 'text' },
    ...{ Oldest: 'switch' },
  });
  if (isAnswer(bound)) return bound;
  const table = bound.text('FilterHashtable');
  const field = (name: string): string | undefined =>
    table === undefined
      ? undefined
      : new RegExp(`${name}\\s*=\\s*["']?([^"';}]+)`, 'i').exec(table)?.[1]?.trim();
  const log = bound.text('LogName') ?? field('LogName');
  const provider = bound.text('ProviderName') ?? field('ProviderName');
  const ids = field('Id')
    ?.split(',')
    .map((id) => Number(id.trim()))
    .filter(Number.isSafeInteger);
  if (log === undefined && provider === undefined)
    return remarks('(which log or provider? -LogName System, -ProviderName …)');
  const most = Number(bound.text('MaxEvents') ?? EVENTS_MAX);
  const rows = choose(here, {
    ...(log === undefined ? {} : { log }),
    ...(provider === undefined ? {} : { provider }),
    ...(ids === undefined ? {} : { ids }),
    most: Number.isSafeInteger(most) && most > 0 ? most : EVENTS_MAX,
  });
  if (rows.length === 0)
    return cmdletError(call, 'No events were found that match the specified selection criteria.');
  noteProof(here, rows);
  const { era } = imageOf(here.disk.image);
  if (era === '2008-r2')
    return { said: [...noSample('Get-WinEvent of PowerShell 2.0'), ...inWords(rows, era)] };
  return {
    said: [
      ...machine(...groups(rows).flatMap((group) => tableOf(group, era))),
      ...ofWholeLog(log, provider),
      ...(rows.some(({ id }) => id === 5)
        ? lab('(the level of event 5: no published sample)')
        : []),
      ...(rows.some(({ known }) => known === 'earlier') ? lab(`(${EARLIER})`) : []),
    ],
  };
}

/** Of a whole log the lab keeps a few rows, and says so. */
const ofWholeLog = (log: string | undefined, provider?: string): readonly Said[] =>
  log !== undefined && provider === undefined && /system/i.test(log)
    ? lab(
        '(of the System log, the lab keeps what the hypervisor and a cut of the power leave in it)',
      )
    : [];

/** Rows of one provider that stand together. */
function groups(rows: readonly LogRow[]): readonly (readonly LogRow[])[] {
  const all: LogRow[][] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (last?.[0]?.provider === row.provider) last.push(row);
    else all.push([row]);
  }
  return all;
}

const HEAD = `${'TimeCreated'.padEnd(28)}${'Id'.padStart(7)} LevelDisplayName Message`;
const RULE = `${'-----------'.padEnd(28)}${'--'.padStart(7)} ---------------- -------`;

const tableOf = (rows: readonly LogRow[], era: EraId): readonly string[] => [
  '',
  '',
  `   ProviderName: ${rows[0]?.provider ?? ''}`,
  '',
  HEAD,
  RULE,
  ...rows.map(
    ({ at, id, level, message }) =>
      `${dateTime(era, at).padEnd(28)}${String(id).padStart(7)} ${level.padEnd(16)} ${message}`,
  ),
  '',
];

const LATER =
  'number and words are known from Windows 10 and Server 2019; a log of 2008 R2 may have others';

const EARLIER = 'number and words of 19544 are documented for Windows Server 2012 R2';

/** The lab's own words, where the form of the machine's is not known. */
const inWords = (rows: readonly LogRow[], era: EraId): readonly Said[] =>
  rows.flatMap(({ at, provider, id, message, known }) =>
    lab(
      `${dateTime(era, at)}  ${provider}  ${id}  ${message}`,
      ...(known === 'later' ? [`  (${LATER})`] : []),
    ),
  );

function wevtutil(here: Running, { words }: Call): Answer {
  const [verb = '', log = '', ...rest] = words.map(({ text }) => text);
  if (!/^(?:qe|query-events)$/i.test(verb) || log === '')
    return remarks('(the lab knows wevtutil qe LOG /rd:true /f:text /c:NUMBER)');
  const count = Number(
    rest.map((word) => /^\/c:(\d+)$/i.exec(word)?.[1]).find(Boolean) ?? EVENTS_MAX,
  );
  if (!rest.some((word) => /^\/f:text$/i.test(word)))
    return { said: [...noSample('events as XML'), ...lab('/f:text prints them as text.')] };
  const rows = choose(here, { log, most: count });
  if (rows.length === 0) return says();
  noteProof(here, rows);
  const newest = rest.some((word) => /^\/rd:true$/i.test(word));
  const { era } = imageOf(here.disk.image);
  const events = (newest ? rows : rows.toReversed()).flatMap((row, index): readonly Said[] => [
    ...machine(
      `Event[${index}]:`,
      `  Log Name: ${row.log}`,
      `  Source: ${row.provider}`,
      `  Date: ${isoOf(dateTime(era, row.at))}`,
      `  Event ID: ${row.id}`,
      `  Level: ${row.level}`,
      '  Description: ',
      row.message,
      '',
    ),
    ...(row.known === 'later' ? lab(`(${LATER})`) : []),
  ]);
  const less = lab('(left out of each event: task, opcode, keyword, user and computer)');
  return { said: [...events, ...less, ...ofWholeLog(log)] };
}

/** `2010-03-01T09:00:11.000` of `3/1/2010 9:00:11 AM`. */
function isoOf(text: string): string {
  const match = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+) ([AP])M$/.exec(text);
  if (!match) return text;
  const [, month = '', day = '', year = '', hour = '', minute = '', second = '', half = ''] = match;
  const hours = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${String(hours).padStart(2, '0')}:${minute}:${second}.000`;
}

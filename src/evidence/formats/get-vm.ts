/**
 * `Get-VM`: a row of names, rows of machines. Names and states are English everywhere, the status text
 * is not. A machine that is off has no uptime, no memory and no load.
 */
import type { Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Format } from './format.ts';

const STATES =
  'Running|Off|Saved|Paused|Starting|Stopping|Saving|Pausing|Resuming|RunningCritical|OffCritical|SavedCritical|PausedCritical|Reset|Other';

/** The columns of the default table; the last came with Windows 10, and a narrow window drops some. */
const FULL_HEAD =
  /namestatecpuusage\(%\)memoryassigned\(m\)uptime(?:status(?:version)?)?(?:[- ]*)/g;

/** State, load, memory, uptime: the cells whose form is the same everywhere. */
const CELLS = new RegExp(
  `(?:^|\\s)(${STATES})\\s+(\\d+)\\s+(\\d+)\\s+((?:\\d+\\.)?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?)(?=\\s|$)`,
  'g',
);

/** A chosen table: name, state, status; the status is what a healthy machine has. */
const SHORT_HEAD = /^\s*(?:VM)?Name\s+State\s+Status\s*$/i;
const SHORT_ROW = new RegExp(`^\\s*(\\S.*?)\\s+(${STATES})\\s+(\\S.*?)\\s*$`);

const zero = /^(?:0+\.)?0{1,2}:00:00(?:[.,]0+)?$/;

export const getVm: Format = {
  id: 'get-vm',
  marks: ['state'],
  read({ lines, dense }, note) {
    for (const head of dense.all(FULL_HEAD)) readRows(lines, head.lines, note);
    lines.forEach((line, index) => {
      if (SHORT_HEAD.test(line.text)) readShort(lines, index, note);
      if (TWO_COLUMNS.test(line.text) && askedAbove(lines, index)) readTwo(lines, index, note);
      if (/^\s*(?:VM)?Name\s*:\s*\S/.test(line.text)) readList(lines, index, note);
    });
  },
};

function readRows(lines: readonly Line[], head: readonly number[], note: Note): void {
  const first = head.at(-1) ?? 1;
  const below = lines.slice(first, first + 400);
  const next = below.findIndex(({ text }) => /^\s*Name\s+State\b/.test(text));
  const rows = (next < 0 ? below : below.slice(0, next)).filter(({ text }) => text.trim() !== '');
  const flat = rows.map(({ text }) => text.trim()).join(' ');
  const starts = startsOf(rows);
  for (const found of flat.matchAll(CELLS)) {
    const [, state = '', load = '', memory = '', uptime = ''] = found;
    const at = rows
      .filter((_, index) => {
        const begin = starts[index] ?? 0;
        const stop = begin + (rows[index]?.text.trim().length ?? 0);
        return begin < found.index + found[0].length && stop > found.index;
      })
      .map(({ number }) => number);
    note('virtualMachine', state, at);
    if (state === 'Off' && (!zero.test(uptime) || Number(load) > 0 || Number(memory) > 0))
      note(
        'contradiction',
        'A virtual machine that is off has an uptime of 00:00:00, no load and no memory.',
        at,
      );
  }
}

function startsOf(rows: readonly Line[]): readonly number[] {
  let length = 0;
  return rows.map(({ text }) => {
    const start = length;
    length += text.trim().length + 1;
    return start;
  });
}

/** What a healthy machine's status is called in English; other tables have a column State as well. */
const healthy = /^Operating normally$/i;

function readShort(lines: readonly Line[], index: number, note: Note): void {
  for (const { text, number } of lines.slice(index + 1, index + 200)) {
    if (/^[-\s]*$/.test(text)) continue;
    const row = SHORT_ROW.exec(text);
    if (!row) return;
    if (healthy.test(row[3] ?? '')) note('virtualMachine', row[2] ?? '', [number]);
  }
}

/** Name and state alone: many things have both, so the command must be there. */
const TWO_COLUMNS = /^\s*(?:VM)?Name\s+State\s*$/i;

/** Does the last line above ask for machines? */
const askedAbove = (lines: readonly Line[], index: number): boolean =>
  /\bGet-VM\b(?!-)/i.test(
    lines
      .slice(Math.max(index - 4, 0), index)
      .filter(({ text }) => text !== '')
      .at(-1)?.text ?? '',
  );

function readTwo(lines: readonly Line[], index: number, note: Note): void {
  for (const { text, number, command } of lines.slice(index + 1, index + 200)) {
    if (/^[-\s]*$/.test(text) && command === undefined) continue;
    const state = new RegExp(`^\\s*\\S.*\\s(${STATES})\\s*$`).exec(text)?.[1];
    if (state === undefined || command !== undefined) return;
    note('virtualMachine', state, [number]);
  }
}

/** `Get-VM | Format-List`: the state of a machine among properties that only machines have. */
function readList(lines: readonly Line[], index: number, note: Note): void {
  const block = lines.slice(index, index + 14);
  const value = (name: string): { readonly text: string; readonly number: number } | undefined => {
    const line = block.find(({ text }) => new RegExp(`^\\s*${name}\\s*:\\s*\\S`).test(text));
    return (
      line && { text: line.text.slice(line.text.indexOf(':') + 1).trim(), number: line.number }
    );
  };
  const state = value('State');
  const proof = value('(?:MemoryAssigned|CpuUsage|CPUUsage|Generation|VMId|Version)');
  if (!state || !proof || !new RegExp(`^(?:${STATES})$`).test(state.text)) return;
  const name = lines[index]?.number ?? state.number;
  note('virtualMachine', state.text, [name, state.number]);
  const uptime = value('Uptime');
  if (state.text === 'Off' && uptime && !zero.test(uptime.text))
    note('contradiction', 'A virtual machine that is off has an uptime of 00:00:00.', [
      state.number,
      uptime.number,
    ]);
}

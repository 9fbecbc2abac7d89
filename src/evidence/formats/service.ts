/**
 * The service `vmms` in `sc.exe query`, `Get-Service` and `net start`. `sc` writes the state as a number
 * and an English word in every language.
 */
import type { Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';
import type { Format } from './format.ts';

/** The states of a service and their numbers. */
const NUMBER: Readonly<Record<string, string>> = {
  STOPPED: '1',
  START_PENDING: '2',
  STOP_PENDING: '3',
  RUNNING: '4',
  CONTINUE_PENDING: '5',
  PAUSE_PENDING: '6',
  PAUSED: '7',
};

const TABLE =
  /^\s*(?:(Running|Stopped|StartPending|StopPending|Paused)\s+vmms(?:\s.*)?|vmms\s+(?:.*\s)?(Running|Stopped)(?:\s.*)?)$/i;
const STATE =
  /:\s*([1-7])\s+(STOPPED|START_PENDING|STOP_PENDING|RUNNING|CONTINUE_PENDING|PAUSE_PENDING|PAUSED)\b/;
const DISPLAY_NAME = /^\s*Hyper-V Virtual Machine Management\s*$/;

export const service: Format = {
  id: 'service',
  marks: ['vmms', 'hyper-vvirtualmachinemanagement'],
  read({ lines, dense }, note) {
    lines.forEach(({ text, number, command }, index) => {
      if (command !== undefined || text.length > 300) return;
      const row = TABLE.exec(text);
      const word = row?.[1] ?? row?.[2];
      if (word) note('vmms', /^running$/i.test(word) ? 'running' : 'stopped', [number]);
      if (/^\s*[^:]{2,40}:\s*vmms\s*$/i.test(text)) readQuery(lines, index, note);
      if (DISPLAY_NAME.test(text)) note('vmms', 'running', [number]);
    });
    for (const { lines: at } of dense.all(/cannotfindanyservicewithservicename"?vmms/g))
      note('vmms', 'absent', at);
    // The word between is in the language of Windows; which service it was, the command above says.
    for (const { lines: at } of dense.all(/openservice[^\d]{0,40}1060/g)) {
      const asked = askedFor(lines, at[0] ?? 1);
      if (asked !== undefined) note('vmms', 'absent', [asked, ...at]);
    }
  },
};

/** The line right above an error in which somebody asks for this service. */
function askedFor(lines: readonly Line[], number: number): number | undefined {
  const above = lines.slice(Math.max(number - 4, 0), number - 1).filter(({ text }) => text !== '');
  const last = above.at(-1);
  return last && /\bsc(?:\.exe)?\b.*\bvmms\b/i.test(last.text) ? last.number : undefined;
}

/**
 * `SERVICE_NAME: vmms` and the state below it, or `Name : vmms` and `Status : Running` below or right
 * above it. A list of services has the states of others around.
 */
function readQuery(lines: readonly Line[], index: number, note: Note): void {
  const name = lines[index]?.number ?? 0;
  const before = lines.slice(Math.max(index - 3, 0), index);
  const gap = before.findLastIndex(({ text }) => text.trim() === '');
  const below = lines.slice(index, index + 9);
  for (const { text, number } of [...below, ...before.slice(gap + 1)]) {
    const state = below.some((line) => line.number === number) ? STATE.exec(text) : null;
    if (state) {
      if (NUMBER[state[2] ?? ''] !== state[1])
        note('contradiction', 'The number and the word of the state do not belong together.', [
          number,
        ]);
      note('vmms', state[2] === 'RUNNING' ? 'running' : 'stopped', [name, number]);
      return;
    }
    const status = /^\s*Status\s*:\s*(Running|Stopped|\w*Pending|Paused)\s*$/i.exec(text)?.[1];
    if (status) {
      note('vmms', /^running$/i.test(status) ? 'running' : 'stopped', [name, number]);
      return;
    }
  }
}

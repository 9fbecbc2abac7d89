/** One sentence on where a start is: the picture in words. */
import { step } from '../../engine/units.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import type { BootRun } from './run.ts';

/** The state of a start after `rows` of its events, at `time` ns. */
export function summaryOf(run: BootRun, rows: number, time: number): string {
  const { system } = run.context;
  return `${system.name}, ${formatTime(time)}: ${whoHasIt(run, rows)}${logWords(run, rows)}.`;
}

/** Who has the processor's host mode, and what runs above it. */
function whoHasIt(run: BootRun, rows: number): string {
  const { power, hostMode, system, children } = run.stateAt(step(rows));
  if (!power) return 'there is no power';
  if (hostMode === 'firmware') return 'firmware and boot loader have the machine';
  if (hostMode === 'windows') return 'Windows runs on the bare machine, and no hypervisor is there';
  if (system === 'bare') return 'the hypervisor has slid beneath Windows';
  const above = children > 0 ? ` beside ${formatCount(children, 'child', 'children')}` : '';
  return `the hypervisor has the machine, and Windows is the parent partition${above}`;
}

/** What the System log holds so far. */
function logWords(run: BootRun, rows: number): string {
  const { log } = run.stateAt(step(rows));
  return log.length === 0 ? '' : `; in the System log: ${eventWords(log)}`;
}

const eventWords = (log: readonly number[]): string =>
  `${log.length === 1 ? 'event' : 'events'} ${log.join(', ')}`;

const STANDINGS = { none: 'Windows does not run', bare: 'on the bare machine', parent: 'parent' };

/** Where Windows stands, as two or three words. */
export const standingOf = (run: BootRun, rows: number): string =>
  STANDINGS[run.stateAt(step(rows)).system];

/** A few words beside a system's name. */
export function standingWords(run: BootRun, rows: number): string {
  const { children, log } = run.stateAt(step(rows));
  return [
    standingOf(run, rows),
    ...(children > 0 ? [formatCount(children, 'child', 'children')] : []),
    ...(log.length > 0 ? [`in the log: ${eventWords(log)}`] : []),
  ].join(' · ');
}

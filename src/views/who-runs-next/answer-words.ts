/** What the parts of an answer's time are called, with what the reader has done to those who make it. */
import { readerActOf, type ReaderAct } from '../../scenarios/who-runs-next/reader-acts.ts';
import type { NextRun } from './run.ts';

/** The words for each part, up to an instant, ns. */
export function answerWords(
  { inputs }: NextRun,
  until: number,
): Readonly<Record<'ran' | 'line' | 'parent' | 'off' | 'else', string>> {
  const done = (act: ReaderAct): boolean =>
    inputs.interventions.some(({ at, subject }) => at <= until && readerActOf(subject) === act);
  return {
    ran: done('hang:user') ? 'its own computing and its loop' : 'its own computing',
    line: 'child in line',
    parent: 'parent in line',
    off: 'child turned off',
    else: done('hang:parent') ? 'disk, and the parent that hangs' : 'disk and its way',
  };
}

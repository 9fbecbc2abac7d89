/** A start of the lab’s machine as the boot figure draws it: the same stages, in the same order, at the same times. */
import { simTime, step, type SimTime } from '../../engine/units.ts';
import type { BootMachine } from '../../model/boot/machine.ts';
import { screenOf, type LabRun } from '../../scenarios/installation/index.ts';
import type { BootSpan } from '../../scenarios/installation/log.ts';
import { bootSubject } from '../boot/subject.ts';
import type { BootComparison } from '../boot/run.ts';
import { standingWords, summaryOf } from '../boot/summary.ts';
import { compare, stepsAt, timeAt } from '../comparison.ts';

export interface BootShow {
  readonly comparison: BootComparison;
  /** What the installed system is called. */
  readonly title: string;
  /** When the start began in the lab’s run, ns. */
  readonly began: number;
  /** The cursor right behind the moment at which the system becomes the parent; null where it never does. */
  readonly becomesParent: number | null;
}

/** The show of one start; null where firmware or a medium had the machine all the time. */
export function bootShowOf(run: LabRun, { from }: BootSpan, title: string): BootShow | null {
  const screen = screenOf(run.stateAt(step(from)), run.context);
  if (screen.kind !== 'starting') return null;
  const { system, ...machine } = screen.machine;
  const comparison = compare(bootSubject, [system], settingsOf(machine), {
    ...{ seed: 1, interventions: [] },
  });
  return {
    comparison,
    title,
    began: run.trace.at[from - 1] ?? 0,
    becomesParent: parentFrom(comparison),
  };
}

/**
 * Where the hypervisor comes first, becoming the parent is no event of its own: the kernel is in the parent
 * partition from its first instruction, and the first event of it there shows that.
 */
function parentFrom({ runs, moments }: BootComparison): number | null {
  const [run] = runs;
  const found =
    moments.find(({ kind }) => kind === 'systemBecameParent') ??
    moments.find(({ row }) => run?.stateAt(step(row)).system === 'parent');
  return found ? found.index + 1 : null;
}

const settingsOf = ({ slat, processorsAlike, role, ...rest }: Omit<BootMachine, 'system'>) => ({
  ...rest,
  slat: yesNo(slat),
  processorsAlike: yesNo(processorsAlike),
  role: yesNo(role),
});
const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** The instant of the lab’s run at which this cursor of the show stands. */
export const instantAt = ({ comparison, began }: BootShow, cursor: number): SimTime =>
  simTime(began + timeAt(comparison, cursor));

/** Has firmware the machine still? Then its setup can be asked for. */
export const isEarly = (cursor: number): boolean => cursor === 0;

/** The sentence of the event before the cursor. */
export function sentenceAt(show: BootShow, cursor: number): string {
  const { comparison } = show;
  const said = comparison.moments[cursor - 1]?.narration.long;
  return named(show, said ?? 'The power is on, and firmware has the machine.');
}

/** The picture in words, and a few of them beside the system’s name. */
export function wordsAt(
  show: BootShow,
  cursor: number,
): { readonly summary: string; readonly tally: string } {
  const { comparison } = show;
  const [run] = comparison.runs;
  const rows = stepsAt(comparison, cursor)[0] ?? 0;
  if (!run) return { summary: '', tally: '' };
  return {
    summary: named(show, summaryOf(run, rows, timeAt(comparison, cursor))),
    tally: standingWords(run, rows),
  };
}

/** The boot figure knows generations; the lab knows what is installed. */
function named({ comparison, title }: BootShow, text: string): string {
  const generation = comparison.runs[0]?.context.system.name;
  return generation === undefined ? text : text.replaceAll(generation, title);
}

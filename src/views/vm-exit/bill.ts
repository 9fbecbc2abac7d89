/** The bill of an act, run by run: what one exit costs, how many there are, and what a second of them takes. */
import type { Step } from '../../engine/units.ts';
import { percentSpent } from '../../scenarios/vm-exit/narrate.ts';
import { PART_WORDS } from '../../scenarios/vm-exit/part-words.ts';
import type { ExitRun } from './run.ts';

export interface BillPart {
  readonly label: string;
  readonly cycles: number;
}

export interface BillRow {
  readonly name: string;
  /** The sentence that stands instead of numbers where there are none; else null. */
  readonly unknown: string | null;
  /** The parts of one exit, in order. */
  readonly parts: readonly BillPart[];
  /** Cycles of one exit, of which the processor’s own; null where a source does not take it apart. */
  readonly each: number;
  readonly hardware: number | null;
  readonly times: number;
  readonly perAct: number;
  readonly uncertain: boolean;
  /** So many have been done in the quarters that are over, for so much of the processor, percent. */
  readonly acts: number;
  readonly percent: number;
  readonly quarters: number;
  /** The guest has stopped for good. */
  readonly stopped: boolean;
}

/** The bill after so many of the run’s events. */
export function billOf(run: ExitRun, rows: number): BillRow {
  const { context } = run;
  const { anatomy, parts, perAct, exits, way, uncertain } = context;
  const state = run.stateAt(rows as Step);
  const own = parts.filter(({ kind }) => kind === 'save' || kind === 'load');
  const whole = parts.some(({ kind }) => kind === 'whole');
  return {
    name: way.name,
    unknown: anatomy.kind === 'unknown' ? anatomy.said : null,
    parts: parts.map(({ kind, cycles }) => ({ label: PART_WORDS[kind].label, cycles })),
    each: anatomy.kind === 'known' ? anatomy.total : 0,
    hardware: whole ? null : own.reduce((sum, { cycles }) => sum + cycles, 0),
    times: exits.times,
    ...{ perAct, uncertain },
    acts: state.acts,
    percent: percentSpent(context, state),
    quarters: state.quarters,
    stopped: state.stoppedAt >= 0,
  };
}

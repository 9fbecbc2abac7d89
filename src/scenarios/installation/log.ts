/** A run of the lab from outside: a log of inputs goes in, runs and states come out. Pure; never throws on any text. */
import { observe } from '../../engine/observe.ts';
import type { Run } from '../../engine/run.ts';
import type { Frozen, Intervention } from '../../engine/scenario.ts';
import { simTime, type SimTime } from '../../engine/units.ts';
import { imageOf } from '../../model/installation/image.ts';
import { KINDS } from './kinds.ts';
import { missionOf } from './missions/missions.ts';
import { installation } from './scenario.ts';
import {
  INPUTS_MAX,
  LINE_MAX,
  type LabContext,
  type LabLog,
  type LabParams,
  type LabSetup,
} from './setup.ts';
import type { LabState } from './state.ts';

export type LabRun = Run<LabParams, LabContext, LabState>;

/** The time between the end of what was going on and the next input, ns: a reader reads. */
const READING = 4_000_000_000;

/** A log without inputs. What is not given is as the mission has it; a system brings its own era. */
export function labOf(given: Partial<LabSetup> = {}): LabLog {
  const setup = { ...missionOf(given.mission ?? 'free').setup, ...given };
  const era = setup.system === 'blank' ? setup.era : imageOf(setup.system).era;
  return { setup: { ...setup, era }, inputs: [] };
}

/** A run of all inputs of a log. Equal logs give equal runs. */
export function runOf({ setup, inputs }: LabLog): LabRun {
  return observe(
    installation,
    { setup, script: inputs.map(({ text }) => text) },
    { seed: 1, interventions: interventionsOf(inputs) },
  );
}

/** The texts of a log as interventions: each points into the script by its place. */
export const interventionsOf = (inputs: LabLog['inputs']): readonly Intervention[] =>
  inputs.map(({ at }, index) => ({ at, kind: KINDS.entered, subject: index, detail: 0 }));

/**
 * The log with one more input: after everything that the last one set going, or at the instant given.
 * Inputs after that instant are dropped, as when a reader has stepped back. The same log when it is full.
 */
export function enter(log: LabLog, text: string, at?: SimTime): LabLog {
  const kept = at === undefined ? log.inputs : log.inputs.filter((input) => input.at <= at);
  if (kept.length >= INPUTS_MAX) return log;
  const { timeMax } = installation.limits;
  const when = at ?? Math.min(runOf(log).endedAt + READING, timeMax);
  const input = { at: simTime(Math.min(when, timeMax)), text: text.slice(0, LINE_MAX) };
  return { setup: log.setup, inputs: [...kept, input] };
}

/** The log without its last input. */
export const undo = (log: LabLog): LabLog => ({ ...log, inputs: log.inputs.slice(0, -1) });

/** The state after all inputs and everything they set going. */
export function stateAfter(log: LabLog): Frozen<LabState> {
  const run = runOf(log);
  return run.stateAt(run.steps);
}

/** One start of the machine. */
export interface BootSpan {
  /** Counted from 1. */
  readonly start: number;
  /** Steps of the run: the first after it began, and the last that belongs to it. */
  readonly from: number;
  readonly to: number;
  readonly cold: boolean;
  /** What it came to. */
  readonly ended: 'parent' | 'bare' | 'firmware' | 'setup' | 'cut' | 'under way';
}

/** The starts of a run, in order, for a figure to draw and to step through. */
export function bootsOf(run: LabRun): readonly BootSpan[] {
  const { kind, subject, length } = run.trace;
  const begins = Array.from({ length }, (_, row) => row).filter(
    (row) => kind[row] === KINDS.started,
  );
  return begins.map((row, index) => {
    const next = begins[index + 1] ?? length;
    const after = Array.from({ length: next - row - 1 }, (_, offset) => row + 1 + offset);
    const end = after.find((one) =>
      [KINDS.startFinished, KINDS.firmwareOpened, KINDS.powerCut].some(
        (code) => code === kind[one],
      ),
    );
    const to = (end ?? next - 1) + 1;
    const state = run.stateAt(to as Parameters<typeof run.stateAt>[0]);
    const ended =
      state.phase === 'console'
        ? state.up?.hypervisor
          ? 'parent'
          : 'bare'
        : state.phase === 'starting'
          ? 'under way'
          : state.phase === 'firmware' || state.phase === 'setup'
            ? state.phase
            : 'cut';
    return { start: index + 1, from: row + 1, to, cold: subject[row] === 1, ended };
  });
}

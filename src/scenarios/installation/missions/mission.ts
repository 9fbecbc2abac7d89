/** What a mission is: a machine as it is found, and clauses that a state keeps or not. */
import type { Frozen } from '../../../engine/scenario.ts';
import type { LabContext, LabSetup, MissionId } from '../setup.ts';
import type { LabState } from '../state.ts';

/** One thing that must be so; it says itself in words. */
export interface Clause {
  readonly id: string;
  /** A sentence without a full stop, as a wish: "the hypervisor runs". */
  readonly text: string;
  holds(state: Frozen<LabState>, context: LabContext): boolean;
}

export interface Mission {
  readonly id: MissionId;
  readonly title: string;
  /** The situation, in two or three sentences. */
  readonly story: string;
  readonly setup: LabSetup;
  readonly clauses: readonly Clause[];
  /** From vague to plain. */
  readonly hints: readonly string[];
  /** Slug of the lesson that it belongs to. */
  readonly lesson: string;
}

/** A clause with its tick. */
export interface Tick {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
}

/** The clauses of a mission on a state, in order. */
export const ticksOf = (
  { clauses }: Mission,
  state: Frozen<LabState>,
  context: LabContext,
): readonly Tick[] =>
  clauses.map(({ id, text, holds }) => ({ id, text, done: holds(state, context) }));

/** What decides a run of the lab: the machine, the time, the system, the mission, and what was typed when. */
import type { SimTime } from '../../engine/units.ts';
import type { EraId } from '../../model/installation/era.ts';
import { formOf, type Form, type FormId } from '../../model/installation/form.ts';
import type { ImageId } from '../../model/installation/image.ts';

/** How the reader finds the machine. */
export const BEGINNINGS = [
  /** As its form says: blank, or with the system and without the role. */
  'bench',
  /** A host that works. */
  'host',
  /** A host that worked yesterday. */
  'broken',
] as const;
export type Beginning = (typeof BEGINNINGS)[number];

export const MISSION_IDS = [
  'able',
  'role',
  'parent',
  'repair',
  'firstChild',
  'twoChildren',
  'free',
] as const;
export type MissionId = (typeof MISSION_IDS)[number];

/** The choices before anything is typed. */
export interface LabSetup {
  readonly machine: FormId;
  readonly era: EraId;
  /** What is installed already; `blank` for an empty disk. */
  readonly system: ImageId | 'blank';
  readonly begins: Beginning;
  readonly session: 'local' | 'remote';
  readonly mission: MissionId;
}

/** Something the reader did: a line for the console, or an action that begins with a colon. */
export interface LabInput {
  readonly at: SimTime;
  readonly text: string;
}

/** A run's whole input: small enough for a link. */
export interface LabLog {
  readonly setup: LabSetup;
  readonly inputs: readonly LabInput[];
}

/** Longer lines are cut, and no more inputs than these are taken. */
export const LINE_MAX = 300;
export const INPUTS_MAX = 150;

/** What the scenario is run with: the setup and the texts that interventions point into. */
export interface LabParams {
  readonly setup: LabSetup;
  readonly script: readonly string[];
}

/** What follows from the parameters alone. */
export interface LabContext extends LabParams {
  readonly form: Form;
}

/** Data sheet and all. */
export const contextOf = ({ setup, script }: LabParams): LabContext => ({
  setup,
  script,
  form: formOf(setup.machine, setup.era),
});

/** A way through the lab as a list of texts: what golden transcripts, checks and the command line run. */
import type { LabLog, LabSetup } from '../setup.ts';
import { enter, labOf } from '../log.ts';

export interface Route {
  readonly id: string;
  readonly title: string;
  readonly setup: Partial<LabSetup>;
  readonly inputs: readonly string[];
}

/** The log of a route: each text entered when the one before has been answered. */
export const logOf = ({ setup, inputs }: Route): LabLog =>
  inputs.reduce((log, text) => enter(log, text), labOf(setup));

/**
 * An experiment file, as plain JSON: what is run, how often, and what is measured. `check.ts` says what is
 * wrong with one, `plan.ts` makes runs of it.
 */
import type { CostParams, HostParams } from '../scenarios/host/params.ts';
import type { StatedDesign } from './design-row.ts';
import type { MeasureName } from './measures.ts';
import type { Settings } from './settings.ts';
import type { Confidence } from './student-t.ts';

/** A cost as its source prints it; a plain number is in the unit of its constant. */
export type CostValue =
  | number
  /** Time at the host's clock. */
  | { readonly us: number }
  | { readonly ns: number }
  | { readonly cycles: number };

export interface ExperimentHost extends Omit<HostParams, 'costs' | 'design'> {
  readonly design: string | StatedDesign;
  readonly costs?: Omit<CostParams, 'overrides'> & {
    readonly overrides?: Readonly<Record<string, CostValue>>;
  };
}

/** One number to report. */
export interface Measure {
  /** What others call it in this file and in the result. Default: its parts joined by a blank. */
  readonly id?: string;
  readonly measure: MeasureName;
  /** The name of a workload, where there is more than one. */
  readonly workload?: string;
  /** The name of a guest. */
  readonly guest?: string;
  /** The id of a protection domain of the design, for measures of processor time. */
  readonly domain?: string;
}

/** Two variants, or a variant and a published number, side by side. */
export interface Comparison {
  /** Default: its parts joined by a blank. */
  readonly id?: string;
  /** The id of a measure of this file. */
  readonly measure: string;
  /** The variant; the only one unless told. */
  readonly of?: string;
  /** The variant it is compared with, replication by replication. */
  readonly against?: string;
  /** `ratio`: of ÷ against; `percent`: the same × 100; `difference`: of − against. Default `ratio`. */
  readonly as?: 'ratio' | 'percent' | 'difference';
  /** What the result is multiplied by before it is compared and given. Default 1. */
  readonly times?: number;
  /** The unit after that, where it is another one. */
  readonly unit?: string;
  /** What was measured on the real thing, in the unit of the result. */
  readonly published?: number;
  /** Where. */
  readonly source?: string;
}

export interface Experiment {
  /** The JSON schema, for editors. */
  readonly $schema?: string;
  readonly title: string;
  /** What it stands for, where its numbers come from, what it leaves out. */
  readonly about?: string;
  readonly host: ExperimentHost;
  /** Name → what is different. Without variants the host is run as it is, under the name `host`. */
  readonly variants?: Readonly<Record<string, Settings>>;
  readonly measures: readonly (MeasureName | Measure)[];
  readonly compare?: readonly Comparison[];
  /** Default 5. */
  readonly replications?: number;
  /** Of the first replication; the others count on from it. Default 1. */
  readonly seed?: number;
  /** Percent. Default 95. */
  readonly confidence?: Confidence;
  /** Events after which a run is stopped. Default 20,000,000. */
  readonly eventsMax?: number;
  /** Demands stated here are so many times smaller than the real ones; run times and counts are given back at full size. Default 1. */
  readonly scale?: number;
}

/** Items about a host under load: a fault to be found and proved. */
import type { ItemBase } from './item-base.ts';
import type { HostMeasure } from './host/measures.ts';

/** Part of a host's parameters, laid over others: objects are merged, everything else is replaced. */
export type HostPatch = Readonly<Record<string, unknown>>;

/** What may be wrong with the host, and what that would change in it. */
export interface Suspect {
  readonly id: string;
  /** The fault and its component, as the list names them. */
  readonly text: string;
  readonly change: HostPatch;
  /** How it would show, for who suspects it wrongly. */
  readonly because: string;
}

/** An intervention, and what is read off afterwards. */
export interface Probe {
  readonly id: string;
  readonly text: string;
  readonly change: HostPatch;
  readonly reads: HostMeasure;
}

/** What a variant of a diagnosis changes: the world, and the fault. */
export interface DiagnoseVariant {
  readonly seed?: number | undefined;
  readonly planted: number;
}

/** One seed makes the world, the other plants one of the suspects in it. */
export interface DiagnoseItem extends ItemBase {
  readonly kind: 'diagnose';
  /** Parameters of the host as it was when it was well. */
  readonly host: HostPatch;
  readonly seed: number;
  readonly planted: number;
  /** What the reader is shown of both. */
  readonly shows: readonly HostMeasure[];
  readonly suspects: readonly Suspect[];
  readonly probes: readonly Probe[];
  readonly variants?: readonly DiagnoseVariant[] | undefined;
}

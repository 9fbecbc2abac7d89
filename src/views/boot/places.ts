/** Where the events of a start happen, and how each place looks: the same domains as in every other figure. */
import type { DomainKind } from '../domain-style.ts';
import type { Place } from '../subject.ts';

/** A place with the kind of domain that it is drawn as. */
export interface BootPlace extends Place {
  readonly kind: DomainKind;
}

/** From the top of the picture down. Ids as in narrations. */
export const BOOT_PLACES = [
  { id: 'child', name: 'child partition', short: 'child', kind: 'childPartition' },
  {
    id: 'parent',
    name: 'Windows in the parent partition',
    short: 'parent',
    kind: 'parentPartition',
  },
  { id: 'bare', name: 'Windows on the bare machine', short: 'bare Windows', kind: 'hostKernel' },
  { id: 'hypervisor', name: 'hypervisor', short: 'hypervisor', kind: 'hypervisor' },
  { id: 'loader', name: 'boot loader', short: 'loader', kind: 'application' },
  { id: 'firmware', name: 'firmware', short: 'firmware', kind: 'hardware' },
] as const satisfies readonly BootPlace[];

export type BootPlaceId = (typeof BOOT_PLACES)[number]['id'];

/** The kind of domain that a place is drawn as. */
export const kindOf = (place: BootPlaceId): DomainKind =>
  BOOT_PLACES.find(({ id }) => id === place)?.kind ?? 'hardware';

/** Where the events of paging happen, and how each place looks. */
import type { DomainKind } from '../domain-style.ts';
import type { Place } from '../subject.ts';

/** Ids as in narrations. */
export const PAGING_PLACES = [
  { id: 'guest', name: 'guest', short: 'guest', kind: 'childPartition' },
  { id: 'monitor', name: 'monitor (hypervisor)', short: 'monitor', kind: 'hypervisor' },
] as const satisfies readonly (Place & { readonly kind: DomainKind })[];

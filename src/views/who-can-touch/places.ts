/** Where the events of an attack happen, and how each partition looks. */
import { CHILD, DRIVER, SIBLING } from '../../model/memory/attempts.ts';
import { HYPERVISOR, PARENT } from '../../model/memory/ownership.ts';
import type { DomainKind } from '../domain-style.ts';
import type { Place } from '../subject.ts';

/** Ids as in narrations. */
export const TOUCH_PLACES: readonly Place[] = [
  { id: 'attacker', name: 'attacker', short: 'attacker' },
  { id: 'memory', name: 'memory', short: 'memory' },
  { id: 'guard', name: 'what guards memory', short: 'guard' },
];

/** A partition by its number. */
export const PARTITIONS: readonly {
  readonly partition: number;
  readonly name: string;
  readonly short: string;
  readonly kind: DomainKind;
}[] = [
  { partition: HYPERVISOR, name: 'hypervisor', short: 'hypervisor', kind: 'hypervisor' },
  { partition: PARENT, name: 'parent', short: 'parent', kind: 'parentPartition' },
  { partition: CHILD, name: 'child 1', short: 'child 1', kind: 'childPartition' },
  { partition: SIBLING, name: 'child 2', short: 'child 2', kind: 'childPartition' },
  { partition: DRIVER, name: 'driver', short: 'driver', kind: 'driverPartition' },
];

/** How the pages of a partition look. */
export const kindOfOwner = (owner: number): DomainKind =>
  PARTITIONS.find(({ partition }) => partition === owner)?.kind ?? 'hardware';

/**
 * What a partition that has turned hostile can try, and what stops it: the map of its memory, its
 * privileges, and an IOMMU where there is one. Sources: tlfs2 for map and privileges.
 */
import {
  deposit,
  HYPERVISOR,
  mayTouch,
  pagesAtLaunch,
  PARENT,
  share,
  withdraw,
  type PageTable,
} from './ownership.ts';

/** Who has turned hostile. */
export const ATTACKERS = ['child', 'childWithDevice', 'driverPartition', 'parent'] as const;
export type Attacker = (typeof ATTACKERS)[number];

/** By its own instructions, through a device that it commands, or by asking the hypervisor. */
export const ATTEMPT_WAYS = ['instructions', 'device', 'hypercall'] as const;
export type AttemptWay = (typeof ATTEMPT_WAYS)[number];

export interface Attempt {
  readonly way: AttemptWay;
  /** Read or write a page; for hypercalls, give one of its own to the other child or take one from it. */
  readonly does: 'read' | 'write' | 'give' | 'take';
  /** Whose page: its own, a ring page of the other child, or one that nobody shares. */
  readonly target: 'own' | 'ring' | 'hypervisor' | 'parent' | 'sibling';
}

const attempt = (way: AttemptWay, does: Attempt['does'], target: Attempt['target']): Attempt => ({
  way,
  does,
  target,
});

/** In the order in which they are tried; taking a page away comes last, because it changes who owns it. */
export const ATTEMPTS: readonly Attempt[] = [
  attempt('instructions', 'write', 'own'),
  attempt('instructions', 'read', 'ring'),
  attempt('instructions', 'read', 'sibling'),
  attempt('instructions', 'read', 'parent'),
  attempt('instructions', 'write', 'hypervisor'),
  attempt('device', 'read', 'ring'),
  attempt('device', 'read', 'sibling'),
  attempt('device', 'read', 'parent'),
  attempt('device', 'write', 'hypervisor'),
  attempt('hypercall', 'give', 'own'),
  attempt('hypercall', 'take', 'sibling'),
];

/** Partitions beside hypervisor and parent. */
export const CHILD = 2;
export const SIBLING = 3;
export const DRIVER = 4;

/** Whose pages lie where, before anything is tried. Pages from `first`, `count` of them. */
export const LAYOUT = [
  { partition: HYPERVISOR, first: 0, count: 2 },
  { partition: PARENT, first: 2, count: 4 },
  { partition: CHILD, first: 6, count: 3 },
  { partition: SIBLING, first: 9, count: 3 },
  { partition: DRIVER, first: 12, count: 2 },
] as const;
export const PAGES = 14;

/** The partition that an attacker is. */
export const partitionOf = (attacker: Attacker): number =>
  ({ child: CHILD, childWithDevice: CHILD, driverPartition: DRIVER, parent: PARENT })[attacker];

/** Whether an attacker has a reason to try it: the parent’s memory is no target for the parent. */
export const tries = (attacker: Attacker, { target }: Attempt): boolean =>
  attacker !== 'parent' || target !== 'parent';

/** Whether it commands a device. */
export const hasDevice = (attacker: Attacker): boolean => attacker !== 'child';

/** The ring page of the other child. */
export const RING_PAGE = 9;

/**
 * The machine before the attack. The parent has given the children and the driver partition their pages;
 * the other child shares one, a ring, with whoever keeps its back end: the driver partition where that is
 * the attacker, else the parent.
 */
export function machineOf(attacker: Attacker): PageTable {
  const table = pagesAtLaunch(PAGES, LAYOUT[0].count);
  for (const { partition, first, count } of LAYOUT)
    if (partition > PARENT)
      for (let page = first; page < first + count; page += 1)
        must(deposit(table, PARENT, page, partition));
  const partner = attacker === 'driverPartition' ? DRIVER : PARENT;
  must(share(table, SIBLING, { page: RING_PAGE, with: partner, write: true }));
  return table;
}

function must(refused: string | null): void {
  if (refused !== null) throw new Error(`the machine cannot be made: ${refused}`);
}

/** The page that an attempt is at. */
export function pageOfAttempt(attacker: Attacker, { target }: Attempt): number {
  const own = partitionOf(attacker);
  const owner = { own, ring: SIBLING, hypervisor: HYPERVISOR, parent: PARENT, sibling: SIBLING };
  const first = LAYOUT.find(({ partition }) => partition === owner[target])?.first ?? 0;
  // The ring is the first page of the sibling: what is not shared lies behind it.
  return target === 'ring' ? RING_PAGE : first + 1;
}

/** What stops an attempt. */
export type Guard = 'map' | 'iommu' | 'privilege' | 'noDevice';

export interface AttemptOutcome {
  /** Null when it succeeds. */
  readonly guard: Guard | null;
  /** Why, as a clause. */
  readonly why: string;
}

/** Tries it. A hypercall that succeeds changes the table. */
export function tryAttempt(
  table: PageTable,
  attacker: Attacker,
  one: Attempt,
  iommu: boolean,
): AttemptOutcome {
  const by = partitionOf(attacker);
  const page = pageOfAttempt(attacker, one);
  switch (one.way) {
    case 'instructions':
      return byInstructions(table, by, page, one.does === 'write');
    case 'device':
      if (!hasDevice(attacker)) return { guard: 'noDevice', why: 'it commands no device' };
      if (!iommu)
        return { guard: null, why: 'nothing checks the addresses that a device is given' };
      return mayTouch(table, by, page, one.does === 'write')
        ? { guard: null, why: 'the IOMMU lets a device reach what its owner may touch' }
        : { guard: 'iommu', why: 'the IOMMU stops a device where its owner may not touch' };
    case 'hypercall': {
      const refused =
        one.does === 'give' ? deposit(table, by, page, SIBLING) : withdraw(table, by, page);
      return refused === null
        ? { guard: null, why: 'its privilege mask has the bit, so the hypervisor does it' }
        : { guard: 'privilege', why: refused };
    }
  }
}

function byInstructions(
  table: PageTable,
  by: number,
  page: number,
  write: boolean,
): AttemptOutcome {
  const owner = table.owner[page];
  if (!mayTouch(table, by, page, write))
    return {
      guard: 'map',
      why:
        by === PARENT
          ? 'the hypervisor’s pages are in its map without any access'
          : 'no address of it leads to that page',
    };
  if (owner === by) return { guard: null, why: 'the page is its own' };
  if (by === PARENT) return { guard: null, why: 'all memory but the hypervisor’s is in its map' };
  return { guard: null, why: 'the owner has shared the page with it' };
}

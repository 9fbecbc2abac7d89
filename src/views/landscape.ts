/** The landscape as a picture: systems by where their drivers live, each with three marks. Pure geometry. */
import { domainKinds, type DomainKind } from './domain-style.ts';

/** What the picture needs to know of a system. */
export interface MappedSystem {
  readonly id: string;
  readonly name: string;
  /** Where drivers, device model and stack live; null where there is no device model. */
  readonly places: readonly [DomainKind, DomainKind | null, DomainKind];
}

/** A row of the picture: a system, or the heading of a group. */
export type LandscapeRow =
  | { readonly kind: 'group'; readonly domain: DomainKind; readonly y: number }
  | { readonly kind: 'system'; readonly system: MappedSystem; readonly y: number };

/** The picture’s width and measures, in user units; narrow enough for a phone. */
export const LANDSCAPE = { width: 320, group: 34, row: 26, head: 30 } as const;

/** From what is closest to the hypervisor outwards. */
const outwards: readonly DomainKind[] = [
  'hypervisor',
  'hostKernel',
  'parentPartition',
  'driverPartition',
  'hostProcess',
  'vmm',
  'childPartition',
  'hardware',
  'application',
];

/** The rows from top to bottom, and the picture’s height. Systems keep their order within a group. */
export function landscapeRows(systems: readonly MappedSystem[]): {
  readonly rows: readonly LandscapeRow[];
  readonly height: number;
} {
  const rows: LandscapeRow[] = [];
  let y: number = LANDSCAPE.head;
  for (const domain of outwards) {
    const own = systems.filter(({ places }) => places[0] === domain);
    if (own.length === 0) continue;
    rows.push({ kind: 'group', domain, y });
    y += LANDSCAPE.group;
    for (const system of own) {
      rows.push({ kind: 'system', system, y });
      y += LANDSCAPE.row;
    }
  }
  return { rows, height: y + 4 };
}

/** How many systems keep their drivers in each kind of domain, in the picture’s order. */
export const landscapeCounts = (
  systems: readonly MappedSystem[],
): readonly { readonly domain: DomainKind; readonly count: number }[] =>
  outwards
    .map((domain) => ({
      domain,
      count: systems.filter(({ places }) => places[0] === domain).length,
    }))
    .filter(({ count }) => count > 0);

/** The kinds that the picture uses, in the order of a legend. */
export const landscapeKinds = (systems: readonly MappedSystem[]): readonly DomainKind[] =>
  domainKinds.filter((kind) => systems.some(({ places }) => places.includes(kind)));

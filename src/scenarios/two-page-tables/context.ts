/** What follows from the parameters alone: the operations in order, and the references of one walk. */
import { walkReferences, type Reference } from '../../model/memory/walk.ts';
import { nehalem2009 } from '../../model/platforms/nehalem-2009.ts';
import type { PagingParams } from './parameters.ts';

/** One thing the guest does. A switch goes to `space`. */
export interface Operation {
  readonly does: 'touch' | 'map' | 'unmap' | 'switch';
  readonly space: number;
  readonly page: number;
}

export interface PagingContext {
  readonly params: PagingParams;
  readonly operations: readonly Operation[];
  /** A walk of the processor that finds every entry. */
  readonly walk: readonly Reference[];
  /** The reads by which a monitor looks into the guest's tables by software: one a level. */
  readonly softwareReads: number;
  readonly clockMHz: number;
}

export const spaces = 2;

/** The context of a run. */
export const prepare = (params: PagingParams): PagingContext => ({
  params,
  operations: operationsOf(params),
  walk: walkReferences(params.paging, { guest: params.guestLevels, nested: params.nestedLevels }),
  softwareReads: params.guestLevels,
  clockMHz: nehalem2009.clockMHz,
});

function operationsOf({ pattern, operations, pages }: PagingParams): readonly Operation[] {
  return Array.from({ length: operations }, (_, index) => {
    switch (pattern) {
      case 'touch':
      case 'fresh':
        return { does: 'touch', space: 0, page: index % pages };
      case 'build': {
        const does = (['map', 'touch', 'unmap'] as const)[index % 3] ?? 'touch';
        return { does, space: 0, page: Math.floor(index / 3) % pages };
      }
      case 'switch':
        return switching(index, pages);
    }
  });
}

/** All pages of one space, then a switch, then all pages of the other. */
function switching(index: number, pages: number): Operation {
  const round = Math.floor(index / (pages + 1));
  const place = index % (pages + 1);
  const space = round % spaces;
  return place < pages
    ? { does: 'touch', space, page: place }
    : { does: 'switch', space: (space + 1) % spaces, page: 0 };
}

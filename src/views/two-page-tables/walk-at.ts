/** How far a run's walk through its tables has got: which cells of the grid are lit. */
import { step } from '../../engine/units.ts';
import { EXIT_WHYS, operationAt, pagesMax } from '../../scenarios/two-page-tables/state.ts';
import { kindName } from '../../scenarios/two-page-tables/index.ts';
import type { PagingRun } from './run.ts';

export interface WalkAt {
  /** What the guest is doing, as its kernel would say; null before the first operation. */
  readonly does: 'touch' | 'map' | 'unmap' | 'switch' | null;
  readonly page: number;
  readonly space: number;
  /** References of the present walk that have been made, from 0. */
  readonly made: number;
  /** The last of them found no entry. */
  readonly missing: boolean;
  /** The data is reached: by a walk to its end, or by the TLB. */
  readonly reached: 'walk' | 'tlb' | null;
  /** Who is at work. */
  readonly who: 'guest' | 'monitor';
}

const start: WalkAt = {
  ...{ does: null, page: 0, space: 0, made: 0, missing: false, reached: null, who: 'guest' },
};

/** Where the walk is after so many events. */
export function walkAt(run: PagingRun, rows: number): WalkAt {
  let first = Math.max(0, rows - 1);
  while (first > 0 && kindAt(run, first) !== 'operationBegan') first -= 1;
  let walk = start;
  for (let row = first; row < rows; row += 1) walk = after(run, walk, row);
  return walk;
}

const kindAt = ({ trace }: PagingRun, row: number) => kindName(trace.kind[row] ?? -1);

function after(run: PagingRun, walk: WalkAt, row: number): WalkAt {
  const subject = run.trace.subject[row] ?? 0;
  switch (kindAt(run, row)) {
    case 'operationBegan': {
      const { does, page, space } = operationAt(run.context, subject);
      // A switch names the space it goes to; until then the guest is in the other.
      const before = operationAt(run.context, Math.max(0, subject - 1));
      const now = does === 'switch' ? before.space : space;
      return { ...start, does, page, space: now };
    }
    case 'tlbHit':
      return { ...walk, reached: 'tlb' };
    case 'referenceMade':
      return { ...walk, made: subject + 1, missing: false, who: 'guest' };
    case 'exitTaken': {
      const why = EXIT_WHYS[subject];
      const missing = why === 'missingShadow' || why === 'missingPlace';
      return { ...walk, missing, who: 'monitor' };
    }
    case 'guestFaulted':
      return { ...walk, missing: true, who: 'guest' };
    case 'shadowFilled':
    case 'placeGiven':
    case 'tableWritten':
      return { ...walk, who: 'guest' };
    case 'spaceSwitched':
      return { ...walk, space: subject, who: 'guest' };
    case 'operationDone': {
      const through = walk.made === run.context.walk.length && !walk.missing;
      return { ...walk, reached: walk.reached ?? (through ? 'walk' : null), who: 'guest' };
    }
    default:
      return walk;
  }
}

/** What a run's tables and its TLB hold of each page of the space in use. */
export interface Held {
  readonly page: number;
  readonly guest: boolean;
  readonly shadow: boolean;
  readonly taken: boolean;
}

/** Page by page, after so many events; and the TLB, what was used longest ago first. */
export function heldAt(
  run: PagingRun,
  rows: number,
  space: number,
): {
  readonly pages: readonly Held[];
  readonly tlb: readonly { readonly space: number; readonly page: number }[];
} {
  const { guest, shadow, taken, tlb } = run.stateAt(step(rows));
  const pages = Array.from({ length: run.params.pages }, (_, page) => ({
    page,
    guest: guest[space]?.[page] === true,
    shadow: shadow[space]?.[page] === true,
    taken: taken[space]?.[page] === true,
  }));
  return { pages, tlb: tlb.map(placeOfKey) };
}

const placeOfKey = (key: number) => ({
  space: Math.floor(key / pagesMax),
  page: key % pagesMax,
});

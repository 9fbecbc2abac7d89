/**
 * Keeps the document: in the store as long as the store plays along, else in memory with a notice.
 * Everything is written before it is shown.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { Change } from './change.ts';
import { emptyData, type ProgressData } from './document.ts';
import { mergeData } from './merge.ts';
import { createNoticeBoard } from './notice-board.ts';
import type { Notice } from './notices.ts';
import { createSlot } from './slot.ts';
import type { TextStore } from './store.ts';
import { pruned } from './upkeep.ts';

export interface Keeper {
  /** All that is kept, as it is now. */
  readonly data: ReadableAtom<ProgressData>;
  /** What the reader should know about the keeping; empty when all is well. */
  readonly notices: ReadableAtom<readonly Notice[]>;
  /** Writes a change, then shows it. */
  change(change: Change): void;
  /** Takes in what another tab has stored. */
  refresh(): void;
}

/** A keeper over a store (null: there is none) and a clock (ms since 1970). Reads the store at once. */
export function createKeeper(store: TextStore | null, now: () => number): Keeper {
  const data = atom<ProgressData>(emptyData());
  const board = createNoticeBoard();
  const slot = createSlot(store, board);

  /** Another tab may have written since: what is there goes in before the change is made. */
  function update(change: Change): void {
    const next = change(mergeData(data.get(), slot.read()), now());
    slot.write(next);
    data.set(next);
  }

  update(pruned);
  return {
    data,
    notices: board.shown,
    change: update,
    refresh: () => update((merged) => merged),
  };
}

/** Starting items anew, and taking that back. */
import { useState } from 'preact/compat';
import type { ProgressData } from '../../progress/document.ts';
import type { Keeper } from '../../progress/keeper.ts';
import { reset, undoReset } from '../../progress/record.ts';

/** `after` is called when the items stand elsewhere than before. */
export function useReset(
  keeper: Keeper | null,
  items: readonly string[],
  after: () => void,
): { readonly startAnew: () => void; readonly undo: (() => void) | null } {
  const [before, setBefore] = useState<ProgressData | null>(null);
  const scope = { items, lessons: [] };
  return {
    startAnew: () => {
      if (!keeper) return;
      setBefore(keeper.data.get());
      keeper.change(reset(scope));
      after();
    },
    undo:
      before &&
      (() => {
        keeper?.change(undoReset(scope, before));
        setBefore(null);
        after();
      }),
  };
}

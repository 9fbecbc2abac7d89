/** The kept progress in a component: nothing on the server and in the first render, then what is kept. */
import type { ReadableAtom } from 'nanostores';
import { useCallback, useSyncExternalStore } from 'react';
import { progress } from '../../progress/browser.ts';
import { emptyData, type ProgressData } from '../../progress/document.ts';
import type { Keeper } from '../../progress/keeper.ts';
import type { Notice } from '../../progress/notices.ts';

export interface Progress {
  /** Null until the component has woken up in a browser. */
  readonly keeper: Keeper | null;
  readonly data: ProgressData;
  readonly notices: readonly Notice[];
}

const nothing = emptyData();
const silence: readonly Notice[] = [];
const never = (): (() => void) => () => undefined;

/** Progress as it is now; the component is drawn again when it changes, in whichever tab. */
export function useProgress(): Progress {
  const keeper = useSyncExternalStore(never, progress, () => null);
  const data = useAtom(keeper?.data, nothing);
  const notices = useAtom(keeper?.notices, silence);
  return { keeper, data, notices };
}

/** The value of an atom, drawn again when it changes; `instead` where there is no atom yet. */
function useAtom<T>(store: ReadableAtom<T> | undefined, instead: T): T {
  const subscribe = useCallback(
    (listener: () => void) => store?.listen(listener) ?? never(),
    [store],
  );
  return useSyncExternalStore(
    subscribe,
    () => (store ? store.get() : instead),
    () => instead,
  );
}

/** The value of an atom in a component. */
import type { ReadableAtom } from 'nanostores';
import { useCallback } from 'preact/compat';
import { useOutside } from './use-outside.ts';

const never = (): void => undefined;

/** Drawn again when it changes; `built` until the page is awake, and where there is no atom. */
export function useAtom<T>(store: ReadableAtom<T> | undefined, built: T): T {
  const subscribe = useCallback((changed: () => void) => store?.listen(changed) ?? never, [store]);
  return useOutside(subscribe, () => (store ? store.get() : built), built);
}

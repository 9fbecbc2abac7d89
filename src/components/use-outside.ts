/** A value that lives outside the components: a kept choice, the system's setting, the width of a window. */
import { useSyncExternalStore } from 'preact/compat';
import { useAwake } from './use-awake.ts';

/**
 * What `read` returns, drawn again whenever `subscribe` reports a change; `built` in the built page and while
 * it hydrates, so that both are drawn alike. `read` returns the same value until it has changed.
 */
export function useOutside<T>(
  subscribe: (changed: () => void) => () => void,
  read: () => T,
  built: T,
): T {
  const awake = useAwake();
  return useSyncExternalStore(subscribe, awake ? read : () => built);
}

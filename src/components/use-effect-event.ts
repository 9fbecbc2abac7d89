/** A function for effects: always the same one, so that no effect begins anew for it, and it sees what was drawn last. */
import { useCallback, useLayoutEffect, useRef } from 'preact/compat';

export function useEffectEvent<A extends readonly unknown[], R>(
  callback: (...args: A) => R,
): (...args: A) => R {
  const latest = useRef(callback);
  // Before the effects of the same drawing, which may call it at once.
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

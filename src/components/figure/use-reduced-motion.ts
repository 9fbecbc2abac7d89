/** Whether the reader asked for less motion; false until the page is awake. */
import { useOutside } from '../use-outside.ts';

const query = '(prefers-reduced-motion: reduce)';

let known: MediaQueryList | undefined;

/** Asked for at every render, and made once: the server has none. */
const listOf = (): MediaQueryList => (known ??= matchMedia(query));

function subscribe(changed: () => void): () => void {
  listOf().addEventListener('change', changed);
  return () => listOf().removeEventListener('change', changed);
}

/** Follows the system's setting while the figure lives. */
export const useReducedMotion = (): boolean => useOutside(subscribe, () => listOf().matches, false);

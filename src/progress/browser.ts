/** The one keeper of a page: the browser's store, its clock, and what other tabs write. */
import { createKeeper, type Keeper } from './keeper.ts';
import { takeOldMissions } from './old-lab-key.ts';
import { PROGRESS_KEY } from './slot.ts';
import { browserStore } from './store.ts';

let keeper: Keeper | undefined;

/** The page's keeper, made at the first call. For the browser only: builds have no progress. */
export function progress(): Keeper {
  if (keeper) return keeper;
  const store = browserStore();
  const made = createKeeper(store, () => Date.now());
  takeOldMissions(made, store);
  globalThis.addEventListener('storage', (event) => {
    if (event.key === PROGRESS_KEY || event.key === null) made.refresh();
  });
  // A page that comes back from the history has slept through such events.
  globalThis.addEventListener('pageshow', (event) => {
    if (event.persisted) made.refresh();
  });
  keeper = made;
  return made;
}

/** Brings the figure that the address names into view, so that it wakes up and opens what the address asks for. */
import { readFragment } from '../../views/player/fragment.ts';

function bring(): void {
  const named = readFragment(location.hash);
  if (named) document.getElementById(named.figure)?.scrollIntoView({ block: 'start' });
}
bring();
addEventListener('hashchange', bring);

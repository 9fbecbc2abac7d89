/** The prompt of the shell that reads; what answers a question has none of its own. */
import type { Frozen } from '../../../engine/scenario.ts';
import type { Up } from '../state.ts';

/** What stands before the cursor. */
export function promptOf({ up }: { readonly up: Frozen<Up> }): string {
  if (up.asks === 'sconfig') return 'Enter number to select an option: ';
  if (up.asks !== '') return '';
  return up.shells.at(-1) === 'powershell' ? 'PS C:\\> ' : 'C:\\>';
}

/** Adding and taking away the role or feature, whatever tool does it: what is checked, what then waits for a restart. */
import { imageOf } from '../../model/installation/image.ts';
import { sightOf } from './processor.ts';
import { turn, type Running } from './world.ts';

/**
 * The check that Windows Server makes before its own command adds the role, with the words of Microsoft's
 * messages (content/sources: kb2762297, and published transcripts); null when it passes. Tools that work on
 * images, such as DISM, make none.
 */
export function failedCheck(here: Running): string | null {
  const { extension, firmware, noExecute, slat } = sightOf(here);
  if (!extension || (firmware && !slat))
    return 'Hyper-V cannot be installed: The processor does not have required virtualization capabilities.';
  if (!firmware)
    return 'Hyper-V cannot be installed because virtualization support is not enabled in the BIOS.';
  if (!noExecute) return 'Hyper-V cannot be installed: Data Execution Prevention is not enabled.';
  return null;
}

/** Adds the role or feature: it waits for a restart. False when there is nothing to do. */
export function addRole(here: Running, tools: { module: boolean; manager: boolean }): boolean {
  const { disk, state } = here;
  const before = disk.role;
  addTools(here, tools);
  if (before === 'installed' || before === 'pending') return false;
  disk.role = before === 'removing' ? 'installed' : 'pending';
  state.added += 1;
  return true;
}

/** The tools that this system can have: windows only where there is a desktop. */
export function addTools(
  { disk }: Running,
  { module, manager }: { module: boolean; manager: boolean },
): void {
  const image = imageOf(disk.image);
  if (module && image.era === 'today') disk.module = true;
  if (manager && image.desktop) disk.manager = true;
}

/** Takes the role away at the next restart. False when it is not there. */
export function removeRole(here: Running): boolean {
  const { disk } = here;
  if (disk.role === 'absent' || disk.role === 'removing') return false;
  disk.role = disk.role === 'pending' ? 'absent' : 'removing';
  turn(here, 'removed');
  return true;
}

/** Is the feature there, as DISM and PowerShell call its state? */
export const featureState = ({ disk }: Running): string =>
  ({
    absent: 'Disabled',
    pending: 'Enable Pending',
    installed: 'Enabled',
    removing: 'Disable Pending',
  })[disk.role];

/**
 * The reads of memory behind one address of a guest, when no translation is remembered: the guest's table
 * is followed level by level, and with nested paging each of its pages has to be found first. As counted
 * by Bhargava et al. (ASPLOS 2008), section 2.
 */

/** One step of the walk: what the guest's processor wants, and the reads it takes to get it. */
export interface WalkStep {
  /** The level of the guest's table, from the top one down to 1; 0 for the data itself. */
  readonly level: number;
  /** Ordinals, from 1, of the reads of the hypervisor's table that find the page; none without nesting. */
  readonly finding: readonly number[];
  /** The ordinal of the read of the page itself. */
  readonly reading: number;
}

/** The steps in order. Levels are whole numbers: at least 1 for the guest, 0 for a hypervisor without nesting. */
export function pageWalk(guestLevels: number, hypervisorLevels: number): readonly WalkStep[] {
  const reads = hypervisorLevels + 1;
  return Array.from({ length: guestLevels + 1 }, (_, step) => ({
    level: guestLevels - step,
    finding: Array.from({ length: hypervisorLevels }, (__, index) => step * reads + index + 1),
    reading: (step + 1) * reads,
  }));
}

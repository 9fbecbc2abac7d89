/**
 * What a cost is for, as a name that holds for every design: `virtualInterrupt` is one constant under Xen and
 * another under KVM. Somebody who knows what a crossing takes need not know whose constant the row borrows.
 */
import type { Design } from '../design.ts';
import type { Constant } from '../platforms/constant.ts';
import { HARDWARE } from '../platforms/hardware.ts';
import { SOFTWARE, type SoftwareCosts } from '../platforms/software.ts';

/** A cost by what it is for. */
export type CostRole = keyof typeof HARDWARE | keyof SoftwareCosts;

const software: Readonly<Record<keyof SoftwareCosts, true>> = {
  exitHandling: true,
  partitionSwitch: true,
  virtualInterrupt: true,
  translatedCallout: true,
  worldSwitch: true,
  returnToUser: true,
  guestContextSwitch: true,
  guestSystemCall: true,
  backEndPass: true,
  deviceModelPass: true,
  lowerStackPass: true,
  hypercall: true,
  protectedCall: true,
};

/** Every role: those of the processor and any kernel, then those of the system a row was measured on. */
export const COST_ROLES = [...Object.keys(HARDWARE), ...Object.keys(software)] as CostRole[];

/** Whether a word is a role. */
export const isCostRole = (word: string): word is CostRole =>
  Object.hasOwn(HARDWARE, word) || Object.hasOwn(software, word);

/** The constants that have this role in a design; without a hypervisor its one kernel is the guest's, too. */
export function constantsInRole(design: Design, role: CostRole): readonly Constant[] {
  const { guestSystemCall, guestContextSwitch } = SOFTWARE[design.costs];
  const alone = design.domains.every(({ perChild }) => !perChild);
  if (alone && role === 'systemCall') return [HARDWARE.systemCall, guestSystemCall];
  if (alone && role === 'contextSwitch') return [HARDWARE.contextSwitch, guestContextSwitch];
  return role in HARDWARE
    ? [HARDWARE[role as keyof typeof HARDWARE]]
    : [SOFTWARE[design.costs][role as keyof SoftwareCosts]];
}

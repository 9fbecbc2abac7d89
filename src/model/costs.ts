/** Which constant of the platform a crossing or a piece of work costs, and what it comes to. */
import type { ComponentId } from './components.ts';
import type { CrossingKind } from './crossings.ts';
import type { Design } from './design.ts';
import type { Passage } from './route.ts';
import type { Constant } from './platforms/constant.ts';
import { HARDWARE } from './platforms/hardware.ts';
import { DEFAULT_PLATFORM } from './platforms/index.ts';
import { SOFTWARE } from './platforms/software.ts';
import { costOf, type Platform } from './platforms/platform.ts';

/**
 * The constant of one crossing on a platform; null for those that cost the processor nothing we model.
 * Throws in words where the platform has no value and borrows none.
 */
export function crossingCost(
  design: Design,
  passage: Passage,
  platform: Platform = DEFAULT_PLATFORM,
): Constant | null {
  const software = SOFTWARE[design.costs];
  const inGuest = passage.from.kind === 'application' || passage.to.kind === 'application';
  const byKind: Readonly<Record<CrossingKind, Constant | null>> = {
    systemCall: inGuest ? software.guestSystemCall : HARDWARE.systemCall,
    returnToUser: software.returnToUser,
    contextSwitch: inGuest ? software.guestContextSwitch : HARDWARE.contextSwitch,
    vmExit: HARDWARE.vmTransition,
    vmEntry: HARDWARE.vmTransition,
    hypercall: software.hypercall,
    translatedCallout: software.translatedCallout,
    worldSwitch: software.worldSwitch,
    partitionSwitch: software.partitionSwitch,
    virtualInterrupt: software.virtualInterrupt,
    deviceCommand: null,
    interrupt: HARDWARE.interrupt,
    protectedCall: software.protectedCall,
  };
  const needed = byKind[passage.crossing];
  return needed && costOf(platform, needed.id);
}

/** The constant of one pass of a request through a component; null where it costs nothing we model. */
export function passCost(
  design: Design,
  component: ComponentId,
  platform: Platform = DEFAULT_PLATFORM,
): Constant | null {
  const needed = passOf(design, component);
  return needed && costOf(platform, needed.id);
}

/** Which constant of its measured system a pass costs. */
function passOf(design: Design, component: ComponentId): Constant | null {
  const software = SOFTWARE[design.costs];
  switch (component) {
    case 'guestKernel':
      return HARDWARE.kernelPass;
    case 'guestDriver':
    case 'physicalDriver':
      return HARDWARE.driverPass;
    case 'deviceModel':
      return software.deviceModelPass;
    case 'backEnd':
      return software.backEndPass;
    case 'ioStack':
      return software.lowerStackPass;
    case 'monitor':
      return software.exitHandling;
    case 'application':
    case 'device':
    case 'virtualizationStack':
      return null;
  }
}

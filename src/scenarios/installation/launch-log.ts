/**
 * What a launch writes into the System log. Messages are those of the message table of Windows 10
 * version 1803 and Server 2019 (content/sources: evt); for the generation of 2008 only number 5 is
 * documented, with words of its own.
 */
import type { Refusal } from '../../model/boot/launch.ts';
import { imageOf } from '../../model/installation/image.ts';
import { log, type World } from './world.ts';

/** The source of these events. */
export const HYPERVISOR = 'Microsoft-Windows-Hyper-V-Hypervisor';

const MESSAGES: Readonly<Partial<Record<Refusal, readonly [id: number, message: string]>>> = {
  switchedOff: [
    5,
    'Hypervisor launch has been disabled through the hypervisorlaunchtype bcdedit setting.',
  ],
  noVmx: [41, 'Hypervisor launch failed; Either VMX not present or not enabled in BIOS.'],
  noSvm: [42, 'Hypervisor launch failed; Either SVM not present or not enabled in BIOS.'],
  noNoExecute: [
    44,
    'Hypervisor launch failed; Either No Execute feature (NX) not present or not enabled in BIOS.',
  ],
  noSlat: [
    59,
    'Hypervisor launch failed; Second Level Address Translation is required to launch the hypervisor.',
  ],
};

/** As documented for Windows Server 2008. */
const OFF_IN_2008 = 'Hyper-V launch aborted due to auto-launch being disabled in the registry.';

/** Writes what this launch leaves behind; nothing where nothing is documented. */
export function launchLogged(world: World, refusal: Refusal | null): void {
  const { disk } = world.state;
  if (!disk) return;
  const image = imageOf(disk.image);
  const old = image.era === '2008-r2';
  const write = (id: number, message: string, known: 'documented' | 'later'): void =>
    log(world, {
      ...{ log: 'System', provider: HYPERVISOR, id, message, known },
      level: refusal === null || refusal === 'switchedOff' ? 'Information' : 'Error',
    });
  const later = old ? 'later' : 'documented';
  if (refusal === null) {
    write(1, 'Hypervisor successfully started.', later);
    if (!old) write(2, `Hypervisor scheduler type is 0x${schedulerOf(world)}.`, 'documented');
    return;
  }
  const row = MESSAGES[seenAs(refusal, world)];
  if (!row) return;
  if (refusal === 'switchedOff' && old) write(5, OFF_IN_2008, 'documented');
  else write(row[0], row[1], later);
}

/** In a guest without nesting the extension looks absent, and that is what guests of today write. */
function seenAs(refusal: Refusal, { context }: World): Refusal {
  if (refusal !== 'hypervisorBelow' || context.setup.era !== 'today') return refusal;
  return context.form.vendor === 'amd' ? 'noSvm' : 'noVmx';
}

/** 2 classic, 3 core, 4 root: what was set, else the default of servers since 2019 or of clients. */
function schedulerOf({ state: { disk } }: World): number {
  const set = disk?.scheduler ?? '';
  if (set !== '') return { Classic: 2, Core: 3, Root: 4 }[set];
  const kind = disk && imageOf(disk.image).kind;
  return kind === 'client' || kind === 'home' ? 4 : 3;
}

/**
 * The event 41 that everybody knows: Kernel-Power's, about a system that went down without shutting down.
 * It has nothing to do with the hypervisor's 41.
 */
export function uncleanLogged(world: World): void {
  log(world, {
    log: 'System',
    provider: 'Microsoft-Windows-Kernel-Power',
    id: 41,
    level: 'Critical',
    known: 'documented',
    message:
      'The system has rebooted without cleanly shutting down first. This error could be caused if the system stopped responding, crashed, or lost power unexpectedly.',
  });
}

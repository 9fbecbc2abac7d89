/** Virtual machines coming and going: what starting one needs, and what is said when it cannot be. */
import { imageOf } from '../../model/installation/image.ts';
import { usableMemory } from './begin.ts';
import { NONE, type Vm } from './state.ts';
import { log, turn, type World } from './world.ts';

/** Why a machine did not start. */
export type StartRefusal = 'hypervisor' | 'memory';

/**
 * What the parent keeps for itself when children want memory, MB. Assumed: the true amount depends on
 * the system and what runs in it; only the order of magnitude matters here.
 */
export const PARENT_NEEDS = 2_048;

/** Starts a machine, or says why not. A saved one goes on with its uptime. */
export function startVm(world: World, vm: Vm): StartRefusal | null {
  const { state, sim } = world;
  if (vm.state === 'Running') return null;
  if (state.up?.hypervisor !== true) {
    refusedWithoutHypervisor(world);
    return 'hypervisor';
  }
  if (vm.memory > freeMemory(world)) {
    refusedForMemory(world, vm);
    return 'memory';
  }
  if (vm.state === 'Off') vm.before = 0;
  vm.state = 'Running';
  vm.since = sim.now;
  vm.ran = true;
  sim.level(0, running(world).length);
  return null;
}

/** MB that are left for one more child. */
export function freeMemory(world: World): number {
  const { disk } = world.state;
  if (!disk) return 0;
  const used = running(world).reduce((sum, vm) => sum + vm.memory, 0);
  const usable = usableMemory(world.context.form, imageOf(disk.image));
  return Math.max(usable - PARENT_NEEDS - used, 0);
}

/** Stops a machine: saved with its uptime, or off. */
export function stopVm(world: World, vm: Vm, how: 'Saved' | 'Off'): void {
  if (how === 'Saved') vm.before += world.sim.now - vm.since;
  else vm.before = 0;
  vm.state = how;
  vm.since = NONE;
  vm.ran = false;
  world.sim.level(0, running(world).length);
}

/** How long it has been running, ns. */
export const uptimeOf = (vm: Readonly<Vm>, now: number): number =>
  vm.state === 'Running' ? vm.before + now - vm.since : 0;

const running = ({ state }: World): readonly Vm[] =>
  (state.disk?.vms ?? []).filter((vm) => vm.state === 'Running');

/** Event 3112 of the worker, in the words of Microsoft (content/sources: kb2490458). */
function refusedWithoutHypervisor(world: World): void {
  turn(world, 'start:noHypervisor');
  log(world, {
    log: 'Microsoft-Windows-Hyper-V-Worker-Admin',
    provider: 'Microsoft-Windows-Hyper-V-Worker',
    id: 3112,
    level: 'Error',
    known: 'documented',
    message: 'The virtual machine could not be started because the hypervisor is not running.',
  });
}

/** Event 19544 of the management service, as documented for Server 2012 R2 (content/sources: kb2962295). */
function refusedForMemory(world: World, vm: Vm): void {
  turn(world, 'start:memory');
  if (world.context.setup.era === '2008-r2') return;
  log(world, {
    log: 'Microsoft-Windows-Hyper-V-VMMS-Admin',
    provider: 'Microsoft-Windows-Hyper-V-VMMS',
    id: 19544,
    level: 'Error',
    known: 'earlier',
    message: `Failed to start the virtual machine '${vm.name}' which required ${vm.memory} MB of memory because only ${freeMemory(world)} MB was available in the system (Virtual machine ID ${vm.id}).`,
  });
}

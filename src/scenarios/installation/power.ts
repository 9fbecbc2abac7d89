/** Power and starts: pressing the button, cutting the power, going down, and the stages of a start. */
import { ns } from '../../engine/units.ts';
import { LAUNCH_FAILURES, launchRefusal } from '../../model/boot/launch.ts';
import { systemOf, type BootMachine } from '../../model/boot/machine.ts';
import { STAGE_TIMES, stagesOf } from '../../model/boot/stages.ts';
import { bootMachineOf } from '../../model/installation/boot-machine.ts';
import { afterWarmStart, needsColdStart } from '../../model/installation/firmware.ts';
import type { Frozen } from '../../engine/scenario.ts';
import { imageOf } from '../../model/installation/image.ts';
import { reachable } from './network.ts';
import { launchLogged, uncleanLogged } from './launch-log.ts';
import { KINDS } from './kinds.ts';
import type { LabContext } from './setup.ts';
import { NONE, type Disk, type LabState } from './state.ts';
import { turn, type World } from './world.ts';

/** How long a system takes to go down. Assumed: no source; only the order matters. */
const GOING_DOWN = 5_000_000_000;

/** The machine that the current or the next start is about; undefined on an empty disk. */
export function bootMachine(state: Frozen<LabState>, context: LabContext): BootMachine | undefined {
  const { disk } = state;
  if (!disk) return undefined;
  return bootMachineOf(context.form, state.inForce, imageOf(disk.image), {
    role: hasRole(disk),
    protected: disk.protected,
    launchType: disk.launchType === 'off' ? 'off' : 'auto',
    children: disk.vms.filter(startsByItself).length,
  });
}

/** The role is there, and nothing about it waits for a restart. */
const hasRole = ({ role }: Frozen<Disk>): boolean => role === 'installed' || role === 'removing';

/** Will the management service start it with the parent? It must run itself, and start with Windows. */
const startsByItself = (vm: Frozen<LabState['disk'] & object>['vms'][number]): boolean =>
  vm.onStart === 'Start' || (vm.onStart === 'StartIfRunning' && vm.ran);

/** The button: on when off, off (cold, at once) when on. */
export function pressPower(world: World): void {
  if (world.state.phase === 'off') start(world, true);
  else cutPower(world);
}

/** Everything that was in memory is gone. */
export function cutPower(world: World): void {
  const { state, sim } = world;
  if (state.phase === 'off') return;
  for (const event of [state.pending, state.boot?.pending ?? NONE])
    if (event !== NONE) sim.cancel(event as Parameters<typeof sim.cancel>[0]);
  const lost = state.disk?.vms.filter((vm) => vm.state === 'Running') ?? [];
  for (const vm of lost) {
    vm.state = 'Off';
    vm.since = NONE;
    vm.before = 0;
    vm.ran = vm.onStart === 'StartIfRunning';
  }
  if (state.up) state.cutOff = true;
  sim.count(1, lost.length);
  sim.level(0, 0);
  state.pending = NONE;
  state.boot = null;
  state.up = null;
  state.phase = 'off';
  state.edited = { ...state.saved };
}

/** Begins a start. A cold one tells the processor all that firmware has saved, a warm one less. */
export function start(world: World, cold: boolean): void {
  const { state, sim } = world;
  if (!cold && needsColdStart(state.inForce, state.saved)) turn(world, 'warmStart');
  state.inForce = cold ? { ...state.saved } : { ...afterWarmStart(state.inForce, state.saved) };
  state.edited = { ...state.saved };
  state.starts += 1;
  state.up = null;
  sim.count(0);
  sim.schedule(ns(0), KINDS.started, cold ? 1 : 0);
}

/** Firmware has the machine: its setup, the medium, or the stages of a start. */
export function carryOnStart(world: World, cold: boolean): void {
  const { state, sim } = world;
  if (state.wantsFirmware) {
    state.wantsFirmware = false;
    state.phase = 'firmware';
    sim.schedule(ns(0), KINDS.firmwareOpened);
    return;
  }
  if (!state.disk) {
    state.phase = 'setup';
    return;
  }
  finishServicing(world);
  state.phase = 'starting';
  state.boot = { stage: 0, pending: NONE, cold, hypervisor: false };
  planStage(world);
}

/** What was waiting for a restart is done at it. */
function finishServicing({ state: { disk } }: World): void {
  if (!disk) return;
  if (disk.role === 'pending') {
    disk.role = 'installed';
    if (disk.launchType === 'unset') disk.launchType = 'auto';
    giveClientItsSwitch(disk);
  }
  if (disk.role === 'removing') {
    disk.role = 'absent';
    // A client’s feature takes its tools along; a server’s are features of their own.
    if (imageOf(disk.image).kind === 'client') {
      disk.module = false;
      disk.manager = false;
    }
  }
}

/** Windows 10 and 11 bring a switch of their own. */
function giveClientItsSwitch(disk: Disk): void {
  const name = 'Default Switch';
  const isClient = imageOf(disk.image).kind === 'client';
  if (isClient && !disk.switches.some((one) => one.name === name))
    disk.switches.push({ name, type: 'Internal', adapter: '', shared: true });
}

function planStage(world: World): void {
  const { state, sim, context } = world;
  const { boot } = state;
  const machine = bootMachine(state, context);
  if (!boot || !machine) throw new Error('a start without a system');
  const stage = stagesOf(machine)[boot.stage];
  if (!stage || stage.id === 'child') {
    boot.pending = NONE;
    sim.schedule(ns(0), KINDS.startFinished);
    return;
  }
  boot.pending = sim.schedule(ns(STAGE_TIMES[stage.id].value), KINDS.stageEnded, boot.stage);
}

/** A stage is over. A launch ends in one of two events, which carry on; every other stage carries on itself. */
export function endStage(world: World): void {
  const { state, sim, context } = world;
  const { boot } = state;
  const machine = bootMachine(state, context);
  if (!boot || !machine) throw new Error('a stage ended without a start');
  const stage = stagesOf(machine)[boot.stage];
  if (stage?.id !== 'launch') {
    nextStage(world);
    return;
  }
  const refusal = launchRefusal(machine);
  if (refusal === null) sim.schedule(ns(0), KINDS.hypervisorLaunched, boot.stage);
  else
    sim.schedule(ns(0), KINDS.launchRefused, boot.stage, LAUNCH_FAILURES.get(refusal)?.event ?? 0);
}

/** On to the next stage. */
export function nextStage(world: World): void {
  const { boot } = world.state;
  if (!boot) throw new Error('there is no start to carry on');
  boot.stage += 1;
  planStage(world);
}

/**
 * The launch has succeeded. Where Windows was first, the same Windows goes on as parent; where the
 * hypervisor was first, its kernel is the parent's from its first instruction.
 */
export function launched(world: World): void {
  launchLogged(world, null);
  if (world.state.boot) world.state.boot.hypervisor = true;
  if (!isWindowsFirst(world)) nextStage(world);
  world.sim.schedule(ns(0), KINDS.systemBecameParent);
}

/** The installed system is the parent partition from here on. */
export function becameParent(world: World): void {
  if (isWindowsFirst(world)) nextStage(world);
}

function isWindowsFirst({ state, context }: World): boolean {
  const machine = bootMachine(state, context);
  return machine !== undefined && systemOf(machine.system).order === 'windowsFirst';
}

/** The launch has failed: the log gets what is documented, and Windows starts without. */
export function refused(world: World): void {
  const machine = bootMachine(world.state, world.context);
  const refusal = machine ? launchRefusal(machine) : null;
  if (refusal !== null) {
    launchLogged(world, refusal);
    turn(world, `launch:${refusal}`);
  }
  nextStage(world);
}

/** Windows reads the console; services run, and children that are to start are started. */
export function finishStart(world: World): void {
  const { state, sim, context } = world;
  const { disk } = state;
  const machine = bootMachine(state, context);
  if (!disk || !machine) throw new Error('a start finished without a system');
  const hypervisor = launchRefusal(machine) === null;
  const image = imageOf(disk.image);
  const vmms = disk.role !== 'installed' ? 'absent' : disk.vmmsStarts ? 'running' : 'stopped';
  state.boot = null;
  state.phase = 'console';
  const menu =
    image.option === 'Server Core' ? image.build >= 20348 : image.kind === 'hyperVServer';
  state.up = {
    since: sim.now,
    hypervisor,
    vmms,
    imported: [],
    vmmsTried: vmms === 'running',
    shells: [image.era === '2008-r2' || image.build === 17763 ? 'cmd' : 'powershell'],
    asks: menu ? 'sconfig' : '',
  };
  if (state.cutOff) uncleanLogged(world);
  state.cutOff = false;
  if (state.session === 'remote' && !reachable(disk.switches)) state.session = 'dropped';
  startChildren(world, hypervisor && vmms === 'running');
}

function startChildren({ state, sim }: World, able: boolean): void {
  const vms = state.disk?.vms ?? [];
  let delay = 0;
  vms.forEach((vm, index) => {
    if (able && startsByItself(vm)) {
      delay += STAGE_TIMES.child.value;
      sim.schedule(ns(delay), KINDS.childStarted, index, state.starts);
    }
  });
}

/** The system goes down, children as each is set to; then off, or up again. */
export function goDown(world: World, then: 'off' | 'restart'): void {
  const { state, sim } = world;
  for (const vm of state.disk?.vms ?? []) {
    vm.ran = vm.state === 'Running';
    if (!vm.ran) continue;
    if (vm.onStop === 'Save') {
      vm.state = 'Saved';
      vm.before += sim.now - vm.since;
    } else {
      vm.state = 'Off';
      vm.before = 0;
    }
    vm.since = NONE;
  }
  sim.level(0, 0);
  state.up = null;
  state.phase = 'stopping';
  state.pending = sim.schedule(ns(GOING_DOWN), KINDS.wentDown, then === 'restart' ? 1 : 0);
}

/** It is down. */
export function wentDown(world: World, restart: boolean): void {
  const { state } = world;
  state.pending = NONE;
  state.phase = 'off';
  if (restart) start(world, false);
}

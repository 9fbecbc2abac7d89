/**
 * The installation lab: one machine, its firmware, what is installed on it, and what is typed. Texts are
 * parameters; an intervention says which of them was entered when, so that a run is decided like any other.
 */
import type { Frozen, Scenario } from '../../engine/scenario.ts';
import { simTime } from '../../engine/units.ts';
import { firstState } from './begin.ts';
import { startVm } from './children.ts';
import { enterText } from './enter.ts';
import { copied } from './install.ts';
import { KINDS, type KindName } from './kinds.ts';
import {
  becameParent,
  carryOnStart,
  cutPower,
  endStage,
  finishStart,
  launched,
  pressPower,
  refused,
  start,
  wentDown,
} from './power.ts';
import { contextOf, type LabContext, type LabParams } from './setup.ts';
import { sayOfStart } from './start-words.ts';
import type { LabState } from './state.ts';
import type { World } from './world.ts';

type Rule = (world: World, subject: number, detail: number) => void;

const rules: Readonly<Record<KindName, Rule>> = {
  entered: (world, index) => enterText(world, world.context.script[index] ?? ''),
  powerPressed: pressPower,
  powerCut: cutPower,
  started: (world, cold) => carryOnStart(world, cold === 1),
  firmwareOpened: () => undefined,
  stageEnded: endStage,
  hypervisorLaunched: launched,
  launchRefused: refused,
  systemBecameParent: becameParent,
  childStarted: (world, index, number) => {
    const vm = world.state.disk?.vms[index];
    if (vm && world.state.up && world.state.starts === number) startVm(world, vm);
  },
  startFinished: (world) => {
    finishStart(world);
    sayOfStart(world);
  },
  wentDown: (world, restart) => wentDown(world, restart === 1),
  copied,
};

export const installation: Scenario<LabParams, LabContext, LabState, KindName> = {
  id: 'installation',
  version: 2,
  kinds: KINDS,
  streams: [],
  terms: ['root-partition'],
  counters: ['starts', 'childrenLost'],
  series: [],
  levels: ['children'],
  limits: { stepsMax: 5_000, timeMax: simTime(12 * 3_600_000_000_000) },
  prepare: contextOf,
  init: (context, sim) => {
    const state = firstState(context);
    if (state.disk) start({ state, sim, context }, true);
    return state;
  },
  handle: Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      (
        ...[state, sim, subject, detail, context]: Parameters<
          Scenario<LabParams, LabContext, LabState>['handle'][string]
        >
      ) => rule({ state, sim, context }, subject, detail),
    ]),
  ) as unknown as Scenario<LabParams, LabContext, LabState, KindName>['handle'],
  check,
};

/** Children run only above a hypervisor and below a parent; nothing goes on without power. */
function check(state: Frozen<LabState>): void {
  const children = (state.disk?.vms ?? []).filter((vm) => vm.state === 'Running').length;
  if (children > 0 && state.up?.hypervisor !== true)
    throw new Error(`${children} children run without hypervisor or parent`);
  if ((state.phase === 'console') !== (state.up !== null))
    throw new Error(`a system runs and the screen shows ${state.phase}`);
  if (state.phase === 'off' && state.boot !== null)
    throw new Error('a start goes on without power');
  if (state.up?.hypervisor && state.disk?.role === 'absent' && !state.disk.protected)
    throw new Error('a hypervisor without the role');
}

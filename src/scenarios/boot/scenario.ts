/**
 * “The reboot that changes everything”: a machine starts, stage by stage. At one of them the hypervisor
 * takes the processor's host mode, and the installed system is the parent partition from there on.
 */
import { eventKinds, type Frozen, type Scenario, type Sim } from '../../engine/scenario.ts';
import { ns, simTime, type EventId } from '../../engine/units.ts';
import { LAUNCH_FAILURES, launchRefusal, type LaunchFailure } from '../../model/boot/launch.ts';
import { systemOf, type BootMachine, type System } from '../../model/boot/machine.ts';
import { STAGE_TIMES, stagesOf, type Stage } from '../../model/boot/stages.ts';

/**
 * subject and detail of each:
 * stageEnded (stage, 0) · hypervisorLaunched (stage, 0) · launchRefused (stage, event id or 0) ·
 * systemBecameParent (0, 0) · childStarted (child from 1, 0) · startFinished (0, 0) ·
 * powerCut (0, 0) · restartAsked (0, 0) · touchTried (index in TOUCHABLE, 0)
 */
export const KINDS = eventKinds(
  'stageEnded',
  'hypervisorLaunched',
  'launchRefused',
  'systemBecameParent',
  'childStarted',
  'startFinished',
  'powerCut',
  'restartAsked',
  'touchTried',
);
export type KindName = keyof typeof KINDS;

/** What follows from the machine alone. */
export interface BootContext {
  readonly machine: BootMachine;
  readonly system: System;
  readonly stages: readonly Stage[];
  /** Why the hypervisor will not run; null when it launches. */
  readonly failure: LaunchFailure | null;
}

export interface BootState {
  /** The stage under way; equal to the number of stages once the start is over. */
  stage: number;
  /** The planned event that ends it; −1 when none is. */
  pending: number;
  /** Whether there is power, and how many starts there have been. */
  power: boolean;
  starts: number;
  /** Who has the processor's most privileged mode. */
  hostMode: 'firmware' | 'windows' | 'hypervisor';
  /** Where the installed system stands; `none` before its kernel runs. */
  system: 'none' | 'bare' | 'parent';
  /** Children that run. */
  children: number;
  /** Events in the System log, of all starts; the log is on the disk. */
  log: number[];
  /** Children that were running when power or parent went. */
  lost: number;
}

const none = -1;
const HYPERVISOR_STARTED = 1;

export const boot: Scenario<BootMachine, BootContext, BootState, KindName> = {
  id: 'boot',
  version: 1,
  kinds: KINDS,
  streams: [],
  terms: ['root-partition'],
  counters: ['starts', 'childrenLost'],
  series: [],
  levels: ['children'],
  limits: { stepsMax: 2_000, timeMax: simTime(600_000_000_000) },
  prepare,
  init,
  handle: {
    stageEnded: (state, sim, _stage, _detail, context) => endStage(state, sim, context),
    hypervisorLaunched: (state, sim, _stage, _detail, context) => {
      state.hostMode = 'hypervisor';
      state.log.push(HYPERVISOR_STARTED);
      if (state.system === 'bare') sim.schedule(ns(0), KINDS.systemBecameParent);
      else next(state, sim, context);
    },
    launchRefused: (state, sim, _stage, event, context) => {
      if (event > 0) state.log.push(event);
      next(state, sim, context);
    },
    systemBecameParent: (state, sim, _subject, _detail, context) => {
      state.system = 'parent';
      next(state, sim, context);
    },
    childStarted: (state, sim) => {
      state.children += 1;
      sim.level(0, state.children);
    },
    startFinished: () => undefined,
    powerCut: (state, sim) => {
      stop(state, sim);
      state.power = false;
    },
    restartAsked: (state, sim, _subject, _detail, context) => {
      stop(state, sim);
      begin(state, sim, context);
    },
    // Who may and who may not is the map's business, not chance's: nothing changes by trying.
    touchTried: () => undefined,
  },
  check,
};

function prepare(machine: BootMachine): BootContext {
  const refusal = launchRefusal(machine);
  return {
    machine,
    system: systemOf(machine.system),
    stages: stagesOf(machine),
    failure: refusal === null ? null : (LAUNCH_FAILURES.get(refusal) ?? null),
  };
}

function init(context: BootContext, sim: Sim): BootState {
  const state: BootState = {
    stage: 0,
    pending: none,
    power: true,
    starts: 0,
    hostMode: 'firmware',
    system: 'none',
    children: 0,
    log: [],
    lost: 0,
  };
  begin(state, sim, context);
  return state;
}

/** From the top: firmware has the machine. */
function begin(state: BootState, sim: Sim, context: BootContext): void {
  state.power = true;
  state.starts += 1;
  sim.count(0);
  state.stage = 0;
  state.hostMode = 'firmware';
  state.system = 'none';
  plan(state, sim, context);
}

/** Whatever ran, runs no more. Children that ran are lost as far as this model goes. */
function stop(state: BootState, sim: Sim): void {
  if (state.pending !== none) sim.cancel(state.pending as EventId);
  state.pending = none;
  state.lost += state.children;
  if (state.children > 0) sim.count(1, state.children);
  state.children = 0;
  sim.level(0, 0);
  state.system = 'none';
  state.hostMode = 'firmware';
}

function plan(state: BootState, sim: Sim, context: BootContext): void {
  const stage = context.stages[state.stage];
  if (!stage) {
    state.pending = none;
    sim.schedule(ns(0), KINDS.startFinished);
    return;
  }
  if (stage.actor === 'windows' && state.system === 'none') enterWindows(state);
  state.pending = sim.schedule(ns(STAGE_TIMES[stage.id].value), KINDS.stageEnded, state.stage);
}

/** Windows begins: above the hypervisor where that is there already, else on the bare machine. */
function enterWindows(state: BootState): void {
  const launched = state.hostMode === 'hypervisor';
  state.system = launched ? 'parent' : 'bare';
  if (!launched) state.hostMode = 'windows';
}

/** A launch ends in one of two events, which carry on; every other stage carries on itself. */
function endStage(state: BootState, sim: Sim, context: BootContext): void {
  const stage = context.stages[state.stage];
  if (!stage) throw new Error(`stage ${state.stage} ended, and there is none`);
  if (stage.id === 'launch') {
    const { failure } = context;
    state.pending = failure
      ? sim.schedule(ns(0), KINDS.launchRefused, state.stage, failure.event ?? 0)
      : sim.schedule(ns(0), KINDS.hypervisorLaunched, state.stage);
    return;
  }
  if (stage.id === 'child') sim.schedule(ns(0), KINDS.childStarted, stage.child);
  next(state, sim, context);
}

function next(state: BootState, sim: Sim, context: BootContext): void {
  state.stage += 1;
  plan(state, sim, context);
}

/** Nobody has host mode but who took it; children run only above a hypervisor, and with a parent. */
function check(state: Frozen<BootState>): void {
  if (state.children > 0 && (state.hostMode !== 'hypervisor' || state.system !== 'parent'))
    throw new Error(`${state.children} children run without hypervisor or parent`);
  if (state.system === 'parent' && state.hostMode !== 'hypervisor')
    throw new Error('a parent partition without a hypervisor');
  if (!state.power && state.pending !== none) throw new Error('a stage goes on without power');
}

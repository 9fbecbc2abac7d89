/** What goes wrong on a host under load: the model says who goes down, this says what becomes of requests. */
import type { Sim } from '../../engine/scenario.ts';
import { ms, ns } from '../../engine/units.ts';
import { placeIn } from '../../model/design.ts';
import { CRASHABLE, crashSite, effectsOfLosing, type Effect } from '../../model/failure.ts';
import { instanceFor, type Instance } from '../../model/instances.ts';
import { overwrittenBy } from '../../model/memory/grasp.ts';
import { AGENT, DEVICE, REQUEST, THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import { serveNext } from './device.ts';
import { entered } from './down.ts';
import { KINDS } from './events.ts';
import { freeze, thaw } from './hanging.ts';
import { alter, compromise, forgetHands, giveBack, spread } from './hostile.ts';
import { abort, bench, forget, loseThread, requestOf } from './losing.ts';
import type { FaultParams } from './params.ts';
import { enqueue } from './queues.ts';
import { COUNTER } from './record.ts';
import { enter, freeSlot } from './requests.ts';
import { queueOfDue } from './queue-places.ts';
import type { HostState } from './state.ts';

/** From the loss of an essential partition to the end of the machine: assumed, no source gives one. */
export const NOTICE_MS = 100;
/** How long starting a domain or a machine again takes unless told: assumed, no source gives one. */
export const RESTART_MS = 200;

/** A fault of the parameters begins. */
export function beginFault(state: HostState, sim: Sim, index: number, context: HostContext): void {
  const fault = faultOf(context, index);
  state.faulty[index] = 1;
  const { component, kind } = fault;
  if (kind === 'powerCut' || kind === 'parentReboot') stopAll(state, sim, context, kind);
  else if (component === 'device') disturbDisk(state, kind, fault.factor ?? 10);
  else if (kind === 'crash') crash(state, sim, fault, context);
  else if (kind === 'dmaCorruption') overwrite(state, sim, fault, context);
  else if (kind === 'compromise') seize(state, fault, context, compromise);
  else if (kind === 'hang')
    for (const one of reach(fault, context)) freeze(state, sim, one, context);
  else for (const one of reach(fault, context)) state.slowness[one] = fault.factor ?? 10;
  const lasts = fault.forMs ?? (kind === 'parentReboot' ? RESTART_MS : 0);
  if (lasts > 0) sim.schedule(ms(lasts), KINDS.faultEnded, index);
  if ((fault.timeoutMs ?? 0) > 0)
    sim.schedule(ms(fault.timeoutMs ?? 0), KINDS.requestsTimedOut, index);
}

/** A fault of the parameters is over. What crashed comes back by itself, or never. */
export function endFault(state: HostState, sim: Sim, index: number, context: HostContext): void {
  const fault = faultOf(context, index);
  state.faulty[index] = 0;
  if (fault.kind === 'powerCut' || fault.kind === 'parentReboot') startAll(state, context);
  else if (fault.component === 'device') {
    state.deviceFault[DEVICE.disk] = 0;
    state.deviceSlowness[DEVICE.disk] = 1;
    serveNext(state, sim, DEVICE.disk, context);
  } else if (fault.kind === 'hang')
    for (const one of reach(fault, context)) thaw(state, sim, one, context);
  else if (fault.kind === 'slow') for (const one of reach(fault, context)) state.slowness[one] = 1;
  else if (fault.kind === 'compromise') seize(state, fault, context, giveBack);
}

function faultOf(context: HostContext, index: number): FaultParams {
  const fault = context.params.faults?.[index];
  if (!fault) throw new Error(`there is no fault ${index}`);
  return fault;
}

function disturbDisk(state: HostState, kind: FaultParams['kind'], factor: number): void {
  if (kind === 'slow') state.deviceSlowness[DEVICE.disk] = factor;
  else state.deviceFault[DEVICE.disk] = kind === 'hang' ? 1 : 2;
}

/** A component crashes, by a reader's hand. */
export function crashComponent(
  state: HostState,
  sim: Sim,
  component: number,
  guest: number,
  context: HostContext,
): void {
  const id = CRASHABLE[component];
  if (!id) throw new Error(`there is no component ${component} to crash`);
  crash(state, sim, { kind: 'crash', component: id, guest, atMs: 0 }, context);
}

function crash(state: HostState, sim: Sim, fault: FaultParams, context: HostContext): void {
  const site = siteOf(fault, context);
  if (site) lose(state, sim, site, fault, context);
}

/** A domain is gone, and with it what the model says. */
function lose(
  state: HostState,
  sim: Sim,
  site: Instance,
  fault: FaultParams,
  context: HostContext,
): void {
  if (state.stopped[site.index] === 1) return;
  const effects = effectsOfLosing(context.design, context.instances, site);
  const noticed = effects.findIndex((effect) => effect.reason === 'machineStopped');
  effects.forEach((effect, index) => {
    plan(sim, effect, noticed >= 0 && index >= noticed ? NOTICE_MS : 0, fault);
  });
}

/** A device writes over memory: who loses all of it crashes, who shares pages gets requests back altered. */
function overwrite(state: HostState, sim: Sim, fault: FaultParams, context: HostContext): void {
  const { design, instances } = context;
  const site = siteOf(fault, context);
  if (!site || state.stopped[site.index] === 1) return;
  const { held, children } = overwrittenBy(design, instances, site);
  for (const child of children) alter(state, child, context);
  for (const one of held) lose(state, sim, instances[one]!, fault, context);
}

/** A component's domain gets into hostile hands, or out of them. */
function seize(
  state: HostState,
  fault: FaultParams,
  context: HostContext,
  how: typeof compromise,
): void {
  const seat = siteOf(fault, context);
  if (seat) how(state, seat, context);
}

function plan(sim: Sim, effect: Effect, delayMs: number, fault: FaultParams): void {
  if (effect.becomes === 'stopped') sim.schedule(ms(delayMs), KINDS.domainStopped, effect.instance);
  else if (effect.becomes === 'restarting' && fault.forMs !== 0)
    sim.schedule(ms(fault.forMs ?? RESTART_MS), KINDS.domainRestarted, effect.instance);
}

function siteOf({ component, guest }: FaultParams, context: HostContext): Instance | null {
  if (!component || component === 'device') return null;
  return crashSite(context.design, context.instances, component, guest ?? 0);
}

/** The instances that a hang or slowness of a component reaches: its domain and what is entered through it. */
function reach(fault: FaultParams, context: HostContext): readonly number[] {
  const site = siteOf(fault, context);
  if (!site) return [];
  const { design, instances } = context;
  const kernel = placeIn(design, 'guestKernel').id;
  const reached = effectsOfLosing(design, instances, site)
    .filter(({ reason }) => reason === 'crashed' || reason === 'wasEnteredThroughIt')
    .map(({ instance }) => instance);
  const whole = fault.component === 'application' && fault.kind === 'hang';
  return whole ? [...reached, instanceFor(instances, kernel, fault.guest ?? 0).index] : reached;
}

/** A domain stops: its guest's requests are lost, those in its hands wait for it. */
export function stopDomain(
  state: HostState,
  sim: Sim,
  instance: number,
  context: HostContext,
): void {
  if (state.stopped[instance] === 1) return;
  const { layout, design, instances, flows } = context;
  const stuck: number[] = [];
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1) {
    const guest = layout.threadGuest[thread]!;
    const own = [placeIn(design, 'application').id, placeIn(design, 'guestKernel').id];
    if (own.some((id) => instanceFor(instances, id, guest).index === instance))
      loseThread(state, sim, thread, context);
    if (state.status[thread] !== THREAD.inRequest || state.stuck[thread] === 1) continue;
    const segment = state.segment[thread]!;
    const crewIndex = flows.crew[segment]!;
    if (crewIndex < 0 || state.hasSlot[thread] === 0) continue;
    const crew = layout.crewOf[crewIndex * layout.guests + guest]!;
    const needed = [
      layout.agentInstance[layout.crewFirst[crew]!]!,
      ...entered(segment, guest, context),
    ];
    if (needed.includes(instance)) stuck.push(thread);
  }
  for (const thread of stuck) abort(state, sim, thread, context);
  state.stopped[instance] = 1;
  state.broken += 1;
  forgetHands(state, instance, context);
  for (const thread of stuck) state.stuck[thread] = 1;
  for (let agent = 0; agent < layout.bound.length; agent += 1) {
    if (layout.agentInstance[agent] !== instance) continue;
    bench(state, sim, agent, AGENT.gone, context);
    forget(state, agent, context);
  }
}

/** A domain is back: what lay in it is sent again by its driver. */
export function restartDomain(
  state: HostState,
  sim: Sim,
  instance: number,
  context: HostContext,
): void {
  const { layout, flows, steps, instances } = context;
  const { domain, child } = instances[instance]!;
  const starter = instanceFor(instances, domain.restartedBy ?? domain.id, child ?? 0);
  if (state.stopped[instance] === 0) return;
  if (starter.index !== instance && state.stopped[starter.index] === 1) return;
  revive(state, instance, context);
  spread(state, context);
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1) {
    if (state.stuck[thread] === 0) continue;
    state.stuck[thread] = 0;
    state.reissued += 1;
    state.segment[thread] = flows.first[steps.first[state.step[thread]!]!]!;
    enter(state, sim, thread, context);
  }
}

function revive(state: HostState, instance: number, { layout }: HostContext): void {
  state.broken -= state.stopped[instance]!;
  state.stopped[instance] = 0;
  for (let agent = 0; agent < layout.bound.length; agent += 1)
    if (layout.agentInstance[agent] === instance && state.agent[agent] === AGENT.gone)
      state.agent[agent] = AGENT.asleep;
}

/** Power fails, or the partition that everything depends on starts anew: all that was in flight is lost. */
function stopAll(
  state: HostState,
  sim: Sim,
  context: HostContext,
  kind: 'powerCut' | 'parentReboot',
): void {
  for (const { index, domain } of context.instances)
    if (domain.mode !== 'hardware') stopDomain(state, sim, index, context);
  if (kind === 'parentReboot') return;
  state.dirtyLost += state.dirty;
  state.dirty = state.writing;
}

/** The machine starts again; its guests begin anew. */
function startAll(state: HostState, context: HostContext): void {
  const { layout } = context;
  for (const { index } of context.instances) revive(state, index, context);
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1) {
    if (state.status[thread] !== THREAD.stopped) continue;
    state.step[thread] = layout.threadStart[thread]!;
    state.loops[thread] = 0;
    state.status[thread] = THREAD.waits;
    enqueue(state, queueOfDue(context), thread);
  }
}

/** Guests give up requests that have been out too long: they fail, and are reported. */
export function timeOut(state: HostState, sim: Sim, index: number, context: HostContext): void {
  const { layout } = context;
  const limit = ms(faultOf(context, index).timeoutMs ?? 0);
  for (let thread = 0; thread < layout.threadGuest.length; thread += 1) {
    if (state.status[thread] !== THREAD.inRequest) continue;
    const request = requestOf(state, thread, context);
    if (request === REQUEST.tick || state.issuedAt[thread]! > state.now - limit) continue;
    fail(state, sim, thread, request, context);
  }
  if (state.faulty[index] === 1) sim.schedule(ns(limit), KINDS.requestsTimedOut, index);
}

function fail(
  state: HostState,
  sim: Sim,
  thread: number,
  request: number,
  context: HostContext,
): void {
  const ring = context.layout.threadGuest[thread]! * 3 + request;
  abort(state, sim, thread, context);
  state.failed[ring]! += 1;
  state.inFlight[ring]! -= 1;
  if (state.measuring === 1) sim.count(COUNTER.requestsFailed);
  if (state.hasSlot[thread] === 1) freeSlot(state, sim, thread, ring, context);
  state.step[thread] = context.layout.threadStart[thread]!;
  state.loops[thread] = 0;
  state.status[thread] = THREAD.waits;
  enqueue(state, queueOfDue(context), thread);
}

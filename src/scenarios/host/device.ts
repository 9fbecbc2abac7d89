/** The disk and the network card: queues, servers, service times, and the host's cache in front of the disk. */
import type { Sim } from '../../engine/scenario.ts';
import { ns } from '../../engine/units.ts';
import { draw } from './amounts.ts';
import { COMMAND, DEVICE } from './codes.ts';
import type { HostContext } from './context.ts';
import { KINDS } from './events.ts';
import { dequeue, enqueue } from './queues.ts';
import { COUNTER, LEVEL_OF, STREAM, TERM_DEVICE } from './record.ts';
import { queueOfDevice } from './queue-places.ts';
import type { HostState } from './state.ts';

/** In place of a device in an event's detail: the host's cache answers. */
export const CACHE = 3;
/** Writes that the host's cache holds before it makes writers wait. */
const dirtyMax = 1_024;
/** What Ethernet adds to each frame on the wire, and the least a frame carries, bytes. */
const frameBytes = 38;
const payloadMin = 46;

/** The detail of a device's event: which device, and for which attempt of the thread. */
export const deviceDetail = (device: number, attempt: number): number =>
  device + 4 * (attempt & 0x0fff_ffff);

/** A request's command arrives at the device. */
export function submit(state: HostState, sim: Sim, thread: number, context: HostContext): void {
  const command = context.flows.command[state.segment[thread]!]!;
  const device = deviceOf(command);
  if (state.measuring === 1) sim.count(COUNTER.deviceCommands);
  if (state.deviceFault[device] === 2) {
    state.answer[thread] = 1;
    return answer(state, sim, thread, CACHE);
  }
  if (device === DEVICE.disk && isCached(state, sim, command, context)) {
    state.answer[thread] = 2;
    if (state.measuring === 1) sim.count(COUNTER.cacheAnswers);
    answer(state, sim, thread, CACHE);
    return serveNext(state, sim, device, context);
  }
  enqueue(state, queueOfDevice(context, device), thread);
  serveNext(state, sim, device, context);
}

/** Whether the host's cache answers; a write it takes is written later. */
function isCached(state: HostState, sim: Sim, command: number, { devices }: HostContext): boolean {
  if (devices.hostCache === 'none') return false;
  if (command === COMMAND.read)
    return devices.hitPercent > 0 && sim.below(STREAM.cache, 100) < devices.hitPercent;
  if (command !== COMMAND.write || devices.hostCache !== 'writeBack') return false;
  if (state.dirty >= dirtyMax) return false;
  state.dirty += 1;
  return true;
}

/** Whether a command's end is told later than it comes, and plans that. */
export function isToldLater(
  state: HostState,
  sim: Sim,
  device: number,
  thread: number,
  { devices, amounts }: HostContext,
): boolean {
  const far = device === DEVICE.disk && devices.delay >= 0;
  const wait =
    quietFor(state, device, devices.quietNs[device]!) +
    (far ? draw(amounts, devices.delay, sim, STREAM.disk) : 0);
  if (wait === 0) return false;
  sim.schedule(ns(wait), KINDS.deviceFinished, thread, deviceDetail(CACHE, state.attempt[thread]!));
  return true;
}

/**
 * How long a device that has interrupted a moment ago keeps what it has done to itself. All of that is then
 * told at one instant, so that one interrupt on each processor does for it.
 */
function quietFor(state: HostState, device: number, quiet: number): number {
  if (quiet === 0) return 0;
  const told = state.toldAt[device]!;
  if (state.now >= told + quiet) state.toldAt[device] = state.now;
  else if (state.now > told) state.toldAt[device] = told + quiet;
  return state.toldAt[device]! - state.now;
}

function answer(state: HostState, sim: Sim, thread: number, device: number): void {
  const detail = deviceDetail(device, state.attempt[thread]!);
  sim.schedule(ns(0), KINDS.deviceFinished, thread, detail);
}

/** Free servers take up what waits; a disk with nothing to do writes what the cache still holds. A broken one rests. */
export function serveNext(state: HostState, sim: Sim, device: number, context: HostContext): void {
  if (state.deviceFault[device] === 0) serveFree(state, sim, device, context);
  let atDevices = 0;
  for (let one = 0; one < state.busy.length; one += 1)
    atDevices += state.busy[one]! + state.length[queueOfDevice(context, one)]!;
  sim.level(LEVEL_OF.atDevices, atDevices);
}

function serveFree(state: HostState, sim: Sim, device: number, context: HostContext): void {
  const servers = context.devices.servers[device]!;
  while (state.busy[device]! < servers) {
    const thread = dequeue(state, queueOfDevice(context, device));
    if (thread < 0) break;
    serve(state, sim, device, thread, context);
  }
  while (device === DEVICE.disk && state.busy[0]! < servers && state.dirty > state.writing) {
    state.writing += 1;
    begin(state, sim, device, -1, diskTime(sim, COMMAND.write, 4_096, context));
  }
}

function serve(
  state: HostState,
  sim: Sim,
  device: number,
  thread: number,
  context: HostContext,
): void {
  const { flows, steps } = context;
  const command = flows.command[state.segment[thread]!]!;
  const bytes = flows.bytes[steps.first[state.step[thread]!]!]!;
  let time =
    device === DEVICE.disk
      ? diskTime(sim, command, bytes, context)
      : cardTime(sim, command, bytes, context);
  if (command === COMMAND.flush) time += flushDirty(state, sim, context);
  begin(state, sim, device, thread, time);
}

function begin(state: HostState, sim: Sim, device: number, thread: number, time: number): void {
  const slow = state.deviceSlowness[device]!;
  const detail = deviceDetail(device, thread < 0 ? 0 : state.attempt[thread]!);
  state.busy[device]! += 1;
  sim.mark(0x8000 + device, 'at', TERM_DEVICE, state.busy[device]);
  sim.schedule(ns(Math.round(time * slow)), KINDS.deviceFinished, thread, detail);
}

/** What a flush has to write first, shared by the servers. */
function flushDirty(state: HostState, sim: Sim, context: HostContext): number {
  const waiting = state.dirty - state.writing;
  state.dirty -= waiting;
  let time = 0;
  for (let write = 0; write < waiting; write += 1)
    time += diskTime(sim, COMMAND.write, 4_096, context);
  return Math.round(time / context.devices.servers[DEVICE.disk]!);
}

/** The disk's time for a command, format of the virtual disk included. */
function diskTime(sim: Sim, command: number, bytes: number, context: HostContext): number {
  const { devices, amounts } = context;
  const base = draw(amounts, devices.service[command]!, sim, STREAM.disk);
  const more = Math.max(0, bytes - 4_096) / 1_024;
  const time = base + more * devices.nsPerKiB;
  return Math.round((time * (100 + devices.formatPercent)) / 100);
}

/** The card's time for a packet: its frames on the wire, and what the card itself takes. */
function cardTime(sim: Sim, command: number, bytes: number, context: HostContext): number {
  const { devices, amounts } = context;
  const frames = Math.max(1, Math.ceil(bytes / devices.mtu));
  const onWire = Math.max(bytes, frames * payloadMin) + frames * frameBytes;
  const own = draw(amounts, devices.service[command]!, sim, STREAM.network);
  return own + Math.round((onWire * 8_000) / devices.megabitsPerSecond);
}

const deviceOf = (command: number): number =>
  command === COMMAND.send
    ? DEVICE.send
    : command === COMMAND.receive
      ? DEVICE.receive
      : DEVICE.disk;

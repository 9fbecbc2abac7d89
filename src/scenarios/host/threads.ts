/** The threads of guests go through their programs: wait, compute, request, and begin again. */
import type { Sim } from '../../engine/scenario.ts';
import { ns } from '../../engine/units.ts';
import { draw } from './amounts.ts';
import { OP, THREAD } from './codes.ts';
import type { HostContext } from './context.ts';
import { KINDS } from './events.ts';
import { COUNTER, SERIES, STREAM } from './record.ts';
import { issue } from './requests.ts';
import type { HostState } from './state.ts';
import { toCrew } from './waking.ts';

/** A thread goes on with its program until it waits for something. `goesOn`: it has just run. */
export function go(
  state: HostState,
  sim: Sim,
  thread: number,
  context: HostContext,
  goesOn = false,
): void {
  const { steps, layout, ranges, amounts } = context;
  for (;;) {
    const step = state.step[thread]!;
    const first = steps.first[step]!;
    const second = steps.second[step]!;
    switch (steps.op[step]) {
      case OP.cpu: {
        const cycles = draw(amounts, first, sim, STREAM.work);
        const all = cycles + ranges.cycles[second]!;
        if (all <= 0) {
          state.step[thread] = step + 1;
          break;
        }
        if (all >= 1) state.worked[thread] = 1;
        state.demand[thread] = cycles;
        state.status[thread] = THREAD.computes;
        const guest = layout.threadGuest[thread]!;
        return toCrew(state, sim, thread, guest, context.timerWake, context);
      }
      case OP.request:
        return issue(state, sim, thread, first, context, goesOn);
      case OP.wait: {
        const time = draw(amounts, first, sim, STREAM.wait);
        state.step[thread] = step + 1;
        if (time === 0) break;
        return sleepFor(state, sim, thread, time);
      }
      case OP.period: {
        // A clock's ticks do not wait for each other's work; one that comes during another's is left out.
        const start = layout.threadStagger[thread]!;
        const passed = Math.floor((state.now - start) / first);
        state.step[thread] = step + 1;
        return sleepFor(state, sim, thread, start + (passed + 1) * first - state.now);
      }
      case OP.begin:
        state.beganAt[thread] = state.now;
        state.worked[thread] = 0;
        state.step[thread] = step + 1;
        break;
      case OP.end:
        if (!endRound(state, sim, thread, first, context)) return;
        break;
      case OP.skip:
        state.step[thread] = sim.below(STREAM.chance, 100) < first ? step + 1 : second;
        break;
      default:
        loop(state, thread, first, second);
    }
  }
}

/** A thread waits for a time that is not its host's. */
export function sleepFor(state: HostState, sim: Sim, thread: number, time: number): void {
  state.status[thread] = THREAD.waits;
  sim.schedule(ns(time), KINDS.timerFired, thread, state.attempt[thread]! & 0x0fff_ffff);
}

function loop(state: HostState, thread: number, back: number, times: number): void {
  state.loops[thread]! += 1;
  if (state.loops[thread]! < times) {
    state.step[thread] = back;
    return;
  }
  state.loops[thread] = 0;
  state.step[thread]! += 1;
}

/**
 * An operation is done; false when the thread stops here. What took no time and no work lasts one ns; work of
 * less than one ns has left its cycles with the processor, so that time goes on.
 */
function endRound(
  state: HostState,
  sim: Sim,
  thread: number,
  start: number,
  context: HostContext,
): boolean {
  const took = state.now - state.beganAt[thread]!;
  const series = context.layout.threadSeries[thread]!;
  state.step[thread] = start;
  if (state.measuring === 1 && state.answer[thread] !== 1) {
    state.operations[series]! += 1;
    sim.count(COUNTER.operations);
    sim.sample(SERIES.length + series, took);
  }
  state.answer[thread] = 0;
  if (state.roundsLeft[thread]! > 0) {
    state.roundsLeft[thread]! -= 1;
    if (state.roundsLeft[thread] === 0) {
      state.status[thread] = THREAD.finished;
      state.finishedAt[series] = state.now;
      state.unfinished[series]! -= 1;
      return false;
    }
  }
  if (took > 0 || state.worked[thread] === 1) return true;
  sleepFor(state, sim, thread, 1);
  return false;
}

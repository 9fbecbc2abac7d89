/** What only shows at the ends of the scale: very many pending events, and very long runs. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { measure } from '../../engine/measure.ts';
import { ending, hold, queue } from './loads.ts';

const inputs = { seed: 20_261_122, interventions: [] };

/** Nanoseconds of processor time an event of the hold load costs, by how many are pending. */
export function costCurve(): readonly { readonly pending: number; readonly nsPerEvent: number }[] {
  return [10, 100, 1_000, 10_000, 100_000, 1_000_000].map((pending) => {
    const run = (events: number): number => {
      const before = process.cpuUsage();
      measure(ending(hold, events), { events, pending }, inputs);
      const { user, system } = process.cpuUsage(before);
      return (user + system) * 1_000;
    };
    const few = 100_000;
    const many = few + 1_000_000 + pending;
    run(many);
    // The difference leaves out what planning the first events costs.
    return { pending, nsPerEvent: (run(many) - run(few)) / (many - few) };
  });
}

/** A long run, and what memory holds before and after it. */
export interface LongRun {
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Heap and array buffers after a collection, bytes. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

/** 10^8 events of a queue. */
export const longRun = (): LongRun =>
  watched((events) => measure(ending(queue, events), { events, pending: 0 }, inputs), 100_000_000);

/** Runs `run` a little, so that everything is there, then at full length with a look at memory around it. */
export function watched(
  run: (events: number) => { readonly steps: number },
  events: number,
): LongRun {
  run(Math.round(events / 100));
  const heapBefore = memoryHeld();
  const before = process.cpuUsage();
  const { steps } = run(events);
  const { user, system } = process.cpuUsage(before);
  return {
    events: steps,
    eventsPerSecond: Math.round((steps * 1e6) / (user + system)),
    heapBefore,
    heapAfter: memoryHeld(),
  };
}

function memoryHeld(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

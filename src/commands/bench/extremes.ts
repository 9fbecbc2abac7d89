/** What only shows at the ends of the scale: very many pending events, and very long runs. */
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

/** A run of 10^8 events, and what the heap holds more of after it than before. */
export function longRun(): {
  readonly events: number;
  readonly eventsPerSecond: number;
  readonly heapGrowthBytes: number;
} {
  const events = 100_000_000;
  measure(ending(queue, 1_000_000), { events, pending: 0 }, inputs);
  const heap = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  measure(ending(queue, events), { events, pending: 0 }, inputs);
  const { user, system } = process.cpuUsage(before);
  return {
    events,
    eventsPerSecond: (events * 1e6) / (user + system),
    heapGrowthBytes: process.memoryUsage().heapUsed - heap,
  };
}

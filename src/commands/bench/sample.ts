/**
 * One sample of the bench, in a process of its own so that no load warms up or spoils another:
 * `node sample.ts CONTEST WAY EVENTS`, the contest by its number. Prints one line of JSON. Seconds are
 * processor time of the whole process, collector and compiler included: waiting for a turn is not work.
 */
import { contests, type Way } from './contests.ts';

/** What a sample prints. */
export interface Sample {
  readonly eventsPerSecond: number;
  /** Where the load ended: equal for all ways that ran as many events. */
  readonly endedAt: number;
  readonly steps: number;
}

const [index, way, count] = process.argv.slice(2);
const contest = contests[Number(index)]!;
const events = Number(count);

// Half a run before, so that the compiler has seen everything when the clock starts.
contest.run(way as Way, Math.ceil(events / 2));
const before = process.cpuUsage();
const { endedAt, steps } = contest.run(way as Way, events);
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1_000_000;
const sample: Sample = { eventsPerSecond: steps / seconds, endedAt, steps };
process.stdout.write(`${JSON.stringify(sample)}\n`);

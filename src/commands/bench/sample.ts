/**
 * One sample of the bench, in a process of its own so that no load warms up or spoils another:
 * `node sample.ts CONTEST CONTESTANT EVENTS`, the contest by its number. Prints one line of JSON. Seconds
 * are processor time of the whole process, collector and compiler included: waiting for a turn is not work.
 */
import type { Outcome } from './bare.ts';
import { contests, type Way } from './contests.ts';
import { loadPeer } from './peer-packages.ts';
import { peers } from './peers.ts';

/** What a sample prints. */
export interface Sample {
  readonly eventsPerSecond: number;
  /** Where the load ended: equal for all ordered contestants that ran as many events. */
  readonly endedAt: number;
  readonly steps: number;
}

const [index, name, count] = process.argv.slice(2);
const contest = contests[Number(index)]!;
const events = Number(count);
const peer = peers.find((one) => one.name === name);
const library = peer ? loadPeer(peer) : undefined;
const run = (size: number): Outcome =>
  peer ? peer.run(library, contest.program(size), size) : contest.run(name as Way, size);

// Half a run before, so that the compiler has seen everything when the clock starts.
run(Math.ceil(events / 2));
const before = process.cpuUsage();
const { endedAt, steps } = run(events);
const { user, system } = process.cpuUsage(before);
const sample: Sample = { eventsPerSecond: (steps * 1e6) / (user + system), endedAt, steps };
process.stdout.write(`${JSON.stringify(sample)}\n`);

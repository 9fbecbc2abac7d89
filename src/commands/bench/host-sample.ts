/** One sample of the host load in a process of its own: `node host-sample.ts WAY` prints its events per second. */
import { runHostLoad, type HostWay } from './host-load.ts';

const way = process.argv[2] as HostWay;
// A run before, so that the compiler has seen everything when the clock starts.
runHostLoad(way, 1_000_000);
const before = process.cpuUsage();
const { steps } = runHostLoad(way, 2_000_000);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${(steps * 1e6) / (user + system)}\n`);

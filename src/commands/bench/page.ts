/** The bench in a page: what `in-browser.ts` calls. Seconds are those of the wall, as pages have no others. */
import type { Outcome } from './bare.ts';
import { contests, type Way } from './contests.ts';
import { peers } from './peers.ts';
import type { Sample } from './sample.ts';

/** Takes one sample in this page. A peer's script must have been loaded before. */
export function sampleInPage(index: number, name: string, events: number): Sample {
  const contest = contests[index]!;
  const peer = peers.find((one) => one.name === name);
  const page = globalThis as { Sim?: unknown; jssim?: unknown };
  const run = (size: number): Outcome =>
    peer
      ? peer.run(page.Sim ?? page.jssim, contest.program(size), size)
      : contest.run(name as Way, size);
  run(Math.ceil(events / 2));
  const before = performance.now();
  const { endedAt, steps } = run(events);
  const seconds = (performance.now() - before) / 1_000;
  return { eventsPerSecond: steps / seconds, endedAt, steps };
}

Object.assign(globalThis, { sampleInPage });

/**
 * `npm run bench [-- --rounds N] [--peers] [--browser] [--curve] [--long] [--figures] [--json]`: events per second of
 * the engine, measured and observed, beside bare loops that do the same work without an engine and, with
 * `--peers`, beside simulators of npm, which are fetched into the cache, and SimPy where Python has it; then
 * of a host under load. `--browser` runs in Chromium, `--curve` shows the cost of an event against the number
 * pending, `--long` runs 10^8 events, and 2 × 10^7 of a host, and says what memory holds more of afterwards.
 * `--figures` measures the figures of the built site in Chromium instead: the work of a frame, and waking up.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { costCurve, longRun } from './bench/extremes.ts';
import { figureSpeeds, slowedBy } from './bench/figure-speed.ts';
import { hostSpeed, longHost } from './bench/host-load.ts';
import { openBrowser } from './bench/in-browser.ts';
import { obtainPeers } from './bench/peer-packages.ts';
import { peers } from './bench/peers.ts';
import { ownContestants, runRounds, type Result, type TakeSample } from './bench/rounds.ts';
import type { Sample } from './bench/sample.ts';
import { SIMPY, simpyVersion, takeFromSimpy } from './bench/simpy.ts';
import { fail } from './project.ts';

const script = fileURLToPath(new URL('bench/sample.ts', import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const takeInNode: TakeSample = (index, contestant, events) => {
  if (contestant === SIMPY) return takeFromSimpy(index, events);
  const args = [script, String(index), contestant, String(events)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Sample;
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      peers: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      figures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.figures) {
    const figures = { schema: 'bench-figures', load: loadavg()[0]!, slowedBy };
    const speeds = await figureSpeeds(say);
    process.stdout.write(`${JSON.stringify({ ...figures, figures: speeds }, null, 2)}\n`);
    return;
  }
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds must be a positive integer, but is ${values.rounds}`);
  const names = await contestants(values.peers, values.browser);
  const load = loadavg()[0]!;
  const browser = values.browser ? await openBrowser() : undefined;
  let results: readonly Result[];
  try {
    results = await runRounds(rounds, names, browser?.take ?? takeInNode, say);
  } finally {
    await browser?.close();
  }
  const report = {
    schema: 'bench',
    machine: {
      runtime: browser?.version ?? `Node ${process.version}`,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      loadBefore: load,
      rounds,
    },
    results,
    ...(values.browser ? {} : { host: hostSpeed(rounds) }),
    ...(values.curve ? { curve: costCurve() } : {}),
    ...(values.long ? { long: longRun(), longHost: longHost() } : {}),
  };
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
}

async function contestants(withPeers: boolean, inPage: boolean): Promise<readonly string[]> {
  const packages = new Set(peers.map(({ from, version }) => `${from} ${version}`));
  const names = [...packages].join(', ');
  const problem = withPeers ? await obtainPeers() : 'they come with --peers';
  if (problem !== null) say(`Without ${names}: ${problem}`);
  const simpy = withPeers && !inPage ? simpyVersion() : null;
  if (simpy === null) say(`Without ${SIMPY}: ${withPeers ? 'python3 has none' : problem}`);
  else say(`${SIMPY} is ${simpy}`);
  return [
    ...ownContestants,
    ...(problem === null ? peers.map(({ name }) => name) : []),
    ...(simpy === null ? [] : [SIMPY]),
  ];
}

/** A report for people: everything in it but the ranges. */
function inWords({
  machine,
  results,
  ...more
}: {
  machine: object;
  results: readonly Result[];
}): string {
  const lines = results.flatMap(({ load, eventsPerSecond, ratios }) => [
    load,
    ...Object.entries(eventsPerSecond).map(
      ([name, value]) => `  ${name.padEnd(24)} ${(value / 1e6).toFixed(2)} M events/s`,
    ),
    ...Object.entries(ratios).map(
      ([name, { median, range }]) =>
        `  ${name.padEnd(24)} ${median.toFixed(2)} (${range.map((end) => end.toFixed(2)).join(' to ')})`,
    ),
  ]);
  return `${[...lines, JSON.stringify({ machine, ...more })].join('\n')}\n`;
}

main().catch(fail);

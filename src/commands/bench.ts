/**
 * `npm run bench [-- --rounds N]`: events per second of the engine, measured and observed, beside a
 * bare heap that does the same work without an engine. Rounds are interleaved and ratios are medians of
 * ratios within a round, because the machine is never the same for long. JSON comes last.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contests, type Contest, type Way } from './bench/contests.ts';
import { median, spread } from './bench/median.ts';
import type { Sample } from './bench/sample.ts';
import { fail } from './project.ts';

const ways: readonly Way[] = ['bare', 'measured', 'observed'];
const script = fileURLToPath(new URL('bench/sample.ts', import.meta.url));

/** Samples of one load by way, one a round. */
type Samples = Record<Way, number[]>;

function main(): void {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds must be a positive integer, but is ${values.rounds}`);

  const all: Samples[] = contests.map(() => ({ bare: [], measured: [], observed: [] }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contests.length; turn++) {
      // Each round begins with another load, and each load with another way.
      const index = (turn + round) % contests.length;
      sampleAll(contests[index]!, index, round, all[index]!);
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  const results = contests.map(({ name }, index) => summary(name, all[index]!));
  for (const result of results) process.stdout.write(`${inWords(result)}\n`);
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', rounds };
  process.stdout.write(`${JSON.stringify({ schema: 'bench', machine, results }, null, 2)}\n`);
}

/** One sample of each way, and a check that bare and measured did the same work. */
function sampleAll(contest: Contest, index: number, round: number, samples: Samples): void {
  const taken = new Map<Way, Sample>();
  for (let turn = 0; turn < ways.length; turn++) {
    const way = ways[(turn + round) % ways.length]!;
    const args = [script, String(index), way, String(contest.events[way])];
    const sample = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Sample;
    taken.set(way, sample);
    samples[way].push(sample.eventsPerSecond);
  }
  const [bare, measured] = [taken.get('bare')!, taken.get('measured')!];
  if (bare.endedAt !== measured.endedAt || bare.steps !== measured.steps)
    throw new Error(
      `${contest.name}: the bare loop ended at ${bare.endedAt} ns, the engine at ${measured.endedAt} ns`,
    );
}

/** Medians of a load: events per second, and ratios within rounds with their range. */
function summary(name: string, { bare, measured, observed }: Samples) {
  const ratios = (over: readonly number[], under: readonly number[]) => {
    const each = over.map((value, round) => value / under[round]!);
    return { median: median(each), range: spread(each) };
  };
  return {
    name,
    eventsPerSecond: {
      bare: Math.round(median(bare)),
      measured: Math.round(median(measured)),
      observed: Math.round(median(observed)),
    },
    measuredOverBare: ratios(measured, bare),
    observedOverMeasured: ratios(observed, measured),
  };
}

function inWords({
  name,
  eventsPerSecond,
  measuredOverBare,
  observedOverMeasured,
}: ReturnType<typeof summary>): string {
  const millions = (value: number): string => `${(value / 1e6).toFixed(2)} M/s`;
  return [
    name.padEnd(36),
    `bare ${millions(eventsPerSecond.bare)}`,
    `measured ${millions(eventsPerSecond.measured)} (${measuredOverBare.median.toFixed(2)} of bare)`,
    `observed ${millions(eventsPerSecond.observed)} (${observedOverMeasured.median.toFixed(2)} of measured)`,
  ].join('  ');
}

try {
  main();
} catch (error) {
  fail(error);
}

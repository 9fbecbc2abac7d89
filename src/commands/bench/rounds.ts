/**
 * The order of a bench: every contestant of a load once a round, each round begun by another, because the
 * machine is never the same for long. What is compared are ratios within a round.
 */
import { contests, ways } from './contests.ts';
import { median, spread } from './median.ts';
import { peers } from './peers.ts';
import type { Sample } from './sample.ts';
import { SIMPY } from './simpy.ts';

/** A way of the engine, a bare loop, or the name of a peer. */
export type Contestant = string;

/** Takes one sample of the load with this number. */
export type TakeSample = (
  index: number,
  contestant: Contestant,
  events: number,
) => Sample | Promise<Sample>;

/** What came of one load. */
export interface Result {
  readonly load: string;
  /** Medians, by contestant. */
  readonly eventsPerSecond: Readonly<Record<Contestant, number>>;
  /** Medians and ranges of ratios within a round: of `measured` over each other, of `observed` over `measured`. */
  readonly ratios: Readonly<
    Record<string, { readonly median: number; readonly range: readonly [number, number] }>
  >;
}

/** How many events a contestant runs: fewer where each is dear, so that a sample takes about as long. */
function eventsFor(contestant: Contestant, events: number): number {
  if (contestant === SIMPY) return events / 20;
  return peers.some(({ name }) => name === contestant) ? events / 5 : events;
}

/** Runs all rounds of all loads. Throws an Error when two contestants did not do the same work. */
export async function runRounds(
  rounds: number,
  contestants: readonly Contestant[],
  take: TakeSample,
  say: (line: string) => void,
): Promise<readonly Result[]> {
  const samples = contests.map(() => contestants.map((): number[] => []));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contests.length; turn++) {
      const index = (turn + round) % contests.length;
      const ends = new Map<number, number>();
      for (let place = 0; place < contestants.length; place++) {
        const which = (place + round) % contestants.length;
        const name = contestants[which]!;
        const sample = await take(index, name, eventsFor(name, contests[index]!.events));
        samples[index]![which]!.push(sample.eventsPerSecond);
        mustAgree(contests[index]!.name, name, sample, ends);
      }
    }
    say(`round ${round + 1} of ${rounds}`);
  }
  return contests.map(({ name }, index) => resultOf(name, contestants, samples[index]!));
}

/** Whoever draws as the others do and keeps ties in order must end where they did after as many events. */
function mustAgree(
  load: string,
  name: Contestant,
  { endedAt, steps }: Sample,
  ends: Map<number, number>,
): void {
  if (name === SIMPY || peers.find((peer) => peer.name === name)?.ordered === false) return;
  const expected = ends.get(steps) ?? endedAt;
  ends.set(steps, expected);
  if (endedAt !== expected)
    throw new Error(
      `${load}: ${name} ended at ${endedAt} ns, another at ${expected} ns after ${steps} events`,
    );
}

function resultOf(
  load: string,
  contestants: readonly Contestant[],
  samples: readonly (readonly number[])[],
): Result {
  const of = (name: Contestant): readonly number[] => samples[contestants.indexOf(name)]!;
  const ratio = (over: readonly number[], under: readonly number[]) => {
    const each = over.map((value, round) => value / under[round]!);
    return { median: median(each), range: spread(each) };
  };
  const rivals = contestants.filter((name) => !['measured', 'observed'].includes(name));
  return {
    load,
    eventsPerSecond: Object.fromEntries(
      contestants.map((name) => [name, Math.round(median(of(name)))]),
    ),
    ratios: {
      ...Object.fromEntries(
        rivals.map((name) => [`measured / ${name}`, ratio(of('measured'), of(name))]),
      ),
      'observed / measured': ratio(of('observed'), of('measured')),
    },
  };
}

/** The contestants without peers. */
export const ownContestants: readonly Contestant[] = ways;

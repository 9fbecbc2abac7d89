/**
 * The path of a request cut where another agent takes over. What only tells the other side that something is
 * there (exit, hypercall, switch, interrupt) is kept apart: under load it is left out whenever the other side
 * is awake already, and that is all that batching needs.
 */
import type { Command } from '../devices.ts';
import type { Design } from '../design.ts';
import type { Hop, Share } from '../hop.ts';
import { HARDWARE } from '../platforms/hardware.ts';
import { SOFTWARE } from '../platforms/software.ts';
import { crewOf, interruptsOf, workersOf, type Crew } from './crews.ts';
import { contextSwitchCycles, type Costs } from './costs.ts';

/** Some work, by domain, with what it crosses. */
export interface Stretch {
  readonly shares: readonly Share[];
  readonly crossings: number;
  /** How many of these leave a guest for its monitor. */
  readonly exits: number;
}

/** What one agent, or the device, does with a request before it hands it on. */
export interface Segment {
  /** Null for the device. */
  readonly crew: Crew | null;
  /** How it is taken up: by a guest's thread, a worker of a back end, at interrupt level, or by the device. */
  readonly turn: 'thread' | 'worker' | 'interrupt' | 'device';
  readonly command: Command | null;
  /** Before it, when its agent slept. */
  readonly wake: Stretch;
  /** Before it, when its agent ran something else. */
  readonly kick: Stretch;
  readonly work: Stretch;
  /** After it, when the next agent has to be told. */
  readonly signal: Stretch;
}

interface Draft {
  readonly crew: Crew | null;
  readonly turn: Segment['turn'];
  readonly wake: readonly Hop[];
  readonly kick: readonly Hop[] | Stretch;
  readonly hops: Hop[];
  signal: Hop[];
}

const outward = ['vmExit', 'hypercall', 'systemCall', 'translatedCallout', 'worldSwitch'];
const exits = ['vmExit', 'hypercall', 'translatedCallout'];

/** What the back end leaves to threads of its own. */
export interface BackEndThreads {
  /** It has workers even where nothing forces it to. */
  readonly workers: boolean;
  /** In a partition that serves others, they see to answers, too, and not the interrupt that brings them. */
  readonly answers: boolean;
}

/** The segments of a path. */
export function segmentsOf(
  design: Design,
  hops: readonly Hop[],
  costs: Costs,
  threads: BackEndThreads,
): readonly Segment[] {
  const guest = crewOf(design, design.placement.application ?? '');
  const drafts: Draft[] = [];
  let current: Draft = draft(guest, 'thread', [], []);
  for (const hop of hops) {
    if (hop.crossing === 'deviceCommand') continue;
    if (hop.kind === 'device') {
      drafts.push(current);
      current = { ...draft(null, 'device', [], []), hops: [hop] };
      continue;
    }
    const next = successor(design, current, hop, costs, threads);
    if (next === null) {
      current.hops.push(hop);
      continue;
    }
    if (current.turn !== 'device') current.signal = signalOf(design, current, hop);
    drafts.push(current);
    current = next;
  }
  return [...drafts, current].filter(hasPurpose).map(segment);
}

/** The segment that a hop begins; null where the current agent goes on. */
function successor(
  design: Design,
  current: Draft,
  hop: Hop,
  costs: Costs,
  threads: BackEndThreads,
): Draft | null {
  if (current.turn === 'device') {
    const crew = crewOf(design, hop.domain) ?? interruptsOf(design);
    return draft(crew, 'interrupt', [hop], [hop]);
  }
  if (hop.kind === 'registers') return null;
  const crew = crewOf(design, hop.domain);
  const inBackEnd = hop.component === 'backEnd' || hop.component === 'deviceModel';
  if (crew === null) {
    if (!threads.workers || !inBackEnd || hop.kind !== 'work' || current.crew?.id === 'worker')
      return null;
    return byWorker(workersOf(design), hop, costs);
  }
  if (crew.id === current.crew?.id) {
    const answers = threads.answers && current.turn === 'interrupt' && crew.kind === 'service';
    return answers && inBackEnd && hop.kind === 'work' ? byWorker(crew, hop, costs) : null;
  }
  const onlyInterrupt = current.crew?.kind === 'interrupts' && current.hops.length === 0;
  const wake = onlyInterrupt ? [...current.wake, hop] : [hop];
  const asWorker = crew.kind === 'process' || (crew.kind === 'service' && hop.direction === 'down');
  if (asWorker) return draft(crew, 'worker', wake, []);
  if (crew.kind === 'guest') return draft(crew, 'interrupt', wake, kickOf(design, hop, costs));
  return draft(crew, 'interrupt', wake, onlyInterrupt ? current.wake : [hop]);
}

/** A worker of the domain in which the work stands already takes it up. */
function byWorker(crew: Crew, hop: Hop, costs: Costs): Draft {
  const cycles = contextSwitchCycles(costs);
  const shares = [{ domain: hop.domain, cycles }];
  const begun = draft(crew, 'worker', [{ ...hop, kind: 'crossing', cycles, shares }], []);
  begun.hops.push(hop);
  return begun;
}

const draft = (
  crew: Crew | null,
  turn: Segment['turn'],
  wake: readonly Hop[],
  kick: readonly Hop[] | Stretch,
): Draft => ({ crew, turn, wake, kick, hops: [], signal: [] });

/** Takes the hops from the end that only tell the other side; an emulated device's command must exit. */
function signalOf(design: Design, current: Draft, towards: Hop): Hop[] {
  const signal: Hop[] = [];
  if (towards.direction === 'down' && design.deviceInterface !== 'sharedRing') return signal;
  for (;;) {
    const last = current.hops.at(-1);
    const tells =
      last !== undefined &&
      ((last.kind === 'crossing' && outward.includes(last.crossing ?? '')) ||
        (last.kind === 'work' && last.component === 'monitor'));
    if (!tells) return signal;
    signal.unshift(last);
    current.hops.pop();
  }
}

/** Interrupting a guest that runs: out, the handling, and in again; a translator just calls. */
function kickOf(design: Design, hop: Hop, costs: Costs): Stretch | readonly Hop[] {
  if (hop.crossing !== 'virtualInterrupt' || design.cpu.mechanism === 'binaryTranslation')
    return [hop];
  const handling = costs.need(SOFTWARE[design.costs].exitHandling);
  const cycles = Math.round(2 * costs.need(HARDWARE.vmTransition) + handling);
  const domain = hop.shares[0]?.domain ?? hop.from;
  return { shares: [{ domain, cycles }], crossings: 2, exits: 1 };
}

/** Not an interrupt that only passes the most privileged domain, nor the start of what comes from outside. */
const hasPurpose = (one: Draft): boolean =>
  one.hops.length > 0 || (one.crew?.kind !== 'interrupts' && one.turn !== 'thread');

const segment = ({ crew, turn, wake, kick, hops, signal }: Draft): Segment => ({
  crew,
  turn,
  command: hops[0]?.command ?? null,
  wake: stretch(wake),
  kick: 'shares' in kick ? kick : stretch(kick),
  work: turn === 'device' ? stretch([]) : stretch(hops),
  signal: stretch(signal),
});

/** Hops put together, domain by domain in order of their first work. */
function stretch(hops: readonly Hop[]): Stretch {
  const cycles = new Map<string, number>();
  for (const share of hops.flatMap((hop) => hop.shares))
    cycles.set(share.domain, (cycles.get(share.domain) ?? 0) + share.cycles);
  return {
    shares: [...cycles]
      .filter(([, sum]) => sum > 0)
      .map(([domain, sum]) => ({ domain, cycles: sum })),
    crossings: hops.reduce((sum, hop) => sum + hop.crossings, 0),
    exits: hops.reduce((sum, hop) => sum + exitsOf(hop), 0),
  };
}

const exitsOf = (hop: Hop): number =>
  hop.kind === 'registers' ? hop.accesses : exits.includes(hop.crossing ?? '') ? 1 : 0;

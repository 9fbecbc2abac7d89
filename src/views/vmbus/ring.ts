/** The ring as it stands: which places hold a packet, where the child writes next and where the parent reads next. */
import { step } from '../../engine/units.ts';
import type { VmbusState } from '../../scenarios/vmbus/state.ts';
import type { Frozen } from '../../engine/scenario.ts';
import type { VmbusRun } from './run.ts';

export interface RingPlace {
  readonly index: number;
  /** The packet in it, from 1; null where it is free. */
  readonly packet: number | null;
  /** The outline as an SVG path around (0, 0). */
  readonly d: string;
}

export interface Ring {
  readonly places: readonly RingPlace[];
  readonly filled: number;
  /** Where the next packet goes in and out: the outer and the inner end of a hand, around (0, 0). */
  readonly writes: readonly [x: number, y: number];
  readonly reads: readonly [x: number, y: number];
  /** What the two are doing, as words. */
  readonly child: string;
  readonly parent: string;
}

const outer = 44;
const inner = 28;

/** The ring after `rows` of a run's events. */
export function ringOf(run: VmbusRun, rows: number): Ring {
  const { places: count } = run.context;
  const state = run.stateAt(step(rows));
  const { put, taken } = state;
  const packetIn = new Map<number, number>();
  for (let packet = taken; packet < put; packet += 1) packetIn.set(packet % count, packet + 1);
  return {
    places: Array.from({ length: count }, (_, index) => ({
      index,
      packet: packetIn.get(index) ?? null,
      d: sector(index, count),
    })),
    filled: put - taken,
    writes: point((put % count) + 0.5, count, outer + 7),
    reads: point((taken % count) + 0.5, count, inner - 7),
    child: childWords(state),
    parent: parentWords(run, state),
  };
}

const digits = (value: number): number => Math.round(value * 100) / 100;

/** A point on a circle, `turn` of `count` places on from the top. */
function point(turn: number, count: number, radius: number): readonly [number, number] {
  const angle = (turn / count) * 2 * Math.PI - Math.PI / 2;
  return [digits(radius * Math.cos(angle)), digits(radius * Math.sin(angle))];
}

/** A place between two circles, with a little air to the next one. */
function sector(index: number, count: number): string {
  if (count === 1)
    return `M0-${outer}A${outer} ${outer} 0 1 1-.01-${outer}ZM0-${inner}A${inner} ${inner} 0 1 0 .01-${inner}Z`;
  const air = Math.min(0.08, 0.3 / count) * 0.5 * count * 0.25;
  const [from, to] = [index + air, index + 1 - air];
  const [a, b] = [point(from, count, outer), point(to, count, outer)];
  const [c, d] = [point(to, count, inner), point(from, count, inner)];
  const large = (to - from) / count > 0.5 ? 1 : 0;
  return `M${a.join(' ')}A${outer} ${outer} 0 ${large} 1 ${b.join(' ')}L${c.join(' ')}A${inner} ${inner} 0 ${large} 0 ${d.join(' ')}Z`;
}

const CHILD = {
  idle: 'idle',
  puts: 'at a packet',
  rings: 'rings',
  waits: 'waits for room',
  stopped: 'stands still',
} as const;

const childWords = ({ child, loops }: Frozen<VmbusState>): string =>
  loops > 0 && child === 'idle' ? 'hangs' : CHILD[child];

function parentWords({ context }: VmbusRun, { parent, busy, hung }: Frozen<VmbusState>): string {
  if (hung > 0) return 'hangs';
  if (busy === 1) return 'busy elsewhere';
  if (context.way.between === 'nothing') return 'not asked';
  return {
    asleep: 'asleep',
    told: 'being woken',
    takes: context.way.between === 'ring' ? 'at the ring' : 'plays the card',
  }[parent];
}

/**
 * One act as the way of the processor: along the guest’s level, down into the monitor, up again. Widths are
 * cycles, on one scale for all runs. Across, the picture is 1,000 units wide whatever its width in pixels.
 */
import { grouped } from '../../scenarios/quantity.ts';
import type { ExitContext } from '../../scenarios/vm-exit/context.ts';
import type { Part, PartKind } from '../../scenarios/vm-exit/parts.ts';
import type { ExitRun } from './run.ts';

/** Across. */
export const UNITS = 1_000;
const lead = 28;
const tail = 28;
/** The heights of guest, monitor, and whom the monitor asks, px from the top of a strip. */
export const LEVELS = [14, 62, 100] as const;
/** Where an inner monitor’s own level would be, px. */
const innerLevel = 38;
/** Room for two lines of words under the deepest level, px. */
const words = 34;
/** As wide as a letter on the picture, px. */
const letter = 6.7;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One part of one exit. */
export interface Piece {
  readonly kind: PartKind;
  /** Which of the act’s exits, from 0. */
  readonly exit: number;
  readonly from: number;
  readonly to: number;
  readonly points: readonly Point[];
  readonly cycles: number;
  readonly depth: Part['depth'];
}

export interface Strip {
  readonly pieces: readonly Piece[];
  /** The whole way, from the left edge to the right. */
  readonly way: readonly Point[];
  /** Where the act begins and ends. */
  readonly from: number;
  readonly to: number;
  /** px. */
  readonly height: number;
  readonly deepest: 0 | 1 | 2;
}

/** The longest act of the runs, cycles; at least 1. */
export const longestOf = (runs: readonly ExitRun[]): number =>
  Math.max(1, ...runs.map(({ context }) => context.perAct));

/** Where so many cycles end, in units. */
export const unitsAt = (cycles: number, longest: number): number =>
  lead + (cycles / longest) * (UNITS - lead - tail);

/** The strip of one run. */
export function stripOf(context: ExitContext, longest: number): Strip {
  const { parts, exits, perAct } = context;
  const pieces: Piece[] = [];
  let spent = 0;
  for (let exit = 0; exit < exits.times; exit += 1)
    for (const part of parts) {
      const from = unitsAt(spent, longest);
      spent += part.cycles;
      pieces.push(pieceOf(part, exit, from, unitsAt(spent, longest), context));
    }
  const [from, to] = [unitsAt(0, longest), unitsAt(perAct, longest)];
  const deepest = Math.max(0, ...parts.map(({ depth }) => depth)) as Strip['deepest'];
  const up = LEVELS[0];
  return {
    pieces,
    way: [
      { x: 0, y: up },
      ...pieces.flatMap(({ points }) => points),
      { x: to, y: up },
      { x: UNITS, y: up },
    ],
    ...{ from, to, deepest },
    height: LEVELS[deepest] + words,
  };
}

function pieceOf(part: Part, exit: number, from: number, to: number, context: ExitContext): Piece {
  const { kind, cycles, depth } = part;
  const flat = (level: number): readonly Point[] => [
    { x: from, y: level },
    { x: to, y: level },
  ];
  const points = (): readonly Point[] => {
    const [up, down, below] = LEVELS;
    const framed = (level: number, edge: number): readonly Point[] => [
      { x: from, y: edge },
      ...flat(level),
      { x: to, y: edge },
    ];
    switch (kind) {
      case 'save':
        return [
          { x: from, y: up },
          { x: to, y: down },
        ];
      case 'load':
        return [
          { x: from, y: down },
          { x: to, y: up },
        ];
      case 'inner':
        return teeth(from, to, context);
      case 'beyond':
        return framed(below, down);
      case 'callout':
      case 'bounce':
      case 'whole':
        return framed(down, up);
      default:
        return flat(LEVELS[depth]);
    }
  };
  return { kind, exit, from, to, cycles, depth, points: points() };
}

/** An inner monitor’s exits as teeth, evenly spaced because no source says when they happen; flat where nobody counted. */
function teeth(from: number, to: number, { anatomy }: ExitContext): readonly Point[] {
  const down = LEVELS[1];
  const count = anatomy.kind === 'known' ? (anatomy.more ?? 0) : 0;
  const each = (to - from) / (count + 1);
  const cut = Array.from({ length: count }, (_, index) => {
    const x = from + (index + 1) * each;
    return [
      { x: x - each / 4, y: down },
      { x, y: innerLevel },
      { x: x + each / 4, y: down },
    ];
  });
  return [{ x: from, y: down }, ...cut.flat(), { x: to, y: down }];
}

/** The height of the way at an x. */
export function heightAt({ way }: Strip, x: number): number {
  const index = way.findLastIndex((point) => point.x <= x);
  const [a, b] = [way[index], way[index + 1]];
  if (!a) return LEVELS[0];
  if (!b || b.x === a.x) return a.y;
  return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
}

/** When a run's guest stopped for good, ns; Infinity where it never does. */
export function stopOf({ stateAt, steps }: ExitRun): number {
  const { stoppedAt } = stateAt(steps);
  return stoppedAt < 0 ? Infinity : stoppedAt;
}

/** Where the processor is at an instant of the run, in units; it goes no further than where the guest stopped. */
export function placeAt(
  context: ExitContext,
  longest: number,
  now: number,
  stop = Infinity,
): number {
  const time = Math.min(now, stop);
  if (time <= 0) return unitsAt(0, longest);
  const cycles = (time * context.way.platform.clockMHz) / 1_000;
  return cycles >= context.perAct ? UNITS : unitsAt(cycles, longest);
}

/** Words at a part: in two lines below it, or beside it where it is alone and too narrow. */
export interface StripLabel {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: 'middle' | 'start';
}

/** The words for which there is room when the picture is so many pixels wide. */
export function labelsOf(
  { pieces }: Strip,
  nameOf: (kind: PartKind) => string,
  width: number,
): readonly StripLabel[] {
  return pieces.flatMap(({ kind, exit, from, to, cycles, depth }): readonly StripLabel[] => {
    if (exit > 0) return [];
    const lines = [nameOf(kind), grouped(cycles)];
    const y = LEVELS[kind === 'load' ? 1 : depth];
    const room = ((to - from) / UNITS) * width;
    if (Math.max(...lines.map((line) => line.length)) * letter + 4 <= room)
      return [{ x: (from + to) / 2, y, lines, anchor: 'middle' }];
    const alone = pieces.length === 1;
    const beside = (lines.join(' ').length * letter + 8) / width;
    return alone && to / UNITS + beside < 1
      ? [{ x: to + 8, y: y - 22, lines: [lines.join(' ')], anchor: 'start' }]
      : [];
  });
}

export interface CycleTick {
  /** Cycles; called time because an axis is one of time as a rule. */
  readonly time: number;
  readonly x: number;
  readonly label: string;
}

/** Round numbers of cycles along the axis, so many px apart at least. */
export function ticksOf(longest: number, width: number): readonly CycleTick[] {
  const most = Math.max(2, Math.floor(width / 110));
  const power = 10 ** Math.floor(Math.log10(longest / most));
  const step =
    [1, 2, 5, 10].map((one) => one * power).find((one) => longest / one <= most) ?? longest;
  const whole = Math.max(1, Math.round(step));
  return Array.from({ length: Math.floor(longest / whole) + 1 }, (_, index) => {
    const cycles = index * whole;
    const label = index === 0 ? '0' : grouped(cycles) + (index === 1 ? ' cycles' : '');
    return { time: cycles, x: unitsAt(cycles, longest), label };
  });
}

/** Where an instant is drawn: one scale for all designs compared, stretched where much happens, or linear. */
import { formatTime } from '../../scenarios/quantity.ts';

export type ScaleKind = 'stretched' | 'linear';

export interface TimeScale {
  /** The x of an instant (ns), between `left` and `right`. */
  x(time: number): number;
  /** Labelled instants, at least `spacing` apart. */
  readonly ticks: readonly { readonly time: number; readonly x: number; readonly label: string }[];
  /** Stretches of the axis that stand for much more time than their length suggests. */
  readonly breaks: readonly {
    readonly from: number;
    readonly to: number;
    /** The instant at which the scale goes on, ns. */
    readonly until: number;
    readonly label: string;
  }[];
}

const tickSpacing = 84;
/** Gaps longer than this are marked as breaks on a stretched scale, ns. */
const breakFrom = 1_000_000;

/**
 * A scale over the instants at which something happens. Stretched: each gap between two of them gets a
 * width that grows with the logarithm of its length, so that nanoseconds stay visible beside milliseconds.
 */
export function timeScale(
  times: readonly number[],
  kind: ScaleKind,
  left: number,
  right: number,
): TimeScale {
  const knots = [...new Set([0, ...times])].sort((a, b) => a - b);
  const weights = knots.slice(1).map((time, index) => weight(time - (knots[index] ?? 0), kind));
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  const xs = [left];
  for (const one of weights) xs.push((xs.at(-1) ?? left) + (one / total) * (right - left));
  const x = (time: number): number => interpolate(knots, xs, time);
  const breaks = kind === 'stretched' ? breaksOf(knots, xs) : [];
  return { x, ticks: ticksOf(knots, xs, left, right, x, breaks), breaks };
}

const weight = (gap: number, kind: ScaleKind): number =>
  kind === 'linear' ? gap : 6 + 9 * Math.log10(1 + gap / 100);

/** Piecewise linear: `to` at `from`, held at the ends. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  let low = 0;
  let high = from.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const [a = 0, b = a] = [from[low], from[high]];
  const [c = 0, d = c] = [to[low], to[high]];
  if (value <= a || b === a) return c;
  return value >= b ? d : c + ((value - a) / (b - a)) * (d - c);
}

/** Round instants; after a break they count from its end, with a plus sign. */
function ticksOf(
  knots: readonly number[],
  xs: readonly number[],
  left: number,
  right: number,
  x: (time: number) => number,
  breaks: TimeScale['breaks'],
): TimeScale['ticks'] {
  const ticks = [{ time: 0, x: left, label: '0' }];
  for (let at = left + tickSpacing; at <= right; at += tickSpacing) {
    if (breaks.some((one) => at > one.from && at < one.to)) continue;
    const time = interpolate(xs, knots, at);
    const base = breaks.findLast((one) => one.to <= at)?.until ?? 0;
    const rounded = base + round(time - base);
    const place = x(rounded);
    const before = ticks.at(-1);
    if (before && rounded > before.time && place - before.x >= tickSpacing * 0.6 && place <= right)
      ticks.push({
        time: rounded,
        x: place,
        label: base > 0 ? `+${formatTime(rounded - base)}` : formatTime(rounded),
      });
  }
  return ticks;
}

/** To two significant digits. */
function round(time: number): number {
  if (time <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(time)) - 1);
  return Math.round(time / unit) * unit;
}

function breaksOf(knots: readonly number[], xs: readonly number[]): TimeScale['breaks'] {
  return knots.slice(1).flatMap((time, index) => {
    const before = knots[index] ?? 0;
    if (time - before < breakFrom) return [];
    const label = formatTime(time - before);
    return [{ from: xs[index] ?? 0, to: xs[index + 1] ?? 0, until: time, label }];
  });
}

/** Geometry of the charts of measured load, as shares of their boxes: zero-based, labels beside their lines. */
import type { Sweep } from './load.ts';

export interface ChartLine {
  readonly design: string;
  /** By number of clients in order: the share of the height that the mean reaches, and the ends of its interval. */
  readonly points: readonly {
    readonly clients: number;
    readonly at: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Where the label stands beside the last point, as a share of the height. */
  readonly label: number;
}

export interface Chart {
  /** Values of the grid's lines with their heights, from 0 up. */
  readonly grid: readonly { readonly value: number; readonly at: number }[];
  readonly lines: readonly ChartLine[];
}

/** The least round number that is not below `value` and that has round fourths. */
export function roundTop(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  const factor =
    [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10].find((one) => one * unit >= value) ?? 10;
  return factor * unit;
}

/** Throughput against clients. Labels keep at least `apart` (a share of the height) from each other. */
export function throughputChart({ designs }: Sweep, apart: number): Chart {
  const all = designs.flatMap(({ points }) =>
    points.map(({ throughput }) => throughput.mean + (throughput.halfWidth ?? 0)),
  );
  const top = roundTop(Math.max(0, ...all));
  const share = (value: number): number => Math.max(0, Math.min(1, value / top));
  const lines = designs.map(({ design, points }) => ({
    design,
    points: points.map(({ clients, throughput: { mean, halfWidth } }) => ({
      clients,
      at: share(mean),
      low: share(mean - (halfWidth ?? 0)),
      high: share(mean + (halfWidth ?? 0)),
    })),
  }));
  const labels = spread(
    lines.map(({ points }) => points.at(-1)?.at ?? 0),
    apart,
  );
  return {
    grid: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, value: at * top })),
    lines: lines.map((line, index) => ({ ...line, label: labels[index] ?? 0 })),
  };
}

/** Moves heights apart, upwards from the lowest, then back below 1. */
export function spread(heights: readonly number[], apart: number): readonly number[] {
  const order = heights.map((_, index) => index);
  order.sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let least = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, least);
    least = (placed[index] ?? 0) + apart;
  }
  let most = 1;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - apart;
  }
  return placed;
}

/** Where times stand on one logarithmic line: from the least to the greatest of all, rounded out to decades. */
export function latencyScale(times: readonly number[]): {
  readonly from: number;
  readonly to: number;
  at(ns: number): number;
} {
  const known = times.filter((time) => time > 0);
  const from = 10 ** Math.floor(Math.log10(Math.min(1e5, ...known)));
  const to = 10 ** Math.ceil(Math.log10(Math.max(from * 10, ...known)));
  const span = Math.log10(to / from);
  return { from, to, at: (ns) => Math.log10(Math.max(from, ns) / from) / span };
}

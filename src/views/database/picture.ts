/**
 * The picture of the stepped runs: for each design one strip as high as all clients together, in which the
 * stations are bands on top of each other. Where a band swells, clients pile up.
 */
import { step } from '../../engine/units.ts';
import type { DomainKind } from '../../model/design.ts';
import type { Comparison } from '../comparison.ts';
import { timeScale, type TimeScale } from '../stage/time-scale.ts';
import type { DatabaseRun } from './run.ts';
import { STATIONS, whereabouts } from './stations.ts';

export interface PictureOptions {
  /** Width of the picture in CSS pixels. */
  readonly width: number;
  /** The runs to show, by index; all unless told. */
  readonly runs?: readonly number[];
}

/** One station of one design: a band of the strip. */
export interface Band {
  readonly station: (typeof STATIONS)[number];
  /** The kind of domain that works for the client there, for its colour; null where it only waits. */
  readonly kind: DomainKind | null;
  /** The id of that domain. */
  readonly place: string | null;
  /** Its upper edge from left to right, then its lower edge back. */
  readonly outline: readonly (readonly [x: number, y: number])[];
  /** By the run's own events, from 0 for the start: clients there. */
  readonly counts: readonly number[];
  /** Where its name can stand inside it; null where it is never high and long enough. */
  readonly name: { readonly x: number; readonly y: number } | null;
}

export interface PictureSystem {
  readonly run: number;
  readonly top: number;
  readonly height: number;
  readonly clients: number;
  /** In the order of `STATIONS`, from the top down; that of the stopped only where anybody stops. */
  readonly bands: readonly Band[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the rows begin: the labels stand left of it. */
  readonly left: number;
  readonly systems: readonly PictureSystem[];
  readonly scale: TimeScale;
}

/** Height of a strip, px: all clients. */
const stripHeight = 154;
const titleHeight = 26;
const systemGap = 16;
/** Right of the end, px: half of the longest label of the axis. */
const margin = 20;
/** A band's name needs so much room, px. */
const nameHeight = 17;
const nameWidth = 150;

/** The picture of a comparison; it does not depend on the cursor. */
export function pictureOf(
  comparison: Comparison<DatabaseRun>,
  { width, runs }: PictureOptions,
): Picture {
  const left = width < 560 ? 150 : 184;
  const scale = timeScale([0, comparison.endedAt], 'linear', left, width - margin);
  let top = 0;
  const shown = runs ?? comparison.runs.map((_, index) => index);
  const systems = shown.flatMap((index) => {
    const run = comparison.runs[index];
    if (!run) return [];
    const system = systemOf(run, index, top, scale);
    top += system.height + systemGap;
    return [system];
  });
  return { width, left, systems, scale, height: Math.max(0, top - systemGap) };
}

const counted = new WeakMap<DatabaseRun, readonly (readonly number[])[]>();

/** How many clients are at each station after each event: counted once a run, however often it is laid out anew. */
function countsOf(run: DatabaseRun): readonly (readonly number[])[] {
  const known = counted.get(run);
  if (known) return known;
  const counts = Array.from({ length: run.trace.length + 1 }, (_, row) =>
    whereabouts(run.context, run.stateAt(step(row))),
  );
  counted.set(run, counts);
  return counts;
}

function systemOf(run: DatabaseRun, index: number, top: number, scale: TimeScale): PictureSystem {
  const counts = countsOf(run);
  const clients = run.stateAt(step(0)).status.length;
  const xs = [scale.x(0), ...Array.from(run.trace.at.subarray(0, run.trace.length), scale.x)];
  const ends = [...xs.slice(1), scale.x(run.endedAt)];
  const first = top + titleHeight;
  const unit = stripHeight / Math.max(1, clients);
  const bands = STATIONS.flatMap((station, place): Band[] => {
    const own = counts.map((one) => one[place] ?? 0);
    if (station.id === 'stopped' && own.every((count) => count === 0)) return [];
    const above = counts.map((one) => one.slice(0, place).reduce((sum, count) => sum + count, 0));
    const edge = (high: readonly number[]) =>
      stepsOf(high, xs, ends, (value) => first + value * unit);
    const below = above.map((value, row) => value + (own[row] ?? 0));
    const outline = [...edge(above), ...edge(below).toReversed()];
    const name = placeOf(above, own, xs, ends, { first, unit });
    return [{ station, counts: own, ...workerAt(run, station.id), outline, name }];
  });
  return { run: index, top, height: titleHeight + stripHeight, clients, bands };
}

/** An edge that goes on level until its value changes. */
function stepsOf(
  values: readonly number[],
  xs: readonly number[],
  ends: readonly number[],
  y: (value: number) => number,
): [number, number][] {
  const points: [number, number][] = [];
  values.forEach((value, row) => {
    if (value === values[row - 1]) return;
    const x = xs[row] ?? 0;
    if (row > 0) points.push([x, y(values[row - 1] ?? 0)]);
    points.push([x, y(value)]);
  });
  points.push([ends.at(-1) ?? 0, y(values.at(-1) ?? 0)]);
  return points;
}

/** The first stretch in which a name fits into a band: everywhere along it the band is high enough, at one height. */
function placeOf(
  above: readonly number[],
  own: readonly number[],
  xs: readonly number[],
  ends: readonly number[],
  { first, unit }: { readonly first: number; readonly unit: number },
): Band['name'] {
  for (let row = 0; row < own.length; row += 1) {
    let top = 0;
    let bottom = Number.POSITIVE_INFINITY;
    for (let at = row; at < own.length; at += 1) {
      top = Math.max(top, above[at] ?? 0);
      bottom = Math.min(bottom, (above[at] ?? 0) + (own[at] ?? 0));
      if ((bottom - top) * unit < nameHeight) break;
      if ((ends[at] ?? 0) - (xs[row] ?? 0) >= nameWidth)
        return { x: xs[row] ?? 0, y: first + ((top + bottom) / 2) * unit };
    }
  }
  return null;
}

/** Whose work a station is: the database's own, whoever brings requests down, the device. */
function workerAt(
  { context: { design } }: DatabaseRun,
  station: Band['station']['id'],
): Pick<Band, 'kind' | 'place'> {
  const { placement, domains } = design;
  const place = {
    ...{ thinks: null, ready: null, backEnd: null, queued: null, stopped: null },
    computes: placement.guestKernel,
    way: placement.backEnd ?? placement.deviceModel ?? placement.physicalDriver,
    served: placement.device,
  }[station];
  const worker = domains.find(({ id }) => id === place);
  return { kind: worker?.kind ?? null, place: worker?.id ?? null };
}

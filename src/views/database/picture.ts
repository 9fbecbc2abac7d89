/**
 * The picture of the stepped runs: for each design one row a station, in which the number of clients there
 * is drawn over time. Where a row swells, clients pile up.
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

/** One station of one design. */
export interface StationRow {
  readonly station: (typeof STATIONS)[number];
  /** The kind of domain that works for the client there, for its colour; null where it only waits. */
  readonly kind: DomainKind | null;
  readonly y: number;
  readonly height: number;
  /** Points of a closed outline over the whole run; its lower edge is the row's. */
  readonly outline: readonly (readonly [x: number, y: number])[];
  /** By the run's own events, from 0 for the start: clients there. */
  readonly counts: readonly number[];
}

export interface PictureSystem {
  readonly run: number;
  readonly top: number;
  readonly height: number;
  readonly clients: number;
  readonly rows: readonly StationRow[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the rows begin: the labels stand left of it. */
  readonly left: number;
  readonly systems: readonly PictureSystem[];
  readonly scale: TimeScale;
}

const titleHeight = 26;
const rowHeight = 24;
const rowGap = 3;
const systemGap = 16;
const margin = 10;

/** The picture of a comparison; it does not depend on the cursor. */
export function pictureOf(
  comparison: Comparison<DatabaseRun>,
  { width, runs }: PictureOptions,
): Picture {
  const left = width < 560 ? 132 : 168;
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

function systemOf(run: DatabaseRun, index: number, top: number, scale: TimeScale): PictureSystem {
  const counts = Array.from({ length: run.trace.length + 1 }, (_, row) =>
    whereabouts(run.context, run.stateAt(step(row))),
  );
  const clients = run.stateAt(step(0)).status.length;
  const xs = [scale.x(0), ...Array.from(run.trace.at.subarray(0, run.trace.length), scale.x)];
  const end = scale.x(run.endedAt);
  const first = top + titleHeight;
  const rows = STATIONS.map((station, place) => {
    const own = counts.map((one) => one[place] ?? 0);
    const y = first + place * (rowHeight + rowGap);
    const outline = outlineOf(own, xs, end, clients, y + rowHeight);
    return { station, kind: kindAt(run, station.id), y, height: rowHeight, outline, counts: own };
  });
  const height = titleHeight + STATIONS.length * (rowHeight + rowGap) - rowGap;
  return { run: index, top, height, clients, rows };
}

/** Steps up and down with the count, closed along the row's lower edge. A full row is all clients. */
function outlineOf(
  counts: readonly number[],
  xs: readonly number[],
  end: number,
  clients: number,
  bottom: number,
): readonly (readonly [number, number])[] {
  const points: [number, number][] = [[xs[0] ?? 0, bottom]];
  let before = -1;
  counts.forEach((count, index) => {
    if (count === before) return;
    const x = xs[index] ?? end;
    const y = bottom - (rowHeight * count) / Math.max(1, clients);
    points.push([x, points.at(-1)?.[1] ?? bottom], [x, y]);
    before = count;
  });
  points.push([end, points.at(-1)?.[1] ?? bottom], [end, bottom]);
  return points;
}

/** Whose work a station is: the database's own, whoever brings requests down, the device. */
function kindAt(run: DatabaseRun, station: StationRow['station']['id']): DomainKind | null {
  const { design } = run.context;
  const kindOf = (id: string | undefined): DomainKind | null =>
    design.domains.find((domain) => domain.id === id)?.kind ?? null;
  switch (station) {
    case 'computes':
      return kindOf(design.placement.guestKernel);
    case 'way':
      return kindOf(
        design.placement.backEnd ?? design.placement.deviceModel ?? design.placement.physicalDriver,
      );
    case 'served':
      return 'hardware';
    default:
      return null;
  }
}

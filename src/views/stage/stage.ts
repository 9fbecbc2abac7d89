/**
 * The geometry of the picture: staves, lines, gates and the time axis, for a whole comparison. It does not
 * depend on the cursor; `progressOf` and `headsAt` say how much of it has happened.
 */
import { step } from '../../engine/units.ts';
import { CROSSINGS } from '../../model/crossings.ts';
import type { DomainKind } from '../../model/design.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import type { DomainStatus } from '../../scenarios/follow-one-request/index.ts';
import type { FollowComparison, FollowRun } from '../follow-one-request/run.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { STAVE_HEIGHT, stavesOf } from './staves.ts';
import { timeScale, type ScaleKind, type TimeScale } from './time-scale.ts';

export interface StageOptions {
  /** Width of the picture in CSS pixels. */
  readonly width: number;
  readonly scale: ScaleKind;
  /** The runs to show, by index; all unless told. */
  readonly runs?: readonly number[];
}

/** One stretch of a request's line. */
export interface Line extends Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Stroke width; for work, it grows with the processor time. */
  readonly thickness: number;
  /** Points of a zigzag, for register accesses; else empty. */
  readonly zigzag: readonly (readonly [number, number])[];
}

/** A crossing on the line, drawn where it enters its domain. */
export interface Gate {
  readonly run: number;
  readonly x: number;
  readonly y: number;
  /** Short name, some four letters. */
  readonly mark: string;
  readonly name: string;
  /** What it cost, as text: a time. */
  readonly cost: string;
  readonly uncertain: boolean;
  readonly moment: number;
  /** Pixels until the next gate of the same run. */
  readonly room: number;
}

/** A domain's stave with all that happens to the domain. */
export interface StageStave {
  readonly domain: string;
  readonly kind: DomainKind;
  readonly name: string;
  readonly short: string;
  readonly y: number;
  readonly height: number;
  readonly first: boolean;
  /** In order; the first is `running` from the left edge. */
  readonly statuses: readonly {
    readonly status: DomainStatus;
    readonly x: number;
    /** The moment it began; −1 for the start. */
    readonly moment: number;
  }[];
}

/** One design's staves, stacked with the others. */
export interface StageSystem {
  readonly run: number;
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly staves: readonly StageStave[];
  readonly lines: readonly Line[];
  readonly gates: readonly Gate[];
}

export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Where the staves begin: the labels stand left of it. */
  readonly left: number;
  readonly right: number;
  readonly systems: readonly StageSystem[];
  readonly axis: { readonly y: number } & Pick<TimeScale, 'ticks' | 'breaks'>;
  readonly scale: TimeScale;
}

const titleHeight = 24;
const systemGap = 20;
const axisHeight = 28;
const margin = 14;

/** The picture of a comparison. */
export function stageOf(comparison: FollowComparison, options: StageOptions): Stage {
  const { width } = options;
  const shown = options.runs ?? comparison.runs.map((_, index) => index);
  const left = width < 560 ? 100 : 128;
  const right = width - 2 * margin;
  const times = comparison.moments
    .filter((moment) => shown.includes(moment.run))
    .map((moment) => moment.at);
  const scale = timeScale(times, options.scale, left + margin, right);
  const segments = segmentsOf(comparison);
  let top = 0;
  const systems = shown.flatMap((index) => {
    const run = comparison.runs[index];
    if (!run) return [];
    const mine = segments.filter((segment) => segment.run === index);
    const system = systemOf(comparison, run, index, mine, top, scale);
    top += system.height + systemGap;
    return [system];
  });
  const bottom = Math.max(0, top - systemGap);
  return {
    width,
    height: bottom + axisHeight,
    left,
    right,
    systems,
    axis: { y: bottom + 6, ticks: scale.ticks, breaks: scale.breaks },
    scale,
  };
}

/** How much of a line has happened at this cursor and time: 0 nothing, 1 all. */
export function progressOf(line: Segment, cursor: number, time: number): number {
  if (line.moment < cursor) return 1;
  if (time <= line.begin || line.end === line.begin) return 0;
  return Math.min(1, (time - line.begin) / (line.end - line.begin));
}

/** Where each request in flight of a system is: the head of its line. */
export function headsAt(
  system: StageSystem,
  cursor: number,
  time: number,
): readonly { readonly slot: number; readonly x: number; readonly y: number }[] {
  const heads = new Map<number, { slot: number; x: number; y: number }>();
  for (const line of system.lines) {
    const share = progressOf(line, cursor, time);
    if (share === 0) continue;
    const x = line.x1 + share * (line.x2 - line.x1);
    const y = line.y1 + share * (line.y2 - line.y1);
    heads.set(line.slot, { slot: line.slot, x, y });
  }
  return [...heads.values()];
}

function systemOf(
  comparison: FollowComparison,
  run: FollowRun,
  index: number,
  segments: readonly Segment[],
  top: number,
  scale: TimeScale,
): StageSystem {
  const { staves, height } = stavesOf(run.context.design);
  const first = top + titleHeight;
  const drawn = staves.map(({ domain, top: offset, first: begins }) => ({
    domain: domain.id,
    kind: domain.kind,
    name: domain.name,
    short: domain.short,
    y: first + offset,
    height: STAVE_HEIGHT,
    first: begins,
    statuses: statusesOf(comparison, run, index, domain.id, scale),
  }));
  const y = new Map(drawn.map((stave) => [stave.domain, stave.y + STAVE_HEIGHT / 2]));
  const lines = segments.map((segment) => lineOf(segment, y, scale));
  return {
    run: index,
    title: run.context.design.name,
    top,
    height: titleHeight + height,
    staves: drawn,
    lines,
    gates: gatesOf(lines),
  };
}

function statusesOf(
  comparison: FollowComparison,
  run: FollowRun,
  index: number,
  domain: string,
  scale: TimeScale,
): StageStave['statuses'] {
  const instance = run.context.instances.findIndex(
    (one) => one.domain.id === domain && (one.child === null || one.child === 0),
  );
  const statuses: { status: DomainStatus; x: number; moment: number }[] = [
    { status: 'running', x: scale.x(0), moment: -1 },
  ];
  for (const moment of comparison.moments) {
    if (moment.run !== index || !moment.kind.startsWith('domain')) continue;
    const status = run.stateAt(step(moment.row + 1)).domains[instance] ?? 'running';
    if (status !== statuses.at(-1)?.status)
      statuses.push({ status, x: scale.x(moment.at), moment: moment.index });
  }
  return statuses;
}

function lineOf(segment: Segment, y: ReadonlyMap<string, number>, scale: TimeScale): Line {
  const shift =
    segment.slot === 0 ? 0 : (segment.slot % 2 === 0 ? 1 : -1) * 2 * Math.ceil(segment.slot / 2);
  const x1 = scale.x(segment.begin);
  const x2 = scale.x(segment.end);
  const y1 = (y.get(segment.from) ?? 0) + shift;
  const y2 = (y.get(segment.kind === 'registers' ? segment.from : segment.to) ?? y1) + shift;
  const deep = (y.get(segment.to) ?? y1) + shift;
  return {
    ...segment,
    x1,
    y1,
    x2,
    y2,
    thickness: thicknessOf(segment),
    zigzag: segment.kind === 'registers' ? zigzagOf(segment, x1, y1, x2, deep) : [],
  };
}

/** From 2.5 px for a hundred cycles to 7 px for some tens of thousands. */
function thicknessOf(segment: Segment): number {
  if (segment.kind === 'wait' || segment.kind === 'device' || !segment.hop) return 2.5;
  return Math.min(7, 1.5 + Math.log10(Math.max(10, segment.hop.cycles)));
}

/** Down and up once for each access, as far as there is room for teeth of 4 px. */
function zigzagOf(
  segment: Segment,
  x1: number,
  y1: number,
  x2: number,
  deep: number,
): readonly (readonly [number, number])[] {
  const teeth = Math.max(1, Math.min(segment.hop?.accesses ?? 1, Math.floor((x2 - x1) / 4)));
  const width = (x2 - x1) / teeth;
  const points: [number, number][] = [[x1, y1]];
  for (let tooth = 0; tooth < teeth; tooth += 1) {
    points.push([x1 + (tooth + 0.5) * width, deep]);
    points.push([x1 + (tooth + 1) * width, y1]);
  }
  return points;
}

function gatesOf(lines: readonly Line[]): readonly Gate[] {
  const crossings = lines.filter((line) => line.hop !== null && line.hop.crossings > 0);
  return crossings.map((line, index) => {
    const hop = line.hop;
    const crossing = hop?.crossing ? CROSSINGS[hop.crossing] : null;
    const next = crossings[index + 1];
    return {
      run: line.run,
      x: line.x2,
      y: line.y2,
      mark: crossing?.mark ?? `×${hop?.accesses ?? 0}`,
      name: crossing?.name ?? 'register accesses',
      cost: formatTime(line.end - line.begin),
      uncertain: (hop?.constants ?? []).some(
        (constant) => !['measured', 'derived'].includes(constant.flag),
      ),
      moment: line.moment,
      room: (next?.x2 ?? line.x2 + 100) - line.x2,
    };
  });
}

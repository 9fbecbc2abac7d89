/**
 * A trace in the Trace Event Format (JSON Object Format) that Perfetto and Chromium open. Each lane is
 * a thread, spans are complete events, points are instants, and every event of the run stands on a
 * thread of its own with an arrow from its cause.
 */
import type { Marks } from './run.ts';
import { pairMarks, type Span } from './spans.ts';
import { kindNames, numberedNames, type AnyRun, type TraceNames } from './trace-names.ts';

/** One entry of `traceEvents`. Times are in microseconds; thousandths of them are our nanoseconds. */
export interface ChromeEvent {
  readonly name: string;
  readonly cat?: string;
  /** X complete, i instant, s and f start and finish of a flow, M metadata. */
  readonly ph: 'X' | 'i' | 's' | 'f' | 'M';
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  /** Scope of an instant: its thread. */
  readonly s?: 't';
  /** A flow ends in the slice around it, not in the next one. */
  readonly bp?: 'e';
  readonly id?: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

const pid = 1;
const eventsTid = 1;
const firstLaneTid = 2;

/** The whole trace as a JSON text. */
export function traceChrome(run: AnyRun, names: TraceNames = numberedNames): string {
  const { scenario, params, inputs, ended, endedAt, steps, hash } = run;
  const events = chromeEvents(run, names).map((event) => JSON.stringify(event));
  const metadata = {
    scenario: scenario.id,
    version: scenario.version,
    params,
    inputs,
    ended,
    endedAtNs: endedAt,
    steps,
    hash,
  };
  return `{"traceEvents":[\n${events.join(',\n')}\n],"displayTimeUnit":"ns","metadata":${JSON.stringify(metadata)}}\n`;
}

/** All entries: names first, then by time, and where times are equal as they are listed here. */
export function chromeEvents(
  run: AnyRun,
  names: TraceNames = numberedNames,
): readonly ChromeEvent[] {
  const tracks = dealTracks(run);
  const timed = [...occurrences(run, names), ...lanes(run, tracks)];
  timed.sort((a, b) => a.ts - b.ts);
  return [...metadataEvents(run, names, tracks), ...timed];
}

/** One thread: a row of a lane on which spans nest. */
interface Track {
  readonly lane: number;
  /** 0 for the lane's first row; more when spans overlap without nesting. */
  readonly row: number;
  readonly spans: Span[];
}

/** Deals the spans of each lane to as few rows as first fit needs. */
function dealTracks(run: AnyRun): readonly Track[] {
  const { marks } = run;
  const lanesInUse = [...new Set(marks.lane)].sort((a, b) => a - b);
  const { spans } = pairMarks(marks);
  const end = (span: Span): number => (span.end < 0 ? run.endedAt : marks.at[span.end]!);
  return lanesInUse.flatMap((lane) => {
    const rows: { track: Track; open: number[] }[] = [];
    const newRow = (): (typeof rows)[number] => {
      const row = { track: { lane, row: rows.length, spans: [] }, open: [] };
      rows.push(row);
      return row;
    };
    newRow();
    const ofLane = spans.filter((span) => span.lane === lane);
    // Where two begin together the longer goes first, so that the other nests in it.
    ofLane.sort((a, b) => marks.at[a.begin]! - marks.at[b.begin]! || end(b) - end(a));
    for (const span of ofLane) {
      const fits = (row: (typeof rows)[number]): boolean => {
        while (row.open.length > 0 && row.open.at(-1)! <= marks.at[span.begin]!) row.open.pop();
        return row.open.length === 0 || end(span) <= row.open.at(-1)!;
      };
      const row = rows.find(fits) ?? newRow();
      row.open.push(end(span));
      row.track.spans.push(span);
    }
    return rows.map((row) => row.track);
  });
}

function metadataEvents(
  run: AnyRun,
  names: TraceNames,
  tracks: readonly Track[],
): readonly ChromeEvent[] {
  const entry = (name: string, tid: number, args: Readonly<Record<string, unknown>>) =>
    ({ name, ph: 'M', ts: 0, pid, tid, args }) as const;
  const thread = (tid: number, name: string): readonly ChromeEvent[] => [
    entry('thread_name', tid, { name }),
    entry('thread_sort_index', tid, { sort_index: tid }),
  ];
  return [
    entry('process_name', eventsTid, { name: `${run.scenario.id} seed ${run.inputs.seed}` }),
    ...thread(eventsTid, 'events'),
    ...tracks.flatMap(({ lane, row }, index) =>
      thread(
        firstLaneTid + index,
        row === 0 ? names.lane(lane) : `${names.lane(lane)} (${row + 1})`,
      ),
    ),
  ];
}

/** Every event of the run as a slice without length, with an arrow from its cause. */
function occurrences(run: AnyRun, names: TraceNames): readonly ChromeEvent[] {
  const kinds = kindNames(run);
  const { length, at, cause, kind, subject, detail } = run.trace;
  // Flows bind to the slice written before them, so an event's arrows follow it directly.
  const effects: number[][] = Array.from({ length }, () => []);
  for (let row = 0; row < length; row++) if (cause[row]! >= 0) effects[cause[row]!]!.push(row);
  return effects.flatMap((rows, row) => {
    const name = kinds[kind[row]!]!;
    const args: Record<string, unknown> = {
      step: row + 1,
      subject: subject[row],
      detail: detail[row],
    };
    const about = names.subject?.(name, subject[row]!, detail[row]!);
    if (about !== undefined) args['about'] = about;
    if (cause[row] === -2) args['cause'] = 'reader';
    const place = { ts: microseconds(at[row]!), pid, tid: eventsTid };
    const arrow = { ...place, name: 'cause', cat: 'cause' };
    return [
      { ...place, name, cat: 'event', ph: 'X', dur: 0, args },
      ...(cause[row]! >= 0 ? [{ ...arrow, ph: 'f', bp: 'e', id: row + 1 } as const] : []),
      ...rows.map((effect) => ({ ...arrow, ph: 's', id: effect + 1 }) as const),
    ] satisfies ChromeEvent[];
  });
}

function lanes(run: AnyRun, tracks: readonly Track[]): readonly ChromeEvent[] {
  const { marks, scenario } = run;
  const { points, strayEnds } = pairMarks(marks);
  const laneTid = (lane: number): number =>
    firstLaneTid + tracks.findIndex((track) => track.lane === lane);
  const termOf = (row: number): string => scenario.terms[marks.term[row]!]!;
  const instant = (row: number, name: string): ChromeEvent => ({
    ...{ name, cat: 'mark', ph: 'i', s: 't', pid, tid: laneTid(marks.lane[row]!) },
    ...{ ts: microseconds(marks.at[row]!), args: argsOf(marks, row) },
  });
  return [
    ...tracks.flatMap((track, index) =>
      track.spans.map((span) => complete(run, span, firstLaneTid + index, termOf(span.begin))),
    ),
    ...points.map((row) => instant(row, termOf(row))),
    ...strayEnds.map((row) => instant(row, `${termOf(row)} (end)`)),
  ];
}

function complete(run: AnyRun, span: Span, tid: number, name: string): ChromeEvent {
  const { marks } = run;
  const begin = marks.at[span.begin]!;
  const end = span.end < 0 ? run.endedAt : marks.at[span.end]!;
  const open = span.end < 0 ? { stillOpen: true } : {};
  const args = { ...argsOf(marks, span.begin), ...open };
  const times = { ts: microseconds(begin), dur: microseconds(end - begin) };
  return { name, cat: 'span', ph: 'X', ...times, pid, tid, args };
}

const argsOf = (marks: Marks, row: number): Readonly<Record<string, unknown>> => ({
  step: marks.step[row],
  value: marks.value[row],
});

/** From integer nanoseconds; times 1000, the result is the integer again, to the nanosecond. */
const microseconds = (nanoseconds: number): number => nanoseconds / 1_000;

/** A trace as JSON: the columns as rows, for other programs. */
import { phaseNames } from './recorder.ts';
import type { Statistics } from './run.ts';
import { kindNames, numberedNames, type AnyRun, type TraceNames } from './trace-names.ts';

/** Raised when a reader of the older form could not read the newer one. */
const schemaVersion = 1;

/**
 * The whole run: what decided it, every event and mark, statistics. One row a line. In `events`, `step`
 * is the step an event led to, and `cause` the step of the event that planned it, "start" or "reader".
 */
export function traceJson(run: AnyRun, names: TraceNames = numberedNames): string {
  const { scenario, params, inputs, ended, endedAt, steps, hash, statistics } = run;
  const head = {
    schema: 'ring-minus-one-trace',
    schemaVersion,
    scenario: { id: scenario.id, version: scenario.version },
    params,
    inputs,
    ended,
    endedAtNs: endedAt,
    steps,
    hash,
    statistics: {
      counters: named(scenario.counters, statistics.counters),
      series: named(scenario.series, statistics.series.map(summary)),
      levels: named(scenario.levels, statistics.levels),
    },
  };
  const rows = [
    ...Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${json(value)}`),
    `  "events": ${list(eventRows(run, names))}`,
    `  "marks": ${list(markRows(run, names))}`,
  ];
  return `{\n${rows.join(',\n')}\n}\n`;
}

function eventRows(run: AnyRun, names: TraceNames): readonly object[] {
  const kinds = kindNames(run);
  const { length, at, id, cause, kind, subject, detail } = run.trace;
  return Array.from({ length }, (_, row) => {
    const name = kinds[kind[row]!]!;
    const about = names.subject?.(name, subject[row]!, detail[row]!);
    return {
      step: row + 1,
      atNs: at[row],
      id: id[row],
      cause: causeOf(cause[row]!),
      kind: name,
      subject: subject[row],
      detail: detail[row],
      ...(about === undefined ? {} : { about }),
    };
  });
}

function markRows(run: AnyRun, names: TraceNames): readonly object[] {
  const { length, step, at, lane, phase, term, value } = run.marks;
  return Array.from({ length }, (_, row) => ({
    step: step[row],
    atNs: at[row],
    lane: names.lane(lane[row]!),
    phase: phaseNames[phase[row]!],
    term: run.scenario.terms[term[row]!],
    value: value[row],
  }));
}

function causeOf(row: number): number | 'start' | 'reader' {
  if (row < 0) return row === -1 ? 'start' : 'reader';
  return row + 1;
}

function summary(series: Statistics['series'][number]): object {
  const { count, sum, min, max } = series;
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => series.quantile(share));
  return { count, sum, min, max, p50, p90, p99 };
}

const named = (names: readonly string[], values: readonly unknown[]): object =>
  Object.fromEntries(names.map((name, index) => [name, values[index]]));

const json = (value: unknown): string => JSON.stringify(value);

const list = (rows: readonly object[]): string =>
  rows.length === 0 ? '[]' : `[\n${rows.map((row) => `    ${json(row)}`).join(',\n')}\n  ]`;

/**
 * A trace as text, one line an event, for people and golden files.
 *
 * The first line names the run: scenario and version, seed, parameters as canonical JSON, why and when
 * it ended, steps, hash. Then, in columns that do not depend on the run unless something overflows:
 *
 *     time ns (15)  #step (7)  cause (11)  kind (24)  subject (16)  detail (8)  words
 *
 * The step is the one the event led to, so `stateAt(step)` shows what it did. The cause is the step of
 * the event that planned it, `start` for `init`, `reader` for an intervention.
 */
import { canonicalJson } from './plain.ts';
import { kindNames, numberedNames, type AnyRun, type TraceNames } from './trace-names.ts';
import type { Step } from './units.ts';

/** The whole trace. `say` adds words to the event that led to a step. Ends with a line feed. */
export function traceText(
  run: AnyRun,
  names: TraceNames = numberedNames,
  say: (step: Step) => string = () => '',
): string {
  const lines = [heading(run)];
  const kinds = kindNames(run);
  const { at, cause, kind, subject, detail } = run.trace;
  for (let row = 0; row < run.trace.length; row++) {
    const name = kinds[kind[row]!]!;
    const about = names.subject?.(name, subject[row]!, detail[row]!) ?? String(subject[row]!);
    const columns = [
      `${String(at[row]!).padStart(15)} ns`,
      `#${row + 1}`.padEnd(7),
      causeText(cause[row]!).padEnd(11),
      name.padEnd(24),
      about.padEnd(16),
      String(detail[row]!).padStart(8),
      oneLine(say((row + 1) as Step)),
    ];
    lines.push(columns.join('  ').trimEnd());
  }
  return lines.join('\n') + '\n';
}

function heading(run: AnyRun): string {
  return [
    `${run.scenario.id} version ${run.scenario.version}`,
    `seed ${run.inputs.seed}`,
    `params ${canonicalJson(run.params)}`,
    `ended ${run.ended} at ${run.endedAt} ns`,
    `steps ${run.steps}`,
    `hash ${run.hash}`,
  ].join('  ');
}

function causeText(row: number): string {
  if (row < 0) return row === -1 ? '<- start' : '<- reader';
  return `<- #${row + 1}`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

/**
 * `npm run sim -- SCENARIO [--seed N] [--set key=value] [--do action@time] [--format text|json|perfetto]`:
 * runs a scenario and prints its trace. Perfetto (ui.perfetto.dev) opens what the last format writes.
 */
import { parseArgs } from 'node:util';
import { traceChrome } from '../engine/trace-chrome.ts';
import { traceJson } from '../engine/trace-json.ts';
import { traceText } from '../engine/trace-text.ts';
import type { Intervention } from '../engine/scenario.ts';
import { simTime } from '../engine/units.ts';
import { settle, type Parameter } from '../scenarios/parameter.ts';
import { ENTRIES, type Entry } from '../scenarios/registry.ts';
import type { ToldRun } from '../scenarios/told.ts';

const FORMATS: Readonly<Record<string, (told: ToldRun) => string>> = {
  text: (told) => traceText(told.run, told.names, (step) => told.narration(step - 1).short),
  json: (told) => traceJson(told.run, told.names),
  perfetto: (told) => traceChrome(told.run, told.names),
};

const UNITS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };

/** Runs the command with these words; what it prints, or what is wrong with them. */
export function sim(words: readonly string[]): { readonly text: string; readonly ok: boolean } {
  try {
    return { text: traceFor(words), ok: true };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), ok: false };
  }
}

function traceFor(words: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      do: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
    },
  });
  const entry = ENTRIES.get(positionals[0] ?? '');
  if (!entry) throw new Error(usage());
  const format = FORMATS[values.format];
  if (!format)
    throw new Error(`--format takes ${Object.keys(FORMATS).join(', ')}, not "${values.format}"`);
  const { settings, problems } = settle(entry.parameters, given(values.set, entry.parameters));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const interventions = values.do.map((text) => action(entry, text)).sort((a, b) => a.at - b.at);
  return format(entry.run(settings, { seed: Number(values.seed), interventions }));
}

function given(
  pairs: readonly string[],
  parameters: readonly Parameter[],
): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [id = '', value = ''] = pair.split('=');
      const whole = parameters.find((one) => one.id === id)?.kind === 'integer';
      return [id, whole ? Number(value) : value];
    }),
  );
}

function action(entry: Entry, text: string): Intervention {
  const [name = '', when = ''] = text.split('@');
  const make = entry.actions[name];
  const match = /^(\d+(?:\.\d+)?)(ns|us|ms|s)$/.exec(when);
  if (!make || !match)
    throw new Error(
      `--do takes ACTION@TIME, such as crash:physicalDriver@30us; not "${text}".\nActions: ${Object.keys(entry.actions).join(', ')}`,
    );
  return make(simTime(Math.round(Number(match[1]) * (UNITS[match[2] ?? 'ns'] ?? 1))));
}

function usage(): string {
  const lines = [...ENTRIES.values()].flatMap((entry) => [
    `  ${entry.id}`,
    ...entry.parameters.map((one) =>
      one.kind === 'choice'
        ? `    --set ${one.id}=${one.options.map((option) => option.value).join('|')}`
        : `    --set ${one.id}=${one.min}…${one.max} (${one.unit})`,
    ),
    ...Object.keys(entry.actions).map((name) => `    --do ${name}@30us`),
  ]);
  return [
    'npm run sim -- SCENARIO [--seed N] [--set key=value] [--do action@time] [--format text|json|perfetto]',
    ...lines,
  ].join('\n');
}

if (import.meta.main) {
  const { text, ok } = sim(process.argv.slice(2));
  if (ok) process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  else {
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
  }
}

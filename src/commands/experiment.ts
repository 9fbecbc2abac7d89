/**
 * `npm run experiment -- FILE.json [--json] [--cores N] [--seconds N]`: runs an experiment file and prints
 * its results as JSON; progress and warnings go to standard error. `--path` prints the stretches of a
 * request and their constants instead, `--list` the ids that a file may use, `--list --design ID` a design’s row
 * as JSON. Ends with 2 where what was asked
 * for cannot be run, with 1 where a run failed.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readExperiment } from '../experiments/check.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { Variant } from '../experiments/plan.ts';
import { designRow, listIds } from './experiment/list-ids.ts';
import { pathsOf } from './experiment/paths.ts';
import { runExperiment } from './experiment/run-experiment.ts';
import { fail } from './project.ts';

/** Most bytes of a file. */
const bytesMax = 1_000_000;

/** What the command line asks for. */
type Asked =
  | { readonly text: string }
  | {
      readonly experiment: Experiment;
      readonly variants: readonly Variant[];
      readonly quiet: boolean;
      readonly seconds: number;
      readonly cores: number | undefined;
    };

/** Reads command line and file. Throws in words where they cannot be run. */
function readAsked(): Asked {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      path: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      design: { type: 'string' },
      cores: { type: 'string' },
      seconds: { type: 'string', default: '600' },
    },
  });
  if (values.design !== undefined) return { text: designRow(values.design) };
  if (values.list) return { text: listIds() };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error('Name one experiment file: npm run experiment -- FILE.json (or --list)');
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 1e6)) throw new Error('--seconds takes a number above 0');
  const cores = values.cores === undefined ? undefined : Number(values.cores);
  if (cores !== undefined && !(Number.isSafeInteger(cores) && cores >= 1))
    throw new Error('--cores takes a whole number of at least 1');
  const checked = readExperiment(textOf(file));
  if ('problems' in checked) throw new Error([`${file}:`, ...checked.problems].join('\n  '));
  if (values.path) return { text: pathsOf(checked.variants) };
  return { ...checked, quiet: values.json, seconds, cores };
}

function textOf(file: string): string {
  try {
    const { size } = statSync(file);
    if (size <= bytesMax) return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`${file} ${unreadable[code] ?? `cannot be read (${code})`}`);
  }
  throw new Error(`${file} is larger than ${bytesMax} bytes`);
}

/** Why a file cannot be read, in words. */
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by you',
};

async function main(asked: Asked): Promise<void> {
  if ('text' in asked) return void process.stdout.write(asked.text);
  const { experiment, variants, quiet, seconds, cores } = asked;
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Error('stopped')));
  const late = setTimeout(
    () => stopped.abort(new Error(`not done after ${seconds} s: see eventsMax, or --seconds`)),
    seconds * 1_000,
  );
  const result = await runExperiment(experiment, variants, {
    signal: stopped.signal,
    ...(cores === undefined ? {} : { cores }),
    progress: (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} runs`);
    },
  }).finally(() => clearTimeout(late));
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (!quiet) for (const text of result.warnings) process.stderr.write(`warning: ${text}\n`);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

try {
  main(readAsked()).catch(fail);
} catch (error) {
  fail(error);
  process.exitCode = 2;
}

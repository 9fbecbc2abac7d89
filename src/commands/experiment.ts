/**
 * `npm run experiment -- FILE.json [--json] [--cores N] [--seconds N]`: runs an experiment file and prints
 * its results as JSON; progress and warnings go to standard error. `--path` prints the stretches of a
 * request and their constants instead, `--list` the ids that a file may use.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readExperiment } from '../experiments/check.ts';
import { listIds } from './experiment/list-ids.ts';
import { pathsOf } from './experiment/paths.ts';
import { runExperiment } from './experiment/run-experiment.ts';
import { fail } from './project.ts';

/** Most bytes of a file. */
const bytesMax = 1_000_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      path: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      cores: { type: 'string' },
      seconds: { type: 'string', default: '600' },
    },
  });
  if (values.list) return void process.stdout.write(listIds());
  const file = positionals[0];
  if (file === undefined)
    throw new Error('Name an experiment file: npm run experiment -- FILE.json (or --list)');
  const checked = readExperiment(textOf(file));
  if ('problems' in checked) throw new Error([`${file}:`, ...checked.problems].join('\n  '));
  if (values.path) return void process.stdout.write(pathsOf(checked.variants));
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error('--seconds takes a number above 0');
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Error('stopped')));
  const late = setTimeout(
    () => stopped.abort(new Error(`not done after ${seconds} s: see eventsMax, or --seconds`)),
    seconds * 1_000,
  );
  const result = await runExperiment(checked.experiment, checked.variants, {
    signal: stopped.signal,
    ...(values.cores === undefined ? {} : { cores: Number(values.cores) }),
    progress: (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} runs`);
    },
  });
  clearTimeout(late);
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (!values.json) for (const text of result.warnings) process.stderr.write(`warning: ${text}\n`);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

function textOf(file: string): string {
  const { size } = statSync(file);
  if (size > bytesMax) throw new Error(`${file} is larger than ${bytesMax} bytes`);
  return readFileSync(file, 'utf8');
}

main().catch(fail);

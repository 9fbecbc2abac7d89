/**
 * `npm run sweep -- SCENARIO [--vary key=a,b,c]… [--seeds FIRST..LAST] [--cores N]`: every
 * combination of the varied settings, with every seed, on all cores. Progress goes to standard error,
 * results as JSON to standard output. Ctrl+C ends it at once.
 */
import { parseArgs } from 'node:util';
import { ENTRIES } from '../scenarios/registry.ts';
import { fail } from './project.ts';
import { sweepJobs } from './sweep/jobs.ts';
import { scenarioWork, type ScenarioJob, type ScenarioResult } from './sweep/scenario-work.ts';
import { sweep } from './sweep/sweep.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vary: { type: 'string', multiple: true, default: [] },
      seeds: { type: 'string', default: '1..1' },
      cores: { type: 'string' },
    },
  });
  const entry = ENTRIES.get(positionals[0] ?? '');
  if (!entry) throw new Error(`Name a scenario: ${[...ENTRIES.keys()].join(', ')}`);
  const jobs = sweepJobs(entry, values.vary, values.seeds);
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort(new Error('stopped')));
  const results = await sweep<ScenarioJob, ScenarioResult>(scenarioWork, jobs, {
    signal: stopped.signal,
    ...(values.cores === undefined ? {} : { cores: Number(values.cores) }),
    progress: showCount(process.stderr),
  });
  const rows = jobs.map((job, index) => ({ ...job, result: results[index] }));
  process.stdout.write(`${JSON.stringify({ schema: 'sweep', rows }, null, 2)}\n`);
}

/** Shows how far a sweep is: on a terminal as one line that counts, elsewhere every tenth part. */
function showCount(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    const end = done === total ? '\n' : '';
    if (stream.isTTY) stream.write(`\r${done} of ${total} runs${end}`);
    else if (done % Math.ceil(total / 10) === 0 || end) stream.write(`${done} of ${total} runs\n`);
  };
}

main().catch(fail);

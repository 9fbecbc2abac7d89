/** Running the stages of the tests, side by side where they may be, each with a line when it ends. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runProgram, seconds } from '../bootstrap/step.mjs';
import { cacheFolder, root, toolScript } from '../project.ts';
import { fromCounts, single, type Counts, type Outcome } from './outcome.ts';

/** The longest that a stage may take, ms: a run that hangs has failed. Asked late: `--full` sets the variable. */
const stageTimeMax = (): number =>
  Number(process.env['FUZZ_RUNS'] ?? 1) > 1 ? 5_400_000 : 900_000;

/** A stage that has a name and comes to an outcome. */
export interface Stage {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const running = new Set<string>();

/** Runs a stage, tells when it begins and ends, and turns anything thrown into a failure. */
export async function perform({ name, run }: Stage): Promise<Outcome> {
  const startedAt = Date.now();
  running.add(name);
  say(`…     ${name}`);
  const beat = setInterval(() => say(`…     ${[...running].join(', ')}`), 30_000).unref();
  const outcome = await run().catch((error: unknown) =>
    single(name, false, error instanceof Error ? error.message : String(error)),
  );
  clearInterval(beat);
  running.delete(name);
  const verdict =
    outcome.failed > 0 ? `FAIL  ${name}: ${outcome.failed} failed,` : `ok    ${name}:`;
  say(`${verdict} ${outcome.passed} passed (${seconds(startedAt)})`);
  return outcome;
}

/** A dependency's program, run to its end without colours. */
function tool(
  packageName: string,
  args: readonly string[],
  { program = packageName, env = {} }: { program?: string; env?: NodeJS.ProcessEnv } = {},
): ReturnType<typeof runProgram> {
  return runProgram(process.execPath, [toolScript(packageName, program), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    timeout: stageTimeMax(),
  });
}

/** A check that a program makes by its exit status. */
export const toolCheck = (name: string, ...call: Parameters<typeof tool>): Stage => ({
  name,
  async run() {
    const { code, output } = await tool(...call);
    return single(name, code === 0, output);
  },
});

/** A test runner, whose JSON report is counted. The report is written to the file it is told. */
export const testRunner = <Report>(
  name: string,
  counts: (report: Report) => Counts,
  call: (reportFile: string) => Parameters<typeof tool>,
): Stage => ({
  name,
  async run() {
    const reportFile = path.join(cacheFolder, 'reports', `${name.replaceAll(/\W+/g, '-')}.json`);
    mkdirSync(path.dirname(reportFile), { recursive: true });
    rmSync(reportFile, { force: true });
    const { code, output } = await tool(...call(reportFile));
    try {
      const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
      return fromCounts(name, counts(report), code, output);
    } catch {
      return single(name, false, `${output}\nThe run left no report: it stopped half-way.`);
    }
  },
});

/**
 * Building the site, and knowing when it need not be built: a stamp beside each build says from which
 * content it was made.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runProgram, showProgress } from './bootstrap/step.mjs';
import { cacheFolder, root, toolScript } from './project.ts';

/** What a build is made of: files and folders at the top, and variables. */
const ingredients =
  /^(src|content|public|package(-lock)?\.json|tsconfig\.json|astro\.config\.\w+)$/;
const variables = ['BASE_PATH', 'SITE_URL'];

/** One build: the folder it is written to (absolute) and the path below which it will live. */
export interface Build {
  readonly outDir: string;
  /** As `basePath` returns it. */
  readonly base: string;
}

/** What is recorded of a finished build. */
interface Stamp {
  readonly base: string;
  readonly inputs: string;
}

const environment = (base: string): NodeJS.ProcessEnv => ({
  ...process.env,
  BASE_PATH: base,
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** SHA-256 over names and bytes of everything that a build below `base` is made of, and its Node. */
export function inputsHash(base: string, top = root): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of variables) hash.update(`\0${name}=${environment(base)[name] ?? ''}`);
  const files = readdirSync(top)
    .filter((name) => ingredients.test(name))
    .flatMap((name) => filesUnder(top, name))
    .sort();
  for (const name of files) {
    const bytes = readFileSync(path.join(top, name));
    hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The file of that name, or all files under the folder of that name; paths from `top`. */
function filesUnder(top: string, name: string): string[] {
  if (statSync(path.join(top, name)).isFile()) return [name];
  return readdirSync(path.join(top, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)));
}

const stampFile = (outDir: string): string =>
  path.join(cacheFolder, 'builds', `${path.relative(root, outDir).replaceAll(path.sep, '+')}.json`);

/** What is known of the build in a folder; undefined when it is not there or was not finished. */
export function stampOf(outDir: string): Stamp | undefined {
  if (!existsSync(path.join(outDir, 'index.html')) || !existsSync(stampFile(outDir)))
    return undefined;
  return JSON.parse(readFileSync(stampFile(outDir), 'utf8')) as Stamp;
}

/** Is the build in its folder the one that the present sources would give? */
export function isFresh(build: Build): boolean {
  const stamp = stampOf(build.outDir);
  return stamp?.base === build.base && stamp.inputs === inputsHash(build.base);
}

/**
 * Builds the site, whether or not it is needed; `show` prints what Astro prints as it comes.
 * Throws an Error with that output when the build fails.
 */
export async function buildSite({ outDir, base }: Build, { show = false } = {}): Promise<void> {
  // Without its stamp, a build that stops half-way is never taken for a good one.
  rmSync(stampFile(outDir), { force: true });
  const inputs = inputsHash(base);
  const { code, output } = await runProgram(
    process.execPath,
    [toolScript('astro'), 'build', '--outDir', outDir],
    { cwd: root, env: environment(base), passThrough: show },
  );
  if (code !== 0) throw new Error(`${output}\nThe site could not be built: the reason is above.`);
  mkdirSync(path.dirname(stampFile(outDir)), { recursive: true });
  writeFileSync(stampFile(outDir), JSON.stringify({ base, inputs } satisfies Stamp));
}

/** Builds the site unless what is there is fresh, and shows that it does. */
export async function ensureBuilt(build: Build): Promise<void> {
  if (isFresh(build)) return;
  const done = showProgress(`Building the site for ${build.base}`);
  try {
    await buildSite(build);
    done('done');
  } catch (error) {
    done('failed');
    throw error;
  }
}

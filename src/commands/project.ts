/** Where things are in this project, and how its tools are started. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where commands keep what they may lose: stamps, caches, builds for the tests. Ignored by git. */
export const cacheFolder = path.join(root, '.cache');

/**
 * The script of a tool among the dependencies, to be run by this Node: no shell, no `.cmd`.
 * Throws when the package has no such program.
 */
export function toolScript(packageName: string, program = packageName): string {
  const folder = path.join(root, 'node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[program];
  if (!script) throw new Error(`The package ${packageName} has no program ${program}.`);
  return path.join(folder, script);
}

/** Prints the message of an error and sets the exit status: for the last `catch` of a command. */
export function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

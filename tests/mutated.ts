/** What is broken on purpose, a folder of `src` or one file of it, and which tests have to notice. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Globs of what is mutated, and of the tests that are for it. */
export interface Mutated {
  readonly sources: string;
  readonly tests: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * For a name below `src`: a folder (`model/host`) is for the folder of tests that mirrors it, and where
 * there is none for the tests beside it; a file (`engine/queue.ts`) is for all tests of its folder.
 */
export function mutated(name: string): Mutated {
  const folder = path.posix.dirname(name);
  if (/\.tsx?$/.test(name)) return { sources: `src/${name}`, tests: mutated(folder).tests };
  const tests = existsSync(path.join(here, name)) ? `${name}/**` : folder;
  return { sources: `src/${name}/**/*.ts`, tests: `tests/${tests}/*.test.{ts,tsx}` };
}

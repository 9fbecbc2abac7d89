/** Prints the hashes of runs: for a Node of another version, for browsers, and for WebKit's shell. */
import { hashesOfRuns } from './hash-of-runs.ts';

const { console: known, print } = globalThis as {
  readonly console?: Console;
  readonly print: (line: string) => void;
};
const text = JSON.stringify(hashesOfRuns());
// A page has a `print` as well, for paper; the shell has no console.
if (known === undefined) print(text);
else known.log(text);

/** Prints the hashes of runs: for a Node of another version, and for browsers. */
import { hashesOfRuns } from './hash-of-runs.ts';

console.log(JSON.stringify(hashesOfRuns()));

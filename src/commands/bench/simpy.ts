/** SimPy beside the engine, where this machine's Python has it: the simulator that most people know. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sample } from './sample.ts';

/** What the bench calls it. */
export const SIMPY = 'SimPy';

const script = fileURLToPath(new URL('simpy-sample.py', import.meta.url));

/** Its version; null where `python3` does not know it. */
export function simpyVersion(): string | null {
  try {
    const words = ['-c', 'import simpy; print(simpy.__version__)'];
    return execFileSync('python3', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** One sample of the load with this number, in a process of its own. Throws when there is no SimPy. */
export const takeFromSimpy = (index: number, events: number): Sample =>
  JSON.parse(
    execFileSync('python3', [script, String(index), String(events)], { encoding: 'utf8' }),
  ) as Sample;

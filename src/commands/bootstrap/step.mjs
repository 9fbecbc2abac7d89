/**
 * One step of a command: a program that runs while a line on standard error shows that it does.
 * Free of dependencies and of newer syntax, because the first command of a fresh clone uses it.
 */
import { spawn } from 'node:child_process';

/** Seconds with one decimal, for people: `12.3 s`. */
export const seconds = (/** @type {number} */ startedAt) =>
  `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/**
 * Shows that `label` is at work until the returned function is called with how it ended. On a
 * terminal it is one line that counts; elsewhere a line at the start, one every 15 s and one at the end.
 * @param {string} label
 * @param {NodeJS.WriteStream} stream
 */
export function showProgress(label, stream = process.stderr) {
  const startedAt = Date.now();
  const live = stream.isTTY === true;
  stream.write(`${label} …${live ? '' : '\n'}`);
  const beat = setInterval(
    () => stream.write(`${live ? '\r' : ''}${label} … ${seconds(startedAt)}${live ? '' : '\n'}`),
    live ? 1000 : 15_000,
  );
  return (/** @type {string} */ outcome) => {
    clearInterval(beat);
    stream.write(`${live ? '\r' : ''}${label}: ${outcome} (${seconds(startedAt)})\n`);
  };
}

/**
 * Runs a program to its end and collects what it printed.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, timeout?: number, passThrough?: boolean }} options
 *   `passThrough` shows the output as it comes instead of collecting it; `timeout` (ms) ends the program
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function runProgram(file, args, { passThrough = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...options,
      stdio: passThrough ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

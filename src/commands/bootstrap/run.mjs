/**
 * The door of every npm script: `node run.mjs COMMAND [arguments]`. Any Node from version 18 can run
 * it on a fresh clone; it installs what is missing and hands over to `src/commands/COMMAND.ts`, run by
 * the pinned Node. Standard output belongs to the command alone.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, findNode } from './install.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

/** Runs the command with the pinned Node and ends this process the way that one ended. */
function handOver(/** @type {string} */ node, /** @type {string} */ script) {
  const binaries = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env };
  // Windows spells it Path; two spellings in one environment would hide one of them.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = [binaries, env[key]].filter(Boolean).join(path.delimiter);
  const child = spawn(node, [script, ...args], { cwd: root, env, stdio: 'inherit' });
  // A terminal sends Ctrl+C to the child as well; what is left to do here is to outlive it.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // npm starts commands in a shell that dies of a signal without passing it on: nobody would end the
  // child then, and a server would keep its port.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent;
  if (process.env['npm_lifecycle_event'])
    setInterval(() => orphaned() && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('close', (code) => (process.exitCode = code ?? 1));
}

function fail(/** @type {string} */ message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

const script = path.join(root, 'src', 'commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(script)) {
  fail(`There is no command "${command}". README.md lists the commands; each is an npm script.`);
} else {
  try {
    await ensureInstalled(root);
    const node = findNode(root);
    if (node) handOver(node, script);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

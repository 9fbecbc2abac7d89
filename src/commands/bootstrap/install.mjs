/**
 * Makes what the lock file asks for be there, and finds the Node this project is pinned to. npm leaves
 * its own record of an installation (`node_modules/.package-lock.json`, written last), so that
 * comparing it with the lock file tells an old, foreign or half-finished one from a good one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram, showProgress } from './step.mjs';

/**
 * The part of a lock file that is read here.
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * How an installation differs from its lock file: one entry a package, empty when it does not.
 * Optional packages may be absent (each platform has its own), but not be of another version.
 * @param {LockFile} lock
 * @param {LockFile} installed
 * @returns {string[]}
 */
export function differences(lock, installed) {
  const wanted = lock.packages ?? {};
  const found = installed.packages ?? {};
  const absent = Object.entries(wanted)
    .filter(([key, entry]) => key !== '' && !entry.optional && !entry.devOptional && !found[key])
    .map(([key, entry]) => `${key} ${entry.version} is not installed`);
  const other = Object.entries(found)
    .filter(([key, entry]) => wanted[key]?.version !== entry.version)
    .map(([key, entry]) => `${key} ${entry.version} is installed, the lock file says otherwise`);
  return [...absent, ...other];
}

/** The JSON of a file, or undefined when there is none that can be read. */
const readJson = (/** @type {string} */ file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** The version of Node this project is pinned to, as its package.json says. */
export const pinnedVersion = (/** @type {string} */ root) =>
  /** @type {string} */ (readJson(path.join(root, 'package.json')).devDependencies.node);

/**
 * The Node to run everything else with: the pinned one from node_modules, or the running one when it
 * is of the same major version. Undefined when neither is there.
 * @param {string} root
 * @returns {string | undefined}
 */
export function findNode(root) {
  const version = pinnedVersion(root);
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = path.join(root, 'node_modules', 'node', 'bin', name);
  const answer = existsSync(pinned) ? spawnSync(pinned, ['--version'], { encoding: 'utf8' }) : null;
  if (answer?.stdout?.trim() === `v${version}`) return pinned;
  return process.versions.node.split('.')[0] === version.split('.')[0]
    ? process.execPath
    : undefined;
}

/** Why an installation is needed, in words; undefined when what is there is what the lock file says. */
export function whyInstall(/** @type {string} */ root) {
  const lock = readJson(path.join(root, 'package-lock.json'));
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'nothing is installed yet';
  const [first] = differences(lock ?? {}, installed);
  if (first) return first;
  return findNode(root) ? undefined : `Node ${pinnedVersion(root)} is not installed`;
}

/**
 * The arguments for npm. `ci` is exact, but begins by deleting node_modules, which Windows refuses
 * while the running Node lives in there; `install` keeps to an agreeing lock file just as well.
 */
function npmArguments(/** @type {string} */ root) {
  const runsInside = process.execPath.startsWith(path.join(root, 'node_modules'));
  const verb = process.platform === 'win32' && runsInside ? 'install' : 'ci';
  return [verb, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
}

/**
 * Installs when `whyInstall` gives a reason. Throws an Error that says what to do when it fails.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const reason = whyInstall(root);
  if (!reason) return;
  const args = npmArguments(root);
  const done = showProgress(`Installing packages (npm ${args[0]}: ${reason})`);
  // npm tells its scripts where it is; without that, the shell has to find it (npm.cmd on Windows).
  const npm = process.env['npm_execpath'];
  const { code, output } = npm?.endsWith('.js')
    ? await runProgram(process.execPath, [npm, ...args], { cwd: root })
    : await runProgram('npm', args, { cwd: root, shell: process.platform === 'win32' });
  done(code === 0 ? 'done' : `failed with status ${code}`);
  if (code !== 0)
    throw new Error(
      `${output}\nnpm could not install the packages (its message is above).\n` +
        'Check the network connection and the disk space, close programs that use this folder, and try again.',
    );
  const remains = whyInstall(root);
  if (remains)
    throw new Error(
      `npm finished, but ${remains}.\n` +
        'Most often npm was told not to run install scripts. Try: npm ci --ignore-scripts=false',
    );
}

/** Gets the peers' packages into the cache, of one version each and checked against its hash. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runProgram } from '../bootstrap/step.mjs';
import { cacheFolder } from '../project.ts';
import { peers, type Peer } from './peers.ts';

const folder = path.join(cacheFolder, 'peers');

/** The file of a peer in the cache. */
export const peerFile = (peer: Peer): string =>
  path.join(folder, 'node_modules', peer.from, peer.file);

/** The package files that ask for the peers and nothing else. */
export function peerManifests(): { readonly package: object; readonly lock: object } {
  const dependencies: Record<string, string> = Object.fromEntries(
    peers.map(({ from, version }) => [from, version]),
  );
  const manifest = { name: 'peers', version: '1.0.0', private: true, dependencies };
  const packages: Record<string, object> = { '': manifest };
  for (const { from, version, integrity } of peers)
    packages[`node_modules/${from}`] = { version, integrity };
  return { package: manifest, lock: { ...manifest, lockfileVersion: 3, packages } };
}

/** Installs the peers. What was wrong, in words; null when they are there. */
export async function obtainPeers(): Promise<string | null> {
  if (peers.every((peer) => existsSync(peerFile(peer)))) return null;
  mkdirSync(folder, { recursive: true });
  const manifests = peerManifests();
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifests.package));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(manifests.lock));
  const { code, output } = await runProgram(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: folder, shell: process.platform === 'win32', timeout: 120_000 },
  );
  return code === 0 ? null : `npm could not get the peers: ${output.trim().split('\n').at(-1)}`;
}

/** Loads a peer from the cache. Throws when it is not there. */
export function loadPeer(peer: Peer): unknown {
  // simjs exports nothing and takes a window for granted.
  const page = globalThis as { window?: { Sim?: unknown } };
  page.window ??= {};
  const exported: unknown = createRequire(import.meta.url)(peerFile(peer));
  return page.window.Sim ?? exported;
}

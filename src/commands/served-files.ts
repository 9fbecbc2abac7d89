/** Which file of a built site answers which address, and as what kind of content. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { withSlash } from './base-path.ts';

/** What a server serves. */
export interface Site {
  /** The folder of the build, absolute. */
  readonly folder: string;
  /** The path below which it lives, as `basePath` returns it. */
  readonly base: string;
}

/** A file that may be sent. */
export interface ServedFile {
  /** Absolute. */
  readonly file: string;
  readonly size: number;
  /** Changes whenever the file does. */
  readonly etag: string;
}

/** The answer to an address. */
export type Located =
  | ({ readonly kind: 'file' } & ServedFile)
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

const missing: Located = { kind: 'missing' };

/** Files that tell a host how to serve the site; no reader needs them. */
const forHosts = /^(_headers|web\.config|staticwebapp\.config\.json|nginx\.conf|\.nojekyll)$/;

/** The media type by extension; what is not listed is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The Content-Type of a file, by the extension of its name. */
export const contentType = (file: string): string =>
  types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** The path of an address as text, or undefined when it is none that a file here could have. */
function decode(address: string): string | undefined {
  try {
    const name = decodeURIComponent(address);
    return /[\0\\]|\/\//.test(name) || name.split('/').includes('..') ? undefined : name;
  } catch {
    return undefined;
  }
}

/**
 * The file for the path of a request (without its query). Two doors lead in from outside the base: `/`
 * and the base without its slash. A folder without its slash redirects, so that links in it work.
 */
export async function locate(site: Site, address: string): Promise<Located> {
  const name = decode(address);
  const home = withSlash(site.base);
  if (name === undefined) return missing;
  if (name !== home && (name === '/' || name === site.base)) return { kind: 'redirect', to: home };
  if (!name.startsWith(home)) return missing;
  const inside = name.slice(home.length);
  if (forHosts.test(inside)) return missing;
  const file = await servedFile(
    site.folder,
    /(^|\/)$/.test(inside) ? `${inside}index.html` : inside,
  );
  if (file) return { kind: 'file', ...file };
  const index = await servedFile(site.folder, `${inside}/index.html`);
  return index ? { kind: 'redirect', to: `${address}/` } : missing;
}

/** A regular file below the folder (also after following links), or undefined. */
export async function servedFile(folder: string, name: string): Promise<ServedFile | undefined> {
  try {
    const [file, top] = await Promise.all([realpath(path.join(folder, name)), realpath(folder)]);
    const facts = await stat(file);
    if (!file.startsWith(top + path.sep) || !facts.isFile()) return undefined;
    const etag = `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"`;
    return { file, size: facts.size, etag };
  } catch {
    return undefined;
  }
}

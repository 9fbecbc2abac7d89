/** Reads the content folder as plain text and ids, for the checks and for back-links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESIGNS } from '../model/designs/index.ts';
import { ENTRIES } from '../scenarios/registry.ts';
import { domainStyles } from '../views/domain-style.ts';
import type { KnownIds } from './references.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path inside the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What the checks read. */
export interface ContentFolder {
  readonly lessons: readonly ContentFile[];
  readonly terms: readonly ContentFile[];
  readonly sources: readonly ContentFile[];
  readonly homework: readonly ContentFile[];
  readonly misconceptions: readonly ContentFile[];
  readonly claims: readonly ContentFile[];
  readonly landscape: readonly ContentFile[];
  readonly events: readonly ContentFile[];
  readonly editions: readonly ContentFile[];
  readonly releases: readonly ContentFile[];
  /** The rendered diagrams, by key. */
  readonly diagrams: ReadonlySet<string>;
  /** The ids of the course's parts. */
  readonly parts: ReadonlySet<string>;
  readonly known: KnownIds;
}

/** Reads the content folder of the project in `root`. Folders that do not exist count as empty. */
export function readContentFolder(root: string): ContentFolder {
  const names = (folder: string, end: string): readonly string[] => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith(end) && !/(^|\/)README\./.test(name))
      .sort();
  };
  const read = (folder: string, end: string): readonly ContentFile[] =>
    names(folder, end).map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(join(root, folder, name), 'utf8').replaceAll('\r\n', '\n'),
    }));
  const ids = (folder: string, end: string): ReadonlySet<string> =>
    new Set(names(folder, end).map((name) => name.slice(0, -end.length)));
  const parts = existsSync(join(root, 'content/parts.yaml'))
    ? readFileSync(join(root, 'content/parts.yaml'), 'utf8')
    : '';
  return {
    lessons: read('content/lessons', '.mdx'),
    terms: read('content/glossary', '.yaml'),
    sources: read('content/sources', '.yaml'),
    homework: read('content/homework', '.yaml'),
    misconceptions: read('content/misconceptions', '.yaml'),
    claims: read('content/claims', '.yaml'),
    landscape: read('content/landscape', '.yaml'),
    events: read('content/events', '.yaml'),
    editions: read('content/editions', '.yaml'),
    releases: read('content/releases', '.yaml'),
    diagrams: ids('content/diagrams', '.svg'),
    parts: new Set([...parts.matchAll(/^- id: (\S+)$/gm)].map((match) => match[1] ?? '')),
    known: {
      term: ids('content/glossary', '.yaml'),
      source: ids('content/sources', '.yaml'),
      domain: new Set(Object.values(domainStyles).map(({ slug }) => slug)),
      scenario: new Set(ENTRIES.keys()),
      design: new Set(DESIGNS.map(({ id }) => id)),
      homework: folders(join(root, 'content/homework')),
      claim: new Set([...ids('content/claims', '.yaml')].map((id) => id.toUpperCase())),
      event: ids('content/events', '.yaml'),
      release: ids('content/releases', '.yaml'),
    },
  };
}

/** The names of the folders in a folder. */
function folders(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  const entries = readdirSync(path, { withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
}

/** Names of files, folders and ids, and what is wrong with them. */
import path from 'node:path';
import type { Source } from './repository.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Works are cited by keys that others have given them, such as vsphere_sql09. */
const citationKey = /^[a-z0-9]+([-_][a-z0-9]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+$/;
const rooms = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'shared', 'misc']);

/** Names that tools and readers expect as they are. */
const given = /^(README|LICENSE|LICENSE-CONTENT|CITATION)(\.\w+)?$|^\.|^404\.astro$|^\[.*\]/;

/** The name of a file without its extensions: `a-b` for `a-b.test.ts`; golden files keep their case part. */
const stem = (file: string): string => path.posix.basename(file).split('.')[0] ?? '';

const isComponent = (file: string): boolean =>
  file.startsWith('src/components/') && /\.(astro|tsx)$/.test(file);

/** What is wrong with the names of files and folders, in words. */
export function nameProblems(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const problems: string[] = [];
    const folders = path.posix.dirname(file).split('/');
    for (const folder of folders)
      if (rooms.has(folder))
        problems.push(
          `${file}: a folder "${folder}" holds anything. Put the file beside its user, or name what it is.`,
        );
    if (/(^|\/)types\.ts$/.test(file))
      problems.push(
        `${file}: put types beside what they describe, not in a file of their own kind.`,
      );
    if (given.test(path.posix.basename(file))) return problems;
    const words = stem(file).replaceAll('--', '-');
    if (isComponent(file) && !pascal.test(words))
      problems.push(`${file}: components have the name they are used by, as in FollowRequest.tsx.`);
    const pattern = file.startsWith('content/sources/') ? citationKey : kebab;
    if (!isComponent(file) && !pattern.test(words))
      problems.push(`${file}: file names are lower-case words with hyphens between them.`);
    return problems;
  });
}

/** Where ids equal file names: the folder's files, and the id that each states. */
const idStatements: readonly { readonly files: RegExp; readonly id: RegExp }[] = [
  // A scenario is a file, or the index of a folder, and states its id once as a literal.
  { files: /^src\/scenarios\/([^/]+)(?:\/(?:scenario|index))?\.ts$/, id: /^\s*id: '([^']+)',$/m },
  { files: /^src\/homework\/([^/]+)\/exercise\.ts$/, id: /^\s*id: '([^']+)',$/m },
  { files: /^content\/(?:glossary|sources)\/(.+)\.ya?ml$/, id: /^id: *['"]?([^'"\s]+)/m },
];

/** Stated ids that are not the name of their file, in words. Files that state none are passed over. */
export const idProblems = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ file, text }) =>
    idStatements.flatMap(({ files, id }) => {
      const name = files.exec(file)?.[1];
      const stated = id.exec(text)?.[1];
      return name && stated && name !== stated
        ? [`${file} states the id "${stated}". Ids equal file names: rename one of them.`]
        : [];
    }),
  );

/** What a file imports, whatever kind it is, and what is wrong with it. */
import path from 'node:path';
import ts from 'typescript';
import { importProblem } from './layers.mjs';
import type { Source } from './repository.ts';

/** The parts of a file that are TypeScript: all of it, or the frontmatter and scripts of a page. */
function program({ file, text }: Source): string {
  if (file.endsWith('.mdx')) return text.replace(/^( *)(```|~~~)[^]*?^\1\2/gm, '');
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^\s*---\r?\n([^]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, body]) => body);
  return [frontmatter, ...scripts].join('\n');
}

/** The specifiers that a file imports or exports from, as written. */
export function importsOf(source: Source): readonly string[] {
  const code = program(source);
  // In MDX, prose may look like anything: only lines that begin a statement count.
  const text = source.file.endsWith('.mdx')
    ? [...code.matchAll(/^(import|export)\b[^]*?(?:\n\n|$(?![^]))/gm)]
        .map(([found]) => found)
        .join('\n')
    : code;
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

/** The imports that go against the table in layers.mjs, each in words. */
export const importProblems = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap((specifier) => importProblem(source.file, specifier) ?? []),
  );

/** The relative imports whose target does not exist, each in words. */
export const danglingImports = (
  sources: readonly Source[],
  exists: (file: string) => boolean,
): readonly string[] =>
  sources.flatMap((source) =>
    importsOf(source)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => target(source.file, specifier))
      .filter((file) => !exists(file))
      .map((file) => `${source.file} imports ${file}, which does not exist.`),
  );

const target = (file: string, specifier: string): string =>
  path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? '');

/** The circles of imports: `a → b → a`, each once. */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const graph = new Map(
    sources.map((source) => [
      source.file,
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => target(source.file, specifier)),
    ]),
  );
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' → '));
    if (start >= 0 || finished.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

/**
 * Turns a TypeScript module and what it imports into JavaScript modules, file by file and without a
 * bundler: types are taken out and nothing else, so that a browser or an older Node runs our very code.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { root } from '../project.ts';

const specifier = /((?:^|\n)(?:import|export)\b[^;]*?from\s*'|(?:^|\n)import\s*')(\.[^']+)\.ts'/g;

/**
 * Writes `entry` (from the top folder) and all it imports below `folder`, with `.js` for `.ts`, and
 * returns where the entry is now. Throws an Error for an import that is no file of ours.
 */
export function writePlainModules(entry: string, folder: string): string {
  const written = new Set<string>();
  const write = (file: string): void => {
    if (written.has(file)) return;
    written.add(file);
    const text = stripTypeScriptTypes(readFileSync(path.join(root, file), 'utf8'));
    const foreign = /(?:^|\n)import\b[^;']*'([^.'][^']*)'/.exec(text);
    if (foreign) throw new Error(`${file} imports ${foreign[1]}, which is no file of ours`);
    for (const [, , target = ''] of text.matchAll(specifier))
      write(path.posix.join(path.posix.dirname(file), `${target}.ts`));
    const target = path.join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text.replace(specifier, "$1$2.js'"));
  };
  write(entry);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  return path.join(folder, entry.replace(/\.ts$/, '.js'));
}

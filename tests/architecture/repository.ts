/** The files of this project as the house rules see them: paths from the top, with their text. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text file. */
export interface Source {
  /** Path from the top folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** The top folder, absolute. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

const texts =
  /\.(ts|tsx|mjs|astro|mdx?|ya?ml|json|css|svg|txt|html|cff|csv)$|(^|\/)[^./]+$|(^|\/)\.[^/]+$/;
const made = /^(node_modules|dist|\.astro|\.cache|\.git|reports|test-results)(\/|$)/;

/** Every file that git has or would take; in a copy without git, every file that is not made by a tool. */
function fileNames(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const names = execFileSync('git', args, {
      cwd: top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return names.split('\0').filter(Boolean);
  } catch {
    return readdirSync(top)
      .filter((name) => !made.test(name))
      .flatMap((name) =>
        statSync(path.join(top, name)).isDirectory()
          ? readdirSync(path.join(top, name), { recursive: true, encoding: 'utf8' }).map(
              (inner) => `${name}/${inner.split(path.sep).join('/')}`,
            )
          : [name],
      );
  }
}

const isFile = (name: string): boolean =>
  statSync(path.join(top, name), { throwIfNoEntry: false })?.isFile() === true;

/** All files that are there, by their path. */
export const allFiles: readonly string[] = [...new Set(fileNames())].filter(isFile).sort();

/** The text of a file. */
export const source = (file: string): Source => ({
  file,
  text: readFileSync(path.join(top, file), 'utf8'),
});

/** The text files, those whose path fits a pattern. */
export const sources = (pattern: RegExp): readonly Source[] =>
  allFiles.filter((file) => texts.test(file) && pattern.test(file)).map(source);

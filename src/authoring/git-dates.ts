/**
 * When files were last changed, from the project's history. Nothing here fails: without git, outside a
 * repository or in a shallow copy, whose oldest commit seems to have changed everything, the date of a
 * file is simply not known.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest commit that changed each file, by path from the top of the repository. */
export type ChangeDates = ReadonlyMap<string, Date>;

/** Reads dates out of `git log --format=commit:%H:%ct --name-only`; `cut` are commits with no known past. */
export function parseChanges(log: string, cut: ReadonlySet<string>): ChangeDates {
  const dates = new Map<string, Date>();
  let date: Date | undefined;
  for (const line of log.split('\n')) {
    const commit = /^commit:([0-9a-f]+):(\d+)$/.exec(line);
    if (commit) date = cut.has(commit[1] ?? '') ? undefined : new Date(Number(commit[2]) * 1_000);
    else if (line !== '' && date !== undefined && !dates.has(line)) dates.set(line, date);
  }
  return dates;
}

/** The dates of all files under some folders of the repository that `root` is in; empty if unknown. */
export function changeDates(root: string, folders: readonly string[]): ChangeDates {
  const git = (...words: readonly string[]): string | undefined => {
    const run = spawnSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
    return run.status === 0 ? run.stdout : undefined;
  };
  const log = git('log', '--format=commit:%H:%ct', '--name-only', '--relative', '--', ...folders);
  if (log === undefined) return new Map();
  const shallow = join(root, git('rev-parse', '--git-path', 'shallow')?.trim() ?? '.git/shallow');
  const cut = existsSync(shallow) ? readFileSync(shallow, 'utf8').split('\n') : [];
  return parseChanges(log, new Set(cut));
}

/** The newest date among the files that are at a path or in it as a folder. */
export function newestUnder(dates: ChangeDates, path: string): Date | undefined {
  let newest: Date | undefined;
  for (const [file, date] of dates)
    if (file === path || file.startsWith(`${path}/`))
      if (newest === undefined || date > newest) newest = date;
  return newest;
}

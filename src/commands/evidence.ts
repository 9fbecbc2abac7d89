/**
 * `npm run --silent evidence -- FILE…`: what each file, the output of a real machine, proves. One JSON
 * object a file, a line each, and nothing else on standard output. Ends with 0 when every file was read,
 * with 2 when one could not be (its object says why), with 64 when no file is named.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { encodingsOf } from '../evidence/paste/encoding.ts';
import { LARGEST_FILE, likeliestReading, readEvidence, type Report } from '../evidence/read.ts';

/** The object printed for a file. `error` is there when it could not be read. */
export function answerFor(
  file: string,
  from: string = process.cwd(),
): Readonly<Record<string, unknown>> {
  try {
    return { file, ...printed(reportOn(path.resolve(from, file))) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      file,
      verdict: 'UNRECOGNISED',
      also: [],
      reasons: [{ verdict: 'UNRECOGNISED', lines: [], because: `The file cannot be read: ${why}` }],
      facts: [],
      next: 'systeminfo',
      error: why,
    };
  }
}

/** Tries the encodings a file may have, and takes the first in which it says something. */
function reportOn(file: string): Report {
  const { size } = statSync(file);
  if (size > LARGEST_FILE)
    throw new Error(`it has ${size} bytes; the largest file that is read has ${LARGEST_FILE}`);
  const bytes = readFileSync(file);
  // Lazily: a file of ten megabytes is not decoded more often than needed.
  const texts = encodingsOf(bytes)
    .values()
    .map((encoding) => new TextDecoder(encoding).decode(bytes));
  return likeliestReading(texts)?.report ?? readEvidence('');
}

const printed = (report: Report): Readonly<Record<string, unknown>> => ({
  verdict: report.verdict,
  also: report.also,
  ...(report.role === undefined ? {} : { role: report.role }),
  reasons: report.reasons,
  facts: report.facts.map(({ kind, value, from, lines }) => ({ kind, value, from, lines })),
  next: report.next,
  notProven: report.notProven,
  lesson: report.lesson,
  ...(report.setAside.length > 0 ? { setAside: report.setAside } : {}),
  ...(report.privileges.length > 0 ? { privileges: report.privileges } : {}),
});

if (import.meta.main) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    process.stderr.write('npm run --silent evidence -- FILE…\n');
    process.exitCode = 64;
  }
  // npm starts its scripts in the top folder; names are meant from where the reader stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  for (const file of files) {
    const answer = answerFor(file, from);
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    if ('error' in answer) process.exitCode = 2;
  }
}

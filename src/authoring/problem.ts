/**
 * A problem in what a writer wrote: where it is, what was found and what to do about it. Checks return
 * a list of them, so that one build names everything that is wrong.
 */
export interface Problem {
  /** Path of the file inside the project, with forward slashes. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** What was found, as a sentence without a full stop. */
  readonly found: string;
  /** What to do about it. */
  readonly hint: string;
}

/** The problems as text: one paragraph each, `file:line` first, so that editors can jump there. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems.map(({ file, line, found, hint }) => `${file}:${line}  ${found}.\n  ${hint}`).join('\n');

/** The problems in the order of their places, file by file. */
export const inFileOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));

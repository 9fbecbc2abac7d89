/** A paste as it is shown beside its answer: numbered lines, each with what it is a ground for. */

/** A line worth showing. */
export interface ShownLine {
  /** Counted from 1 in the text as pasted. */
  readonly number: number;
  /** Control characters are replaced, and very long lines cut. */
  readonly text: string;
  /** What the line is a ground for; empty for a line that is only context. */
  readonly notes: readonly string[];
}

/** The part of a paste that is shown. */
export interface Excerpt {
  /** Runs of neighbouring lines. */
  readonly runs: readonly (readonly ShownLine[])[];
  /** How many lines the paste has. */
  readonly total: number;
  /** How many lines with a note are not shown, because there are too many. */
  readonly passedOver: number;
}

/** A paste of up to so many lines is shown whole. */
export const WHOLE_UP_TO = 30;
/** Lines of context before and after a line with a note. */
export const CONTEXT = 2;
/** Lines with a note that are shown at most. */
export const MARKED_MAX = 60;
/** Characters of a line that are shown at most. */
export const LINE_MAX = 400;

/** The ends of line that the reader counts by. */
const ends = /\r\n|\n|\r|\u2028|\u2029|\u0085/;
/** Characters that show nothing, or that could turn the order of a line around. */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The lines with notes and their neighbours, or the whole of a short paste. */
export function excerptOf(text: string, notes: ReadonlyMap<number, readonly string[]>): Excerpt {
  const lines = text.split(ends);
  if (lines.at(-1) === '') lines.pop();
  const marked = [...notes.keys()].sort((a, b) => a - b);
  const kept = marked.slice(0, MARKED_MAX);
  const wanted = new Set<number>();
  if (lines.length <= WHOLE_UP_TO) lines.forEach((_, index) => wanted.add(index + 1));
  else
    for (const number of kept)
      for (let near = number - CONTEXT; near <= number + CONTEXT; near += 1)
        if (near >= 1 && near <= lines.length) wanted.add(near);
  const runs: ShownLine[][] = [];
  for (const number of [...wanted].sort((a, b) => a - b)) {
    const line = { number, text: shown(lines[number - 1] ?? ''), notes: notes.get(number) ?? [] };
    const run = runs.at(-1);
    if (run?.at(-1)?.number === number - 1) run.push(line);
    else runs.push([line]);
  }
  const passedOver = lines.length <= WHOLE_UP_TO ? 0 : marked.length - kept.length;
  return { runs, total: lines.length, passedOver };
}

const shown = (line: string): string => {
  const cut = line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)} …` : line;
  return cut.replace(unseen, '·');
};

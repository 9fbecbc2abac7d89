/** What the pieces of `systeminfo`'s section on Hyper-V amount to, run by run of the program. */
import type { Note } from '../fact.ts';
import { REQUIREMENTS, type Requirement } from '../language/windows-language.ts';
import type { Dense } from '../paste/dense.ts';
import type { Line } from '../paste/lines.ts';
import type { Piece } from './systeminfo-piece.ts';
import { byPosition } from './systeminfo-position.ts';

/** Notes the facts of all runs. */
export function readSection(
  lines: readonly Line[],
  dense: Dense,
  pieces: readonly Piece[],
  note: Note,
): void {
  runsOf(pieces).forEach((run, report) => readRun(lines, dense, run, report, note));
}

/** A heading begins a run; so does a requirement that was there already. */
function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let seen = new Set<string>();
  for (const piece of pieces) {
    const key = piece.what === 'line' ? piece.requirement : piece.what;
    const last = runs.at(-1);
    if (!last || piece.what === 'heading' || seen.has(key)) {
      runs.push([piece]);
      seen = new Set([key]);
    } else {
      last.push(piece);
      seen.add(key);
    }
  }
  return runs;
}

function readRun(
  lines: readonly Line[],
  dense: Dense,
  run: readonly Piece[],
  report: number,
  note: Note,
): void {
  const sentence = run.find(({ what }) => what === 'sentence');
  if (sentence) note('hypervisor', 'yes', sentence.hit.lines, report);
  const answered = new Map<Requirement, 'yes' | 'no'>();
  for (const piece of run) {
    if (piece.what !== 'line') continue;
    if (piece.answer === 'foreign')
      note(
        'wording',
        'The label is in one language, its answer in another.',
        piece.hit.lines,
        report,
      );
    if (piece.answer === 'yes' || piece.answer === 'no')
      answered.set(piece.requirement, piece.answer);
  }
  const [heading] = run;
  const positioned =
    heading?.what === 'heading' && answered.size < REQUIREMENTS.length && !sentence
      ? byPosition(dense, heading.words, heading.hit.end)
      : undefined;
  if (positioned)
    for (const { requirement, answer, lines: at } of positioned)
      note(requirement, answer, at, report);
  else
    for (const piece of run)
      if (piece.what === 'line' && (piece.answer === 'yes' || piece.answer === 'no'))
        note(piece.requirement, piece.answer, piece.hit.lines, report);
  if (heading?.what === 'heading' && run.length === 1 && !positioned)
    readBareHeading(lines, dense, heading, report, note);
}

/** A heading without the lines that belong to it: cut off, or somebody's own words. */
function readBareHeading(
  lines: readonly Line[],
  dense: Dense,
  { words, hit }: Piece,
  report: number,
  note: Note,
): void {
  const number = hit.lines.at(-1) ?? 1;
  const line = lines[number - 1]?.text ?? '';
  const value = line.slice(line.search(/[:：]/) + 1).trim();
  if (/^[.…\s]*$/.test(value)) {
    note('missing', 'The section on Hyper-V is cut off after its heading.', hit.lines, report);
    return;
  }
  const bare = new RegExp(`(?:${words.yes}|${words.no}|yes|no|true|false)`, 'y');
  const answer = dense.here(bare, hit.end);
  const alone = answer && (dense.begins(answer.end) || answer.end === dense.text.length);
  if (alone)
    note(
      'wording',
      'The heading never has a yes or no of its own: four labelled lines or one sentence follow it.',
      hit.lines,
      report,
    );
  else if (words.language.detected.length === 0)
    note(
      'missing',
      'What stands behind the heading is not known in this language.',
      hit.lines,
      report,
    );
  else
    note('unread', 'Behind the heading stands nothing that systeminfo prints.', hit.lines, report);
}

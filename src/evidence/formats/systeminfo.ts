/**
 * `systeminfo`: a heading, then either four lines of a label with yes or no, or one sentence. Windows
 * before version 6.2 prints neither.
 */
import { WORDS, type Words } from '../language/languages.ts';
import type { Requirement } from '../language/windows-language.ts';
import type { Dense } from '../paste/dense.ts';
import { fold, wording } from '../paste/fold.ts';
import type { Format } from './format.ts';
import type { Piece } from './systeminfo-piece.ts';
import { readSection } from './systeminfo-section.ts';

interface Patterns {
  readonly words: Words;
  readonly heading: RegExp;
  /** Undefined where its wording is not known. */
  readonly sentence: RegExp | undefined;
  readonly labels: readonly { readonly requirement: Requirement; readonly pattern: RegExp }[];
  readonly yes: RegExp;
  readonly no: RegExp;
}

const PATTERNS: readonly Patterns[] = WORDS.map((words) => ({
  words,
  heading: new RegExp(`${words.heading}:`, 'g'),
  sentence: words.language.detected.length > 0 ? new RegExp(words.detected, 'g') : undefined,
  labels: words.labels.map(({ requirement, pattern }) => ({
    requirement,
    pattern: new RegExp(`${pattern}:`, 'g'),
  })),
  yes: new RegExp(words.yes, 'y'),
  no: new RegExp(words.no, 'y'),
}));

/** Yes or no of any language, to tell an answer in a foreign one from a line that was cut. */
const anyAnswer = new RegExp(
  `(?:${WORDS.flatMap((words) => [words.yes, words.no]).join('|')}|true|false)`,
  'y',
);

const VBS = WORDS.flatMap(({ language }) =>
  language.vbsRunning.map((text) => new RegExp(wording(text), 'g')),
);

/** The words themselves; where letters were lost, the heading still has Hyper-V's name. */
const MARKS = [
  'hyper-v',
  ...WORDS.flatMap(({ language }) =>
    [...Object.values(language.labels).flat(), ...language.detected].map(fold),
  ),
];

export const systeminfo: Format = {
  id: 'systeminfo',
  marks: MARKS,
  read({ lines, dense }, note) {
    const pieces = PATTERNS.flatMap((patterns) => piecesOf(dense, patterns));
    pieces.sort((a, b) => a.hit.index - b.hit.index);
    readSection(lines, dense, standing(dense, pieces), note);
    for (const pattern of VBS)
      for (const hit of dense.all(pattern))
        if (dense.begins(hit.index) && endsWord(dense, hit.end)) note('vbs', 'yes', hit.lines);
  },
};

function piecesOf(dense: Dense, patterns: Patterns): readonly Piece[] {
  const { words } = patterns;
  const headings = dense.all(patterns.heading);
  const lines = patterns.labels.flatMap(({ requirement, pattern }) =>
    dense.all(pattern).flatMap((hit): readonly Piece[] => {
      const { answer, end } = answerAt(dense, patterns, hit.end);
      const whole = { ...hit, end, lines: dense.linesFrom(hit.index, end) };
      // WMI has properties of the same letters, written as one word, with True or False.
      const property =
        dense.text.startsWith('true', hit.end) || dense.text.startsWith('false', hit.end);
      if (property && isOneWord(dense, hit.index, hit.end)) return [];
      return [{ what: 'line', words, hit: whole, requirement, answer }];
    }),
  );
  return [
    ...headings.map((hit): Piece => ({ what: 'heading', words, hit })),
    ...(patterns.sentence
      ? dense.all(patterns.sentence).map((hit): Piece => ({ what: 'sentence', words, hit }))
      : []),
    ...lines,
  ];
}

function answerAt(
  dense: Dense,
  { yes, no }: Patterns,
  index: number,
): { readonly answer: 'yes' | 'no' | 'cut' | 'foreign'; readonly end: number } {
  for (const [answer, pattern] of [
    ['yes', yes],
    ['no', no],
  ] as const) {
    const hit = dense.here(pattern, index);
    if (hit && endsWord(dense, hit.end)) return { answer, end: hit.end };
  }
  const foreign = dense.here(anyAnswer, index);
  if (foreign && endsWord(dense, foreign.end)) return { answer: 'foreign', end: foreign.end };
  return { answer: 'cut', end: index };
}

/** Is there no white space from here to there? */
function isOneWord(dense: Dense, index: number, end: number): boolean {
  for (let at = index + 1; at < end - 1; at += 1) if (dense.parted(at)) return false;
  return true;
}

/** Does a word end here: at white space, or before a sign that is no letter? */
const endsWord = (dense: Dense, index: number): boolean =>
  dense.parted(index) || !/[\p{L}\p{N}]/u.test(dense.text[index] ?? '');

/**
 * The pieces that stand where an output has them: at the beginning of a line or of a table's cell, or
 * right behind another piece. Words in the middle of somebody's sentence are no output.
 */
function standing(dense: Dense, pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const { index } = piece.hit;
    const before = kept.at(-1);
    const follows =
      before !== undefined &&
      (before.hit.end === index || (before.hit.end + 1 === index && dense.text[index - 1] === ','));
    const cell = /(?:^|[,\n])"$|\|$/.test(dense.text.slice(Math.max(index - 2, 0), index));
    const quoted = dense.text[index - 1] === '"' && dense.begins(index - 1);
    if (dense.begins(index) || follows || cell || quoted) kept.push(piece);
  }
  return kept;
}

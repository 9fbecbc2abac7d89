/**
 * The evidence reader: a text that a machine printed goes in; what it proves, on which lines, and what
 * it leaves open comes out. It knows no clock, no network and no file, and never guesses.
 */
import type { Fact, FactValues } from './fact.ts';
import { FORMATS } from './formats/formats.ts';
import { decodePrivileges, type PrivilegeBit } from './formats/privilege-mask.ts';
import { adviceFor, type Advice } from './judgement/advice.ts';
import type { Claim } from './judgement/claim.ts';
import { judge } from './judgement/judge.ts';
import { unescape } from './paste/escaped.ts';
import { looksBinary, pasteOf } from './paste/paste.ts';
import type { Role, Verdict } from './verdict.ts';

/** The largest file that is read, bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The answer to a paste. */
export interface Report extends Advice {
  readonly verdict: Verdict;
  /** Every other word of the vocabulary that the paste proves, strongest first. */
  readonly also: readonly Verdict[];
  /** Where the system stands that printed it; undefined where nothing speaks of a hypervisor. */
  readonly role: Role | undefined;
  /** The grounds with their lines, strongest first. Lines count from 1. */
  readonly reasons: readonly Claim[];
  /** True of another time, or hidden by a hypervisor, and therefore no ground. */
  readonly setAside: readonly Claim[];
  readonly facts: readonly Fact[];
  /** The privilege mask of a Linux guest's log, bit by bit; empty where there is none. */
  readonly privileges: readonly PrivilegeBit[];
  /** Characters that were looked at; grows with the length of the paste. */
  readonly steps: number;
}

/** Reads a paste. Any text has an answer. */
export function readEvidence(text: string): Report {
  if (looksBinary(text)) return reportOf([], text.length);
  const { text: plain, origins } = unescape(text);
  const paste = pasteOf(plain);
  const facts: Fact[] = [];
  let steps = 2 * text.length;
  for (const format of FORMATS) {
    steps += format.marks.length * paste.dense.text.length;
    const isThere =
      format.marks.length === 0 || format.marks.some((mark) => paste.dense.text.includes(mark));
    if (!isThere) continue;
    steps += text.length;
    format.read(paste, (kind, value, lines, report = 0) =>
      facts.push(
        factOf(
          kind,
          value,
          origins ? lines.map((at) => origins[at - 1] ?? at) : lines,
          format.id,
          report,
        ),
      ),
    );
  }
  return reportOf(unique(facts), steps + paste.dense.steps());
}

/** Longer texts, in characters, are read in two decodings at most, and in one that states something: each takes seconds. */
const COMPARED = 1_000_000;

/**
 * Of several decodings of one file, the one in which most is stated, with its text; among equals the
 * first. A wrong one may still show what is English in it. Undefined where there is none.
 */
export function likeliestReading(
  texts: Iterable<string>,
): { readonly text: string; readonly report: Report } | undefined {
  let best: { readonly text: string; readonly report: Report } | undefined;
  let read = 0;
  for (const text of texts) {
    const report = readEvidence(text);
    read += 1;
    if (!best || report.facts.length > best.report.facts.length) best = { text, report };
    if (text.length > COMPARED && (best.report.facts.length > 0 || read === 2)) break;
  }
  return best;
}

const factOf = <Kind extends keyof FactValues>(
  kind: Kind,
  value: FactValues[Kind],
  lines: readonly number[],
  from: Fact['from'],
  report: number,
): Fact => ({ kind, value, from, lines: [...new Set(lines)], report }) as Fact;

/** Wrapped and repeated outputs state one thing several times; once with its lines is enough. */
function unique(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = JSON.stringify([fact.kind, fact.value, fact.from, fact.report, fact.lines]);
    return seen.size < seen.add(key).size;
  });
}

function reportOf(facts: readonly Fact[], steps: number): Report {
  const { verdict, also, role, claims, setAside } = judge(facts);
  const mask = facts.find(({ kind }) => kind === 'privileges')?.value ?? '';
  const [low, high] = [...mask.matchAll(/0x([0-9a-f]+)/g)].map(([, word = '0']) =>
    Number.parseInt(word, 16),
  );
  return {
    verdict,
    also,
    role,
    reasons: claims,
    setAside,
    facts,
    privileges: low === undefined ? [] : decodePrivileges(low, high),
    steps,
    ...adviceFor(verdict, role, facts),
  };
}

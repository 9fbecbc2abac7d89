/** From what a reader hands in, a text or a file in any encoding, to an answer that can be drawn. */
import type { FormatId } from '../../evidence/fact.ts';
import { encodingsOf } from '../../evidence/paste/encoding.ts';
import { LARGEST_FILE, likeliestReading, type Report } from '../../evidence/read.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';

/** What is handed in. */
export interface Given {
  /** The name of a file; undefined for a paste. */
  readonly name: string | undefined;
  readonly content: string | Pick<Blob, 'size' | 'arrayBuffer'>;
}

/** The answer to one of them. */
export type Reading = { readonly name: string | undefined } & (
  | {
      readonly kind: 'read';
      readonly report: Omit<Report, 'facts'>;
      /** The outputs that were recognised, in the order they were found. */
      readonly formats: readonly FormatId[];
      readonly excerpt: Excerpt;
    }
  | { readonly kind: 'empty' | 'unreadable' }
  /** Larger than what is read; sizes in bytes, of a paste in characters. */
  | { readonly kind: 'large'; readonly size: number; readonly largest: number }
);

/** Reads what was handed in. Never rejects: what cannot be read is an answer too. */
export async function readingOf({ name, content }: Given): Promise<Reading> {
  const size = typeof content === 'string' ? content.length : content.size;
  if (size > LARGEST_FILE) return { kind: 'large', name, size, largest: LARGEST_FILE };
  if (typeof content === 'string') return answerTo(name, [content]);
  try {
    const bytes = new Uint8Array(await content.arrayBuffer());
    return answerTo(name, decodings(bytes));
  } catch {
    return { kind: 'unreadable', name };
  }
}

function* decodings(bytes: Uint8Array): Generator<string> {
  for (const encoding of encodingsOf(bytes)) yield new TextDecoder(encoding).decode(bytes);
}

/** The likeliest decoding, drawn. */
function answerTo(name: string | undefined, texts: Iterable<string>): Reading {
  const likeliest = likeliestReading(texts);
  if (!likeliest || likeliest.text.trim() === '') return { kind: 'empty', name };
  const { facts, ...report } = likeliest.report;
  const formats = [...new Set(facts.map(({ from }) => from))];
  const excerpt = excerptOf(likeliest.text, notesOn(report, facts));
  return { kind: 'read', name, report, formats, excerpt };
}

/** What each line is a ground for. */
function notesOn(
  { reasons, setAside }: Pick<Report, 'reasons' | 'setAside'>,
  facts: Report['facts'],
): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>();
  const add = (lines: readonly number[], note: string): void => {
    for (const line of lines) {
      const own = notes.get(line) ?? [];
      if (!own.includes(note)) notes.set(line, [...own, note]);
    }
  };
  reasons.forEach(({ lines }, index) => add(lines, `ground ${index + 1}`));
  for (const { lines } of setAside) add(lines, 'set aside');
  const mask = facts.find(({ kind }) => kind === 'privileges');
  if (mask) add(mask.lines, 'privilege mask');
  return notes;
}

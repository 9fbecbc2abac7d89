/** What a reader of one output is: it looks for its output in a paste and notes what that states. */
import type { FormatId, Note } from '../fact.ts';
import type { Paste } from '../paste/paste.ts';

/** A reader of one output. It never throws, and is silent where its output is not there. */
export interface Format {
  readonly id: FormatId;
  /** Pieces, folded, of which at least one is in any output of this kind; empty: always look. */
  readonly marks: readonly string[];
  read(paste: Paste, note: Note): void;
}

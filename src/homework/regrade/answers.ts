/** What somebody answered, as it comes to be graded again. */

/** One answer handed in, or the giving up. */
export interface AnsweredTry {
  /** When, ms since 1970, by the clock of the reader's machine. */
  readonly at: number;
  /** The answer as JSON, as the grader got it; for a goal, the link to the run. Empty when given up. */
  readonly answer: string;
  readonly confidence: 'sure' | 'think' | 'guess' | null;
  /** How many hints were open by then. */
  readonly hints: number;
  /** What the page said it came to. Never believed. */
  readonly stated: 'right' | 'wrong' | 'shown';
}

export interface AnsweredItem {
  readonly id: string;
  /** The item as it was when it was answered. */
  readonly hash: string;
  readonly tries: readonly AnsweredTry[];
}

export interface Answers {
  /** What the reader typed to be known by; may be empty. */
  readonly name: string;
  /** When the receipt was made, ms since 1970. */
  readonly made: number;
  /** The fingerprint of the engine that drew the reader's figures. */
  readonly engine: string;
  readonly items: readonly AnsweredItem[];
}

/** What an exercise with code brings besides its YAML: answers known to be right, and known to be wrong. */

/** A wrong answer and what must be said about it. */
export interface WrongAnswer {
  /** What the answer is an example of. */
  readonly what: string;
  readonly answer: unknown;
  /** The clause that must be the first to fail, counted from 0. */
  readonly firstFailing: number;
  /** Words that the feedback must have. */
  readonly says: string;
}

/** Known answers of one item. They stay out of what readers load. */
export interface KnownAnswers {
  /** At least two that differ in more than an instant. */
  readonly right: readonly unknown[];
  readonly wrong: readonly WrongAnswer[];
}

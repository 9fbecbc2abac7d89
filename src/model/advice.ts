/** What is wrong with something a reader made, and what to do about it. */
export interface Advice {
  /** A clause without a full stop: what does not work, and why. */
  readonly problem: string;
  /** A clause without a full stop, in the imperative. */
  readonly suggestion: string;
}

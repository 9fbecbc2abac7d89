/** What a grader says about an answer. It always says why, and it never throws, whatever the answer is. */
import type { Text } from './text.ts';

export interface Verdict {
  /** `unanswered`: there was nothing that could be judged; it does not count as a try. */
  readonly verdict: 'right' | 'wrong' | 'unanswered';
  /** Whole sentences on this very answer. */
  readonly feedback: Text;
  /** The wrong option or the near-miss that the answer is, by its id. */
  readonly near?: string;
  /** The misconception behind it, by its id in the register. */
  readonly misconception?: string;
  /** The first clause of a goal that does not hold, counted from 0. */
  readonly firstFailing?: number;
  /** A run that shows it. */
  readonly see?: Sight;
}

/** A place in a figure: which figure of the page, and the run it should show. */
export interface Sight {
  readonly figure: string;
  /** As `formatLink` writes it. */
  readonly link: string;
}

/** The verdict on something that is no answer; `what` says in a sentence what is missing. */
export const unanswered = (what: string): Verdict => ({ verdict: 'unanswered', feedback: [what] });

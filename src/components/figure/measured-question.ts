/** A question about a run from what a lesson writes in `<Measured>`. */
import { RUN_QUESTIONS, type RunQuestion, type Subject } from '../../homework/questions/index.ts';

/** The question that `of` means. Throws a sentence when it means none. */
export function questionOf(of: string, subject: Subject, domain: string | undefined): RunQuestion {
  const ask = RUN_QUESTIONS.find((one) => one === of);
  if (ask === undefined) throw new Error(`of is none of ${RUN_QUESTIONS.join(', ')}`);
  if (domain === undefined) return { ...subject, ask };
  if (ask !== 'processorTime') throw new Error('domain goes with of="processorTime" only');
  return { ...subject, ask, domain };
}

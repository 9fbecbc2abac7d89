/** Answers that arithmetic gives: from numbers that an item's sources published or that the item sets. */
import type { Question, ReckonedQuestion, RunQuestion } from './question.ts';

const reckoned: readonly Question['ask'][] = ['share', 'lots', 'sum', 'product'];

/** Whether a run of the engine has to be asked. */
export const isRunQuestion = (question: Question): question is RunQuestion =>
  !reckoned.includes(question.ask);

/** The answer. `of` gives the number with a name, and throws where there is none. */
export function reckon(question: ReckonedQuestion, of: (name: string) => number): number {
  switch (question.ask) {
    case 'share':
      return (100 * of(question.part)) / of(question.whole);
    case 'lots':
      return Math.ceil(of(question.whole) / of(question.part));
    case 'sum':
      return question.of.reduce((sum, name) => sum + of(name), 0);
    case 'product':
      return question.of.reduce((product, name) => product * of(name), 1);
  }
}

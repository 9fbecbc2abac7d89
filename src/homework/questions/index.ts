/** The door of the questions: an answer as a number with its unit, and as it is read. */
import { formatTime } from '../../scenarios/quantity.ts';
import { formatNumber } from '../text.ts';
import type { Quantity, RunQuestion } from './question.ts';

export { isRunQuestion, reckon } from './reckon.ts';
export { askRun } from './run-questions.ts';
export { runOf } from './run-of.ts';
export type { Quantity, Question, RunQuestion, Subject } from './question.ts';

/** What can be asked about one request in one design: the values of `of` in `<Measured>`. */
export const RUN_QUESTIONS = [
  'crossings',
  'registerAccesses',
  'copies',
  'platformLayers',
  'latency',
  'processorTime',
] as const satisfies readonly RunQuestion['ask'][];

/** A quantity as it is read: `9`, `83.4 µs`, `11.6 %`. */
export function formatQuantity({ value, unit }: Quantity): string {
  switch (unit) {
    case '':
      return formatNumber(value);
    case 'ns':
      return formatTime(value);
    case '%':
      return `${formatNumber(value, 1)} %`;
  }
}

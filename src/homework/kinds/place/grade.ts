/** Place: components in domains. A wrong answer is told what the machine would be that it describes. */
import type { PreparedPlace } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { astray, blamePair, readPairs, sayOthers } from '../pairs.ts';
import { sayMachine } from './machine.ts';

/** Judges domains by component. */
export function gradePlace(item: PreparedPlace, answer: unknown): Verdict {
  const pairs = readPairs(item, answer);
  if (!pairs) return unanswered('Choose a domain for every component first.');
  const [first, ...others] = astray(item, pairs);
  if (!first) return { verdict: 'right', feedback: [sayMachine(item, pairs)] };
  const blamed = blamePair(item, first, pairs[first.id] ?? '');
  return {
    verdict: 'wrong',
    ...blamed,
    feedback: [...blamed.feedback, sayOthers(others.length), ` ${sayMachine(item, pairs)}`],
  };
}

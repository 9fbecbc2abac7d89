/** Match: each row goes with a target. Which goes where is written, or computed from runs. */
import type { PreparedMatch } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { astray, blamePair, readPairs, sayOthers } from '../pairs.ts';

/** Judges targets by row. */
export function gradeMatch(item: PreparedMatch, answer: unknown): Verdict {
  const pairs = readPairs(item, answer);
  if (!pairs) return unanswered('Choose something for every row first.');
  const [first, ...others] = astray(item, pairs);
  if (!first) return { verdict: 'right', feedback: ['Each goes where it belongs.'] };
  const blamed = blamePair(item, first, pairs[first.id] ?? '');
  return {
    verdict: 'wrong',
    ...blamed,
    feedback: [...blamed.feedback, sayOthers(others.length)],
  };
}

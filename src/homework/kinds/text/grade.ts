/** Text: a word or a name, in any of the forms that are accepted. */
import type { PreparedText } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';
import { normalised } from './normalise.ts';

/** Longer answers are not read, characters. */
const longest = 200;

/** Judges what was typed. */
export function gradeText(item: PreparedText, answer: unknown): Verdict {
  const given = typeof answer === 'string' && answer.length <= longest ? normalised(answer) : '';
  if (given === '') return unanswered('Type a few letters first.');
  if (item.accept.some((form) => normalised(form) === given))
    return { verdict: 'right', feedback: ['That is the word.'] };
  const near = item.near.find(({ forms }) => forms.some((form) => normalised(form) === given));
  if (!near) return { verdict: 'wrong', feedback: item.otherwise };
  return {
    verdict: 'wrong',
    near: near.id,
    feedback: near.feedback,
    ...(near.misconception === null ? {} : { misconception: near.misconception }),
    ...(near.see === null ? {} : { see: near.see }),
  };
}

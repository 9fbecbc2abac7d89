/** Choice: one option is right. Choices: each option is judged, and all must be judged rightly. */
import type { PreparedChoice, PreparedOption } from '../../prepared.ts';
import { unanswered, type Verdict } from '../../verdict.ts';

/** Judges the id of an option, or a list of ids where several may be right. */
export function gradeChoice(item: PreparedChoice, answer: unknown): Verdict {
  return item.kind === 'choice' ? gradeOne(item, answer) : gradeSeveral(item, answer);
}

function gradeOne(item: PreparedChoice, answer: unknown): Verdict {
  const chosen = item.options.find((option) => option.id === answer);
  if (!chosen) return unanswered('Choose one of the options first.');
  return chosen.right
    ? { verdict: 'right', feedback: chosen.feedback }
    : { verdict: 'wrong', ...blame(chosen) };
}

/** Names the first option that was judged wrongly, in the order of the page. */
function gradeSeveral(item: PreparedChoice, answer: unknown): Verdict {
  if (!Array.isArray(answer) || answer.length === 0)
    return unanswered('Mark every option that is right first.');
  const known = (answer as readonly unknown[]).every((id) =>
    item.options.some((option) => option.id === id),
  );
  if (!known) return unanswered('Mark every option that is right first.');
  const misjudged = item.options.filter((option) => option.right !== answer.includes(option.id));
  const [first] = misjudged;
  if (!first)
    return { verdict: 'right', feedback: ['You have judged every option as the course does.'] };
  const wrongly = first.right
    ? 'This one is right, and you left it out: '
    : 'This one is not right: ';
  const others = misjudged.length - 1;
  return {
    verdict: 'wrong',
    ...blame(first),
    feedback: [
      `${wrongly}“`,
      ...first.text,
      '” ',
      ...first.feedback,
      ...(others === 0
        ? []
        : [` ${others === 1 ? 'One other is' : `${others} others are`} misjudged as well.`]),
    ],
  };
}

const blame = ({ id, feedback, misconception, see }: PreparedOption) => ({
  near: id,
  feedback,
  ...(misconception === null ? {} : { misconception }),
  ...(see === null ? {} : { see }),
});

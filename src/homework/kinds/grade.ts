/** Grades an answer by the item's kind. A page loads the graders of its kinds alone; tests and commands use this one. */
import type { PreparedItem } from '../prepared.ts';
import { readVariant, variantAt } from '../variants.ts';
import { unanswered, type Verdict } from '../verdict.ts';
import type { World } from '../world.ts';
import { gradeChoice } from './choice/grade.ts';
import { gradeDiagnose } from './diagnose/grade.ts';
import { gradeGoal } from './goal/grade.ts';
import { gradeMatch } from './match/grade.ts';
import { gradeNumeric } from './numeric/grade.ts';
import { gradeOrder } from './order/grade.ts';
import { gradePlace } from './place/grade.ts';
import { gradePlan } from './plan/grade.ts';
import { gradePolicy } from './policy/grade.ts';
import { gradeText } from './text/grade.ts';
import { gradeTrace } from './trace/grade.ts';

/** The verdict on an answer. Never throws, whatever the answer is. */
export function grade(item: PreparedItem, kept: unknown, world: World): Verdict {
  const read = readVariant(item, kept);
  if (!read) return unanswered('This is no answer to any variant of the question.');
  return gradeOne(variantAt(item, read.variant), read.answer, world);
}

function gradeOne(item: PreparedItem, answer: unknown, world: World): Verdict {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return gradeChoice(item, answer);
    case 'numeric':
      return gradeNumeric(item, answer);
    case 'order':
      return gradeOrder(item, answer);
    case 'goal':
      return gradeGoal(item, answer, world);
    case 'match':
      return gradeMatch(item, answer);
    case 'place':
      return gradePlace(item, answer);
    case 'text':
      return gradeText(item, answer);
    case 'trace':
      return gradeTrace(item, answer);
    case 'diagnose':
      return gradeDiagnose(item, answer);
    case 'policy':
      return gradePolicy(item, answer);
    case 'plan':
      return gradePlan(item, answer);
  }
}

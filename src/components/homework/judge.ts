/** Grades an answer on the page: at once where no run is needed, and else as soon as the engine is here. */
import { gradeChoice } from '../../homework/kinds/choice/grade.ts';
import { gradeDiagnose } from '../../homework/kinds/diagnose/grade.ts';
import { gradeMatch } from '../../homework/kinds/match/grade.ts';
import { gradeNumeric } from '../../homework/kinds/numeric/grade.ts';
import { gradeOrder } from '../../homework/kinds/order/grade.ts';
import { gradeText } from '../../homework/kinds/text/grade.ts';
import { gradeTrace } from '../../homework/kinds/trace/grade.ts';
import type { PreparedItem } from '../../homework/prepared.ts';
import { readVariant, variantAt } from '../../homework/variants.ts';
import { unanswered, type Verdict } from '../../homework/verdict.ts';
import { judgePlace } from './judge-place.ts';
import { judgeByRun } from './judge-by-run.ts';
import { judgeGoal } from './watch-goal.ts';

/** The verdict on an answer as it is kept. Never rejects for what the answer is. */
export async function judge(item: PreparedItem, kept: unknown): Promise<Verdict> {
  const read = readVariant(item, kept);
  return read
    ? judgeOne(variantAt(item, read.variant), read.answer)
    : unanswered('This is no answer to any variant of the question.');
}

async function judgeOne(item: PreparedItem, answer: unknown): Promise<Verdict> {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return gradeChoice(item, answer);
    case 'numeric':
      return gradeNumeric(item, answer);
    case 'order':
      return gradeOrder(item, answer);
    case 'goal':
      return judgeGoal(item, answer);
    case 'match':
      return gradeMatch(item, answer);
    case 'place':
      return judgePlace(item, answer);
    case 'text':
      return gradeText(item, answer);
    case 'trace':
      return gradeTrace(item, answer);
    case 'diagnose':
      return gradeDiagnose(item, answer);
    case 'policy':
    case 'plan':
      return judgeByRun(item, answer);
  }
}

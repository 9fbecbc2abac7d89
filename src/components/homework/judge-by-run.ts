/** Judges answers that are run: rules of a scheduler, plans of hosts. What runs them comes along only here. */
import type { PreparedPlan, PreparedPolicy } from '../../homework/prepared.ts';
import { unanswered, type Verdict } from '../../homework/verdict.ts';

/** The verdict; that there is none yet, where the program could not be loaded. */
export async function judgeByRun(
  item: PreparedPlan | PreparedPolicy,
  answer: unknown,
): Promise<Verdict> {
  try {
    if (item.kind === 'plan') {
      const { gradePlan } = await import('../../homework/kinds/plan/grade.ts');
      return gradePlan(item, answer);
    }
    const { gradePolicy } = await import('../../homework/kinds/policy/grade.ts');
    return gradePolicy(item, answer);
  } catch {
    return unanswered('The program that runs your answer could not be loaded. Reload the page.');
  }
}

/** Judges policies. The engine comes along only here, when such rules are handed in. */
import type { PreparedPolicy } from '../../homework/prepared.ts';
import { unanswered, type Verdict } from '../../homework/verdict.ts';

/** The verdict; that there is none yet, where the engine could not be loaded. */
export async function judgePolicy(item: PreparedPolicy, answer: unknown): Promise<Verdict> {
  try {
    const { gradePolicy } = await import('../../homework/kinds/policy/grade.ts');
    return gradePolicy(item, answer);
  } catch {
    return unanswered('The program that runs your rules could not be loaded. Reload the page.');
  }
}

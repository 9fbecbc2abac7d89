/** Judges placements. The model comes along only here, when such an answer is handed in. */
import type { PreparedPlace } from '../../homework/prepared.ts';
import { unanswered, type Verdict } from '../../homework/verdict.ts';

/** The verdict; that there is none yet, where the model could not be loaded. */
export async function judgePlace(item: PreparedPlace, answer: unknown): Promise<Verdict> {
  try {
    const { gradePlace } = await import('../../homework/kinds/place/grade.ts');
    return gradePlace(item, answer);
  } catch {
    return unanswered('The program that builds your machine could not be loaded. Reload the page.');
  }
}

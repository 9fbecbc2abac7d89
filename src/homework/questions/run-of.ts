/** The run that a question is about. */
import type { Intervention } from '../../engine/scenario.ts';
import { settingsWith, type FollowRun, type World } from '../world.ts';
import type { Subject } from './question.ts';

/** The run of one request, undisturbed unless told. Throws when the subject names something that is not there. */
export function runOf(
  subject: Subject,
  world: World,
  interventions: readonly Intervention[] = [],
): FollowRun {
  const { design, operation, device, costs } = subject;
  const given = { design, operation, device, costs };
  const settings = settingsWith(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  const [run] = world.runs({ designs: [design], settings, seed: 1, interventions });
  if (!run) throw new Error(`no run of ${design}`);
  return run;
}

/** Follows a figure for a goal card. The engine comes along only here, and only where a goal is on the page. */
import type { GoalLine } from '../../homework/goal/card.ts';
import type { DomainKind } from '../../model/design.ts';
import type { PreparedGoal } from '../../homework/prepared.ts';
import { unanswered, type Verdict } from '../../homework/verdict.ts';

/** `blamed`: the kind of domain that stands against the first line that does not hold. */
type Listener = (
  link: string,
  lines: readonly GoalLine[] | null,
  blamed: DomainKind | null,
) => void;

/**
 * Calls the listener with the figure's link and the card, now and at each change; the result ends it.
 * Where the engine does not come, the card stands unticked, and handing in says why.
 */
export function watchGoal(item: PreparedGoal, listener: Listener): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  const follow = async (): Promise<void> => {
    const { figureLink } = await import('../figure/store.ts');
    const { cardFor, kindBlamed } = await import('../../homework/goal-judge.ts');
    if (stopped) return;
    stop = figureLink(item.figure.id).subscribe((link) => {
      const now = link === '' ? item.start : link;
      const lines = cardFor(item, now);
      const failing = lines?.find((line) => !line.holds);
      listener(now, lines, failing ? kindBlamed(failing) : null);
    });
  };
  follow().catch(() => undefined);
  return () => {
    stopped = true;
    stop();
  };
}

/** The verdict on a link; that there is none yet, where the engine could not be loaded. */
export async function judgeGoal(item: PreparedGoal, answer: unknown): Promise<Verdict> {
  try {
    const { judge } = await import('../../homework/goal-judge.ts');
    return judge(item, answer);
  } catch {
    return unanswered('The program that runs the figure could not be loaded. Reload the page.');
  }
}

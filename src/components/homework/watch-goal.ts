/** Follows a figure for a goal card. The engine comes along only here, and only where a goal is on the page. */
import type { GoalLine } from '../../homework/goal/card.ts';
import type { PreparedGoal } from '../../homework/prepared.ts';
import type { Verdict } from '../../homework/verdict.ts';

type Listener = (link: string, lines: readonly GoalLine[] | null) => void;

/** Calls the listener with the figure's link and the card, now and at each change; the result ends it. */
export function watchGoal(item: PreparedGoal, listener: Listener): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  void Promise.all([import('../figure/store.ts'), import('../../homework/goal-judge.ts')]).then(
    ([{ figureLink }, { cardFor }]) => {
      if (stopped) return;
      stop = figureLink(item.figure.id).subscribe((link) => {
        const now = link === '' ? item.start : link;
        listener(now, cardFor(item, now));
      });
    },
  );
  return () => {
    stopped = true;
    stop();
  };
}

/** The verdict on a link. */
export async function judgeGoal(item: PreparedGoal, answer: unknown): Promise<Verdict> {
  const { judge } = await import('../../homework/goal-judge.ts');
  return judge(item, answer);
}

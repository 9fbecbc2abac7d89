/** Who goes down with a crash: read off the run in which it is put in. */
import { simTime } from '../../engine/units.ts';
import { crashAt } from '../../scenarios/follow-one-request/index.ts';
import { children, kernelOf, stoppedIn } from '../goal/findings.ts';
import type { World } from '../world.ts';
import type { FateQuestion } from './question.ts';
import { runOf } from './run-of.ts';

/** How many run on, or stop. Throws when the question names something that is not there. */
export function askFate(question: FateQuestion, world: World): number {
  const { component, at } = question.crash;
  const run = runOf(question, world, [crashAt(component, simTime(at))]);
  if (run.context.design.placement[component] === undefined)
    throw new Error(`${question.design} has no ${component} to crash`);
  switch (question.ask) {
    case 'survivors':
      return children(run).filter((child) => {
        const kernel = kernelOf(run, child);
        return kernel !== null && !kernel.stopped && !kernel.waiting;
      }).length;
    case 'stopped':
      if (!run.context.instances.some(({ domain }) => domain.id === question.domain))
        throw new Error(`${question.design} has no domain ${question.domain}`);
      return stoppedIn(run, question.domain);
  }
}

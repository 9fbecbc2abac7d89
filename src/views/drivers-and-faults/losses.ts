/** What a fault did under load: requests answered, sent again and lost; who died, who waits, who came back. */
import { step } from '../../engine/units.ts';
import { kindName } from '../../scenarios/follow-one-request/index.ts';
import { blastRadius } from '../blast-radius.ts';
import type { FollowRun } from '../follow-one-request/run.ts';

export interface Losses {
  readonly issued: number;
  readonly answered: number;
  /** Commands that the guest's driver sent once more. */
  readonly again: number;
  readonly lost: number;
  /** On their way, or waiting for somebody who does not run. */
  readonly open: number;
  /** From the first fault to the next answer, ns; null where there was no fault, or no answer since. */
  readonly silence: number | null;
  readonly faulty: boolean;
  readonly died: readonly string[];
  readonly waits: readonly string[];
  readonly back: readonly string[];
}

/** The losses of a run after `rows` of its events. */
export function lossesOf(run: FollowRun, rows: number): Losses {
  const { issued, completed, lost, reissued } = run.stateAt(step(rows));
  const domains = blastRadius(run, rows);
  const named = (status: string): readonly string[] =>
    domains.filter((one) => one.status === status).map(({ name }) => name);
  const { faultAt, answerAt, restarted } = momentsOf(run, rows);
  return {
    issued,
    answered: completed,
    again: reissued,
    lost,
    open: issued - completed - lost,
    silence: faultAt === null || answerAt === null ? null : answerAt - faultAt,
    faulty: faultAt !== null,
    died: named('stopped'),
    waits: [...named('stalled'), ...named('restarting')],
    back: [...new Set(restarted.map((index) => run.context.instances[index]?.domain.name ?? ''))],
  };
}

/** The instant of the first fault, of the first answer after it, and who was started again. */
function momentsOf({ trace }: FollowRun, rows: number) {
  let faultAt: number | null = null;
  let answerAt: number | null = null;
  const restarted: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const kind = kindName(trace.kind[row] ?? -1);
    const at = trace.at[row] ?? 0;
    if (kind === 'componentCrashed') faultAt ??= at;
    if (kind === 'requestCompleted' && faultAt !== null) answerAt ??= at;
    if (kind === 'domainRestarted') restarted.push(trace.subject[row] ?? -1);
  }
  return { faultAt, answerAt, restarted };
}

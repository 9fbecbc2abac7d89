/** “Who runs next?” as the subject of a figure: schedulers side by side on the same questions. */
import { formatTime } from '../../scenarios/quantity.ts';
import { LINK_RULES, namesOf, runNext } from '../../scenarios/who-runs-next/entry.ts';
import { boardAt, namesInLine } from '../../scenarios/who-runs-next/board.ts';
import { narrate } from '../../scenarios/who-runs-next/narrate.ts';
import { PARAMETERS } from '../../scenarios/who-runs-next/parameters.ts';
import { readerActOf } from '../../scenarios/who-runs-next/reader-acts.ts';
import { partitionOf, partitionsOf } from '../../scenarios/who-runs-next/partitions.ts';
import { WHO_RUNS_NEXT } from '../../scenarios/who-runs-next/scenario.ts';
import { schedulerOf, SCHEDULERS } from '../../scenarios/who-runs-next/schedulers.ts';
import type { Subject } from '../subject.ts';
import { actions, DONE } from './actions.ts';
import { constantsOf } from './constants.ts';
import type { NextRun } from './run.ts';
import { nextSeals } from './seals.ts';

export const nextSubject: Subject<NextRun> = {
  id: WHO_RUNS_NEXT,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: SCHEDULERS.map(({ id, name, short, note }) => ({ id, name, short, note })),
  variantParameter: 'design',
  actions,
  actionsMax: 8,
  jumps: [
    { id: 'wait', label: 'question that has to wait', classes: ['wait'] },
    { id: 'request', label: 'question or answer', classes: ['request', 'wait'] },
    { id: 'crossing', label: 'change of who runs', classes: ['crossing'] },
    { id: 'device', label: 'disk answer', classes: ['device'] },
    { id: 'fault', label: 'place where you stepped in', classes: ['fault', 'recovery'] },
  ],
  words: {
    variant: 'scheduler',
    variants: 'schedulers',
    act: 'Step in',
    action: 'intervention',
    actions: 'interventions',
    nowhere: 'nothing to do it to',
    reader: 'It goes back to you: you stepped in.',
    controls: 'Change the processors, the children and the parent',
    classes: { crossing: 'switch', fault: 'failure', recovery: 'change, or end of a failure' },
    counted: { class: 'crossing', one: 'switch', many: 'switches' },
  },
  goodInstant: { words: 'Go to a third of the run', at: (runs) => thirdOf(runs) },
  run: (design, settings, inputs) => runNext({ ...settings, design }, inputs),
  narration: narrate,
  about({ context: { params } }) {
    const work = { bursts: 'bursts', disk: 'bursts with a disk read', computes: 'computing' };
    return `${work[params.work]}, ${params.greedy} greedy, ${params.processors} processors`;
  },
  did: ({ subject, at }) => `${DONE[readerActOf(subject)]} at ${formatTime(at)}`,
  places: ({ context }) => partitionsOf(context),
  entities: () => ['child-partition', 'parent-partition', 'hypervisor'],
  cost: () => '',
  way: () => null,
  summary: summaryOf,
  seals: nextSeals,
  constants: constantsOf,
  names: namesOf,
};

/** Late enough for everybody to have had a turn, early enough to see what follows. */
const thirdOf = (runs: readonly NextRun[]): number =>
  Math.round(Math.min(...runs.map(({ context }) => context.host.durationNs)) / 3);

/** Who runs where and who stands in line after `rows` of a run’s events, in a sentence. */
export function summaryOf(run: NextRun, rows: number, time: number): string {
  const { context } = run;
  const board = boardAt(run, rows);
  const running = board.running.map((agent, processor) => {
    const who = agent < 0 ? 'nobody' : partitionOf(context, agent).name;
    return `${who} on processor ${processor + 1}`;
  });
  const line = namesInLine(run, board);
  const { name } = schedulerOf(context.params.scheduler);
  return `${name}, at ${formatTime(time)}: ${running.join(', ')}; in line: ${line.join(', ') || 'nobody'}.`;
}

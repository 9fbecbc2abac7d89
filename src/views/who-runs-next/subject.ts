/** “Who runs next?” as the subject of a figure: schedulers side by side on the same questions. */
import { formatTime } from '../../scenarios/quantity.ts';
import { LINK_RULES, namesOf, runNext } from '../../scenarios/who-runs-next/entry.ts';
import { boardAt, namesInLine } from '../../scenarios/who-runs-next/board.ts';
import { narrate } from '../../scenarios/who-runs-next/narrate.ts';
import { PARAMETERS } from '../../scenarios/who-runs-next/parameters.ts';
import { partitionOf, partitionsOf } from '../../scenarios/who-runs-next/partitions.ts';
import { WHO_RUNS_NEXT } from '../../scenarios/who-runs-next/scenario.ts';
import { schedulerOf, SCHEDULERS } from '../../scenarios/who-runs-next/schedulers.ts';
import type { Subject } from '../subject.ts';
import { constantsOf } from './constants.ts';
import type { NextRun } from './run.ts';

export const nextSubject: Subject<NextRun> = {
  id: WHO_RUNS_NEXT,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: SCHEDULERS.map(({ id, name, short, note }) => ({ id, name, short, note })),
  variantParameter: 'design',
  actions: [],
  actionsMax: 0,
  jumps: [
    { id: 'wait', label: 'question that has to wait', classes: ['wait'] },
    { id: 'request', label: 'question or answer', classes: ['request', 'wait'] },
    { id: 'crossing', label: 'change of who runs', classes: ['crossing'] },
    { id: 'device', label: 'disk answer', classes: ['device'] },
  ],
  words: {
    variant: 'scheduler',
    variants: 'schedulers',
    act: 'Do something',
    action: 'action',
    actions: 'actions',
    nowhere: 'nowhere',
    reader: 'It goes back to you.',
    controls: 'Change the processors, the children and the parent',
    classes: { crossing: 'switch' },
    counted: { class: 'crossing', one: 'switch', many: 'switches' },
  },
  goodInstant: null,
  run: (design, settings, inputs) => runNext({ ...settings, design }, inputs),
  narration: narrate,
  about({ context: { params } }) {
    const work = { bursts: 'bursts', disk: 'bursts with a disk read', computes: 'computing' };
    return `${work[params.work]}, ${params.greedy} greedy, ${params.processors} processors`;
  },
  did: () => 'nothing',
  places: ({ context }) => partitionsOf(context),
  entities: () => ['child-partition', 'parent-partition', 'hypervisor'],
  cost: () => '',
  way: () => null,
  summary: summaryOf,
  constants: constantsOf,
  names: namesOf,
};

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

/** The questions of “where do the drivers live, and what breaks?”. Answers come from runs with the fault put in. */
import { observe } from '../../engine/observe.ts';
import type { SimTime } from '../../engine/units.ts';
import type { Crashable } from '../../model/failure.ts';
import { deviceBusyAt } from '../../scenarios/follow-one-request/device-busy.ts';
import { crashAt } from '../../scenarios/follow-one-request/index.ts';
import { ownDesign, paramsFrom } from '../../scenarios/own-design/index.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import type { FollowRun } from '../follow-one-request/run.ts';
import type { Gate, GateOption } from '../gate.ts';
import { lossesOf, type Losses } from './losses.ts';

/** What a crash at this instant does to a run, seen from its end. */
function after(run: FollowRun, component: Crashable, at: SimTime): Losses {
  const inputs = { ...run.inputs, interventions: [crashAt(component, at)] };
  const crashed = observe(ownDesign, paramsFrom({ ...run.params }), inputs);
  return lossesOf(crashed, crashed.steps);
}

const shortOf = ({ context }: FollowRun): string => context.design.short;

/** What became of the requests, as a clause. */
function fate({ answered, again, lost, open, silence }: Losses): string {
  const words = [`${formatCount(answered, 'request')} answered`];
  if (again > 0) words.push(`${again} sent again`);
  if (lost > 0) words.push(`${lost} lost`);
  if (open > 0) words.push(`${open} waiting for somebody who does not come back`);
  const pause = silence === null ? '' : `; the next answer came ${formatTime(silence)} later`;
  return `${words.join(', ')}${pause}`;
}

const gate = (id: string, component: Crashable, ask: string, lesson: string): Gate<FollowRun> => ({
  id,
  ask,
  needs: [],
  holds: deviceBusyAt,
  action: `crash:${component}`,
  options(runs) {
    const fates = runs.map((run) => after(run, component, deviceBusyAt(runs)));
    const saved = fates.map(({ lost, open }) => lost === 0 && open === 0);
    const each = runs.map((run, index): GateOption => ({
      id: run.context.design.id,
      label: shortOf(run),
      right: saved[index] === true,
      feedback: `${shortOf(run)}: ${fate(fates[index]!)}.`,
    }));
    const nowhere = !saved.includes(true);
    const told = runs.map((run, index) => `${shortOf(run)}: ${fate(fates[index]!)}`);
    return [
      ...each,
      { id: 'none', label: 'On none of them', right: nowhere, feedback: `${told.join('; ')}.` },
    ];
  },
  reconcile(runs) {
    const told = runs.map((run) => {
      const { answered, lost } = after(run, component, deviceBusyAt(runs));
      return `${shortOf(run)} ${answered} answered, ${lost} lost`;
    });
    return `In the end: ${told.join('; ')}. ${lesson}`;
  },
});

/** All questions of this figure. */
export const FAULT_GATES: readonly Gate<FollowRun>[] = [
  gate(
    'driver-under-load',
    'physicalDriver',
    'The physical driver crashes now, with requests on their way. On which machine does every request get its answer in the end?',
    'A request survives where the guest that asked survives, and where somebody starts the driver again: two conditions, and a domain of its own gives only the first.',
  ),
  gate(
    'back-end-under-load',
    'backEnd',
    'Who answers the guest’s driver crashes now, with requests on their way. On which machine does every request get its answer in the end?',
    'It is not only the driver: whoever shares a domain shares its end.',
  ),
];

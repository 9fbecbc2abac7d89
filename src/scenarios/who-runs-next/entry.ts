/** “Who runs next?” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import { simTime, type SimTime } from '../../engine/units.ts';
import { laneName as hostLane } from '../host/names.ts';
import { reached } from '../host/reached.ts';
import type { LinkRules } from '../link.ts';
import type { Settings } from '../parameter.ts';
import { told } from '../told.ts';
import type { NextRun } from './intervals.ts';
import { narrate } from './narrate.ts';
import { PARAMETERS, paramsFrom } from './parameters.ts';
import { partitionOf } from './partitions.ts';
import { NEXT_KINDS, READER_ACTS, readerActAt } from './reader-acts.ts';
import { nextScenario, WHO_RUNS_NEXT } from './scenario.ts';
import { SCHEDULERS } from './schedulers.ts';
import { LANE_OF_AGENT, LANE_OF_ANSWERS } from './watch.ts';

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  scenario: WHO_RUNS_NEXT,
  parameters: PARAMETERS,
  designs: SCHEDULERS.map(({ id }) => id),
  interventions: [{ kind: NEXT_KINDS.readerActed, subjectMax: READER_ACTS.length - 1 }],
  timeMax: simTime(1_000_000_000),
};

/** The run that settled settings decide. */
export function runNext(settings: Settings, inputs: Inputs, options?: RunOptions): NextRun {
  const params = paramsFrom(settings);
  return observe(nextScenario(params), params, reached(inputs, params), options);
}

/** How numbers in an exported trace are called. */
export const namesOf = ({ context }: NextRun) => ({
  lane: (lane: number) => {
    if (lane >= LANE_OF_ANSWERS && lane < 0x8000) return `answers ${lane - LANE_OF_ANSWERS}`;
    if (lane < LANE_OF_AGENT || lane >= 0x8000) return hostLane(lane);
    return `${partitionOf(context, lane - LANE_OF_AGENT).name}, ${lane - LANE_OF_AGENT}`;
  },
  subject: (kind: string, subject: number) =>
    kind === 'runEnded'
      ? `processor ${subject + 1}`
      : ((kind === 'readerActed' ? READER_ACTS[subject] : undefined) ?? String(subject)),
});

/** The registry's entry. */
export const nextEntry = {
  id: WHO_RUNS_NEXT,
  title: 'Who runs next?',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: Object.fromEntries(
    READER_ACTS.map((act) => [act, (at: SimTime) => readerActAt(act, at)]),
  ),
  run: (settings: Settings, inputs: Inputs, options?: RunOptions) => {
    const run = runNext(settings, inputs, options);
    return told(run, namesOf(run), narrate);
  },
};

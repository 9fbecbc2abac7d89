/** “Design your own hypervisor” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { CRASHABLE } from '../../model/failure.ts';
import { crashAt, kindName, laneName, narrate, subjectName } from '../follow-one-request/index.ts';
import type { Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
import { LINK_RULES, ownDesign, PARAMETERS, paramsFrom } from './index.ts';

function run(settings: Settings, inputs: Inputs, options?: RunOptions) {
  const made = observe(ownDesign, paramsFrom(settings), inputs, options);
  const { context } = made;
  const names = {
    lane: (lane: number) => laneName(context, lane),
    subject: (kind: string, subject: number) => subjectName(context, kind, subject),
  };
  return told(made, names, narrator(kindName, narrate));
}

/** The registry's entry. */
export const ownEntry = {
  id: ownDesign.id,
  title: 'Design your own hypervisor',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: Object.fromEntries(
    CRASHABLE.map((component) => [`crash:${component}`, (at: SimTime) => crashAt(component, at)]),
  ),
  run,
};

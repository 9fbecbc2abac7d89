/** “Anatomy of a VM exit” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import type { Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
import { kindName, LINK_RULES, narrate, PARAMETERS, paramsFrom, vmExit } from './index.ts';
import { PART_WORDS } from './part-words.ts';
import { READER_ACTS, readerActAt } from './reader-acts.ts';

const LANES = ['guest', 'monitor', 'process or partition'];

function run(settings: Settings, inputs: Inputs, options?: RunOptions) {
  const made = observe(vmExit, paramsFrom(settings), inputs, options);
  const names = {
    lane: (lane: number) => LANES[lane] ?? `lane ${lane}`,
    subject: (kind: string, subject: number) => {
      const part = made.context.parts[subject];
      const ofPart = kind === 'leftGuest' || kind === 'workDone' || kind === 'enteredGuest';
      if (kind === 'readerActed') return READER_ACTS[subject] ?? String(subject);
      return ofPart && part ? PART_WORDS[part.kind].label : String(subject);
    },
  };
  return told(made, names, narrator(kindName, narrate));
}

/** The registry's entry. */
export const vmExitEntry = {
  id: vmExit.id,
  title: 'Anatomy of a VM exit',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: Object.fromEntries(
    READER_ACTS.map((act) => [act, (at: SimTime) => readerActAt(act, at)]),
  ),
  run,
};

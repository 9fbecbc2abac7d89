/** “Who can touch what” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import { step, type SimTime } from '../../engine/units.ts';
import type { Settings } from '../parameter.ts';
import {
  endRingAt,
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  setIommuAt,
  whoCanTouch,
} from './index.ts';

function run(settings: Settings, inputs: Inputs, options?: RunOptions) {
  const told = observe(whoCanTouch, paramsFrom(settings), inputs, options);
  const { kind, subject, detail } = told.trace;
  return {
    run: told,
    names: { lane: (lane: number) => `lane ${lane}` },
    narration: (row: number) =>
      narrate(
        told.context,
        {
          kind: kindName(kind[row] ?? -1),
          subject: subject[row] ?? 0,
          detail: detail[row] ?? 0,
        },
        told.stateAt(step(row + 1)),
      ),
  };
}

/** The registry's entry. */
export const touchEntry = {
  id: whoCanTouch.id,
  title: 'Who can touch what',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: {
    iommuOff: (at: SimTime) => setIommuAt(false, at),
    iommuOn: (at: SimTime) => setIommuAt(true, at),
    endRing: endRingAt,
  },
  run,
};

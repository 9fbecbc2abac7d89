/** “VMBus up close” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import { step } from '../../engine/units.ts';
import type { Settings } from '../parameter.ts';
import {
  keepBusyAt,
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  vmbus,
} from './index.ts';
import { NAMES } from './names.ts';

function run(settings: Settings, inputs: Inputs, options?: RunOptions) {
  const told = observe(vmbus, paramsFrom(settings), inputs, options);
  const { trace, context } = told;
  return {
    run: told,
    names: NAMES,
    narration: (row: number) =>
      narrate(
        context,
        {
          kind: kindName(trace.kind[row] ?? -1),
          subject: trace.subject[row] ?? 0,
          detail: trace.detail[row] ?? 0,
        },
        told.stateAt(step(row + 1)),
      ),
  };
}

/** The registry's entry. */
export const vmbusEntry = {
  id: vmbus.id,
  title: 'VMBus up close',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: { keepParentBusy: keepBusyAt },
  run,
};

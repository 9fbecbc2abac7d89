/** “VMBus up close” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import type { Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
import {
  hangChildAt,
  hangParentAt,
  keepBusyAt,
  kindName,
  LINK_RULES,
  narrate,
  PARAMETERS,
  paramsFrom,
  pullCableAt,
  vmbus,
} from './index.ts';
import { NAMES } from './names.ts';

const run = (settings: Settings, inputs: Inputs, options?: RunOptions) =>
  told(observe(vmbus, paramsFrom(settings), inputs, options), NAMES, narrator(kindName, narrate));

/** The registry's entry. */
export const vmbusEntry = {
  id: vmbus.id,
  title: 'VMBus up close',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: {
    keepParentBusy: keepBusyAt,
    hangChild: hangChildAt,
    hangParent: hangParentAt,
    pullCable: pullCableAt,
  },
  run,
};

/** “Who can touch what” in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs } from '../../engine/scenario.ts';
import { numberedNames } from '../../engine/trace-names.ts';
import type { SimTime } from '../../engine/units.ts';
import type { Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
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

const run = (settings: Settings, inputs: Inputs, options?: RunOptions) =>
  told(
    observe(whoCanTouch, paramsFrom(settings), inputs, options),
    numberedNames,
    narrator(kindName, narrate),
  );

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

/** “Who can touch what” in the list of scenarios. */
import { observe } from '../../engine/observe.ts';
import { step } from '../../engine/units.ts';
import type { Entry } from '../registry.ts';
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

export const touchEntry: Entry = {
  id: whoCanTouch.id,
  title: 'Who can touch what',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: {
    iommuOff: (at) => setIommuAt(false, at),
    iommuOn: (at) => setIommuAt(true, at),
    endRing: endRingAt,
  },
  run: (settings, inputs, options) => {
    const run = observe(whoCanTouch, paramsFrom(settings), inputs, options);
    const { kind, subject, detail } = run.trace;
    return {
      run,
      names: { lane: (lane) => `lane ${lane}` },
      narration: (row) =>
        narrate(
          run.context,
          {
            kind: kindName(kind[row] ?? -1),
            subject: subject[row] ?? 0,
            detail: detail[row] ?? 0,
          },
          run.stateAt(step(row + 1)),
        ),
    };
  },
};

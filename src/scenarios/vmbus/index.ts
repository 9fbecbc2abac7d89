/** The door of “VMBus up close”. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { vmbus } from './scenario.ts';
import { KINDS } from './state.ts';
import { WAYS } from './ways.ts';

export { narrate } from './narrate.ts';
export { PARAMETERS, paramsFrom } from './parameters.ts';
export { vmbus } from './scenario.ts';
export { kindName } from './state.ts';

/** The parent's processor gets other work at an instant. */
export const keepBusyAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.parentBusy, subject: 0, detail: 0 },
});

/** The parent hangs from an instant on. */
export const hangParentAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.parentHung, subject: 0, detail: 0 },
});

/** The child hangs from an instant on. */
export const hangChildAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.childHung, subject: 0, detail: 0 },
});

/** The card's cable is pulled at an instant. */
export const pullCableAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.cablePulled, subject: 0, detail: 0 },
});

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  scenario: vmbus.id,
  parameters: PARAMETERS,
  designs: WAYS.map(({ id }) => id),
  interventions: [KINDS.parentBusy, KINDS.parentHung, KINDS.cablePulled, KINDS.childHung].map(
    (kind) => ({
      kind,
      subjectMax: 0,
    }),
  ),
  timeMax: vmbus.limits.timeMax,
};

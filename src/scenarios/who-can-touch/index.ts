/** The door of “who can touch what”. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { ATTACKERS, PAGES } from '../../model/memory/attempts.ts';
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { KINDS, ringPage, whoCanTouch } from './scenario.ts';

export { ATTACKER_NAMES, PARAMETERS, paramsFrom } from './parameters.ts';
export { KINDS, whoCanTouch } from './scenario.ts';
export { kindName, narrate } from './narrate.ts';

/** The IOMMU is switched on or off at an instant. */
export const setIommuAt = (on: boolean, at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.iommuSet, subject: on ? 1 : 0, detail: 0 },
});

/** The other child ends the sharing of its ring at an instant. */
export const endRingAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.ringEnded, subject: ringPage, detail: 0 },
});

/** What a link to an attack may hold. */
export const LINK_RULES: LinkRules = {
  scenario: whoCanTouch.id,
  parameters: PARAMETERS,
  designs: [...ATTACKERS],
  interventions: [
    { kind: KINDS.iommuSet, subjectMax: 1 },
    { kind: KINDS.ringEnded, subjectMax: PAGES - 1 },
  ],
  timeMax: whoCanTouch.limits.timeMax,
};

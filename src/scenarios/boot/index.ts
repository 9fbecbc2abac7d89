/** The door of “the reboot that changes everything”. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { SYSTEMS } from '../../model/boot/machine.ts';
import { TOUCHABLE, type Touchable } from '../../model/boot/touch.ts';
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { boot, KINDS } from './scenario.ts';

export { machineFrom, PARAMETERS } from './parameters.ts';
export { boot, KINDS } from './scenario.ts';
export { kindName, narrate, subjectName } from './narrate.ts';

/** The power is cut at an instant. */
export const cutPowerAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.powerCut, subject: 0, detail: 0 },
});

/** The machine is started again at an instant, whatever it is doing. */
export const restartAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.restartAsked, subject: 0, detail: 0 },
});

/** The installed system reaches for something, at an instant. */
export const tryTouchAt = (what: Touchable, at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.touchTried, subject: TOUCHABLE.indexOf(what), detail: 0 },
});

/** What a link to a start may hold. */
export const LINK_RULES: LinkRules = {
  scenario: boot.id,
  parameters: PARAMETERS,
  designs: SYSTEMS.map(({ id }) => id),
  interventions: [
    { kind: KINDS.powerCut, subjectMax: 0 },
    { kind: KINDS.restartAsked, subjectMax: 0 },
    { kind: KINDS.touchTried, subjectMax: TOUCHABLE.length - 1 },
  ],
  timeMax: boot.limits.timeMax,
};

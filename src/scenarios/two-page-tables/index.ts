/** The door of “two page tables”. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { PAGINGS } from '../../model/memory/walk.ts';
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { twoPageTables } from './scenario.ts';
import { KINDS } from './state.ts';

export { PARAMETERS, paramsFrom } from './parameters.ts';
export { twoPageTables } from './scenario.ts';
export { kindName, narrate } from './narrate.ts';

/** The TLB loses all it holds, at an instant. */
export const emptyTlbAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.tlbEmptied, subject: 0, detail: 0 },
});

/** The monitor takes away the place of a page of the address space in use, at an instant. */
export const takePlaceAt = (page: number, at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.placeTaken, subject: page, detail: 0 },
});

/** Pages that an intervention may name. */
const pageMax = 15;

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  scenario: twoPageTables.id,
  parameters: PARAMETERS,
  designs: [...PAGINGS],
  interventions: [
    { kind: KINDS.tlbEmptied, subjectMax: 0 },
    { kind: KINDS.placeTaken, subjectMax: pageMax },
  ],
  timeMax: twoPageTables.limits.timeMax,
};

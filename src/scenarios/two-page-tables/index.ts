/** The door of “two page tables”. */
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { twoPageTables } from './scenario.ts';

export { PARAMETERS, paramsFrom } from './parameters.ts';
export { twoPageTables } from './scenario.ts';
export { kindName, narrate } from './narrate.ts';

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  scenario: twoPageTables.id,
  parameters: PARAMETERS,
  designs: [],
  interventions: [],
  timeMax: twoPageTables.limits.timeMax,
};

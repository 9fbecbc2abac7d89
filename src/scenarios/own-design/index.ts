/** The door of “design your own hypervisor”. */
import { DESIGNS } from '../../model/designs/index.ts';
import { LINK_RULES as FOLLOW } from '../follow-one-request/index.ts';
import type { LinkRules } from '../link.ts';
import { OWN } from './compose.ts';
import { PARAMETERS } from './parameters.ts';
import { ownDesign } from './scenario.ts';

export { PARAMETERS, paramsFrom } from './parameters.ts';
export { ownDesign } from './scenario.ts';

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  ...FOLLOW,
  scenario: ownDesign.id,
  parameters: PARAMETERS,
  designs: [OWN, ...DESIGNS.map(({ id }) => id)],
};

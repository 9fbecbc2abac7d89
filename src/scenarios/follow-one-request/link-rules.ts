/** What a link to "follow one request" may hold; everything else in one is refused in words. */
import { CRASHABLE } from '../../model/failure.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import type { LinkRules } from '../link.ts';
import { KINDS } from './events.ts';
import { PARAMETERS } from './parameters.ts';
import { followOneRequest } from './scenario.ts';

export const LINK_RULES: LinkRules = {
  scenario: followOneRequest.id,
  parameters: PARAMETERS,
  designs: DESIGNS.map((design) => design.id),
  interventions: [{ kind: KINDS.componentCrashed, subjectMax: CRASHABLE.length - 1 }],
  timeMax: followOneRequest.limits.timeMax,
};

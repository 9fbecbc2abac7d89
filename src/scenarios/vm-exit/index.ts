/** The door of “anatomy of a VM exit”. */
import type { LinkRules } from '../link.ts';
import { PARAMETERS } from './parameters.ts';
import { READER_ACTS } from './reader-acts.ts';
import { vmExit } from './scenario.ts';
import { KINDS } from './state.ts';
import { WAYS } from './ways.ts';

export { narrate } from './narrate.ts';
export { PARAMETERS, paramsFrom } from './parameters.ts';
export { vmExit } from './scenario.ts';
export { kindName } from './state.ts';

/** What a link to this scenario may hold. */
export const LINK_RULES: LinkRules = {
  scenario: vmExit.id,
  parameters: PARAMETERS,
  designs: WAYS.map(({ id }) => id),
  interventions: [{ kind: KINDS.readerActed, subjectMax: READER_ACTS.length - 1 }],
  timeMax: vmExit.limits.timeMax,
};

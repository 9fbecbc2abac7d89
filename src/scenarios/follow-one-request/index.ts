/** The door of "follow one request". */
export { followOneRequest } from './scenario.ts';
export { PARAMETERS, paramsFrom, type FollowParams } from './parameters.ts';
export type { FollowContext } from './context.ts';
export type { DomainStatus, FollowState, RequestStatus, Slot } from './state.ts';
export { KINDS, type KindName } from './events.ts';
export { kindName, narrate } from './narrate.ts';
export { laneName, subjectName } from './record.ts';
export { crashAt } from './crashes.ts';
export { LINK_RULES } from './link-rules.ts';

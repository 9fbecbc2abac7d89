/** The sentences of "follow one request": one for every event, from what happened and where. */
import type { Frozen } from '../../engine/scenario.ts';
import type { Narration } from '../narration.ts';
import type { FollowContext } from './context.ts';
import { KIND_NAMES, type KindName } from './events.ts';
import { crashed, domainChanged } from './narrate-fault.ts';
import { hopEnded } from './narrate-hop.ts';
import { deviceFinished, request, waitBegan } from './narrate-request.ts';
import type { FollowState } from './state.ts';

/** One event as the trace records it. */
export interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

/** The narration of one event; `state` is the state right after it. */
export function narrate(
  context: FollowContext,
  happening: Happening,
  state: Frozen<FollowState>,
): Narration {
  const { kind, subject, detail } = happening;
  switch (kind) {
    case 'hopEnded':
      return hopEnded(context, context.hops[detail]);
    case 'requestIssued':
    case 'requestCompleted':
    case 'requestLost':
    case 'requestReissued':
      return request(context, kind, state, subject);
    case 'deviceFinished':
      return deviceFinished(context, state, subject, detail);
    case 'waitBegan':
      return waitBegan(context, subject, detail, state);
    case 'componentCrashed':
      return crashed(context, subject, detail, state);
    case 'domainStopped':
    case 'domainStalled':
    case 'domainRestarting':
    case 'domainRestarted':
      return domainChanged(context, kind, subject, detail, state);
  }
}

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = KIND_NAMES[code];
  if (!name) throw new Error(`follow-one-request has no event kind ${code}`);
  return name;
}

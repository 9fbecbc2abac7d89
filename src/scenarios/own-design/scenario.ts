/** “Design your own hypervisor”: the rules of “follow one request” on a machine that the reader has planned. */
import type { Scenario } from '../../engine/scenario.ts';
import { findDesign } from '../../model/designs/index.ts';
import { OPERATIONS } from '../../model/operations.ts';
import { contextOf, type FollowContext } from '../follow-one-request/context.ts';
import type { KindName } from '../follow-one-request/events.ts';
import { followOneRequest } from '../follow-one-request/index.ts';
import type { FollowState } from '../follow-one-request/state.ts';
import { mend } from './advise.ts';
import { compose, OWN } from './compose.ts';
import type { OwnParams } from './parameters.ts';
import { planFrom } from './plan.ts';

export const ownDesign: Scenario<OwnParams, FollowContext, FollowState, KindName> = {
  ...followOneRequest,
  id: 'own-design',
  version: 1,
  prepare,
};

/** The reader's machine, or where that cannot work the nearest one that can; or a row of the table. */
function prepare(params: OwnParams): FollowContext {
  const { kind } = OPERATIONS[params.operation];
  const row =
    params.design === OWN
      ? compose(mend(planFrom({ ...params }), kind).plan, kind)
      : findDesign(params.design);
  if (!row) throw new Error(`there is no design "${params.design}"`);
  return contextOf(row, params);
}

/** What the views of “follow one request” take: its runs, alone and side by side. */
import type { Run } from '../../engine/run.ts';
import type {
  FollowContext,
  FollowParams,
  FollowState,
} from '../../scenarios/follow-one-request/index.ts';
import type { Comparison } from '../comparison.ts';

export type FollowRun = Run<FollowParams, FollowContext, FollowState>;

export type FollowComparison = Comparison<FollowRun>;

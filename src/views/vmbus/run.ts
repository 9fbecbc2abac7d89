/** What the views of “VMBus up close” take: its runs, alone and side by side. */
import type { Run } from '../../engine/run.ts';
import type { VmbusContext } from '../../scenarios/vmbus/context.ts';
import type { VmbusParams } from '../../scenarios/vmbus/parameters.ts';
import type { VmbusState } from '../../scenarios/vmbus/state.ts';
import type { Comparison } from '../comparison.ts';

export type VmbusRun = Run<VmbusParams, VmbusContext, VmbusState>;

export type VmbusComparison = Comparison<VmbusRun>;

/** The stepped runs of the figure “Database under load”. */
import type { Run } from '../../engine/run.ts';
import type { HostContext } from '../../scenarios/host/context.ts';
import type { HostParams } from '../../scenarios/host/params.ts';
import type { HostState } from '../../scenarios/host/state.ts';

export type DatabaseRun = Run<HostParams, HostContext, HostState>;

/** The scenario's questions as gates of a figure. */
import { deviceBusyAt } from '../../scenarios/follow-one-request/device-busy.ts';
import { GATES } from '../../scenarios/follow-one-request/gates.ts';
import type { Gate } from '../gate.ts';
import type { FollowRun } from './run.ts';

export const FOLLOW_GATES: readonly Gate<FollowRun>[] = GATES.map(({ holds, crash, ...gate }) => ({
  ...gate,
  holds: (runs) => (holds === 'start' ? null : deviceBusyAt(runs)),
  action: crash && `crash:${crash}`,
}));

/** The events of a host under load, and what their two numbers mean. */
import { eventKinds } from '../../engine/scenario.ts';

/**
 * subject and detail of each:
 * runEnded (processor, agent) · deviceFinished (thread or −1, device + 4 × attempt) · timerFired (thread, attempt) ·
 * creditSettled (0, 0) · warmupEnded (0, 0) · faultBegan, faultEnded, requestsTimedOut (fault, 0) ·
 * componentCrashed (index in CRASHABLE, guest) · domainStopped, domainRestarted (instance, 0)
 */
export const KINDS = eventKinds(
  'runEnded',
  'deviceFinished',
  'timerFired',
  'creditSettled',
  'warmupEnded',
  'faultBegan',
  'faultEnded',
  'requestsTimedOut',
  'componentCrashed',
  'domainStopped',
  'domainRestarted',
);

export type KindName = keyof typeof KINDS;

/** The events of "follow one request", and what their two numbers mean. */
import { eventKinds } from '../../engine/scenario.ts';

/**
 * subject and detail of each:
 * requestIssued (slot, serial) · hopEnded (slot, hop) · deviceFinished (slot, attempt) ·
 * waitBegan (slot, one of WAITS) · requestCompleted (slot, serial) · requestLost (slot, serial) ·
 * requestReissued (slot, serial) · componentCrashed (index in CRASHABLE, child) ·
 * domainStopped, domainStalled, domainRestarting (instance, crash × 1000 + effect) ·
 * domainRestarted (instance, crash × 1000 + effect)
 */
export const KINDS = eventKinds(
  'requestIssued',
  'hopEnded',
  'deviceFinished',
  'waitBegan',
  'requestCompleted',
  'requestLost',
  'requestReissued',
  'componentCrashed',
  'domainStopped',
  'domainStalled',
  'domainRestarting',
  'domainRestarted',
);

export type KindName = keyof typeof KINDS;

/** The name of an event kind by its code. */
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** What a request can wait for. */
export const WAITS = ['processor', 'device', 'domain'] as const;

/** The detail of a domain event. */
export const effectCode = (crash: number, effect: number): number => crash * 1_000 + effect;
/** Crash and effect of a domain event's detail. */
export const effectOf = (detail: number): { readonly crash: number; readonly effect: number } => ({
  crash: Math.floor(detail / 1_000),
  effect: detail % 1_000,
});

/** The signs of what has become of a domain, beside its word. */
import type { DomainStatus } from '../../../scenarios/follow-one-request/index.ts';

/** A running domain needs no sign. */
export const STATUS_SIGNS: Readonly<Record<DomainStatus, string>> = {
  running: '',
  stalled: '‖',
  stopped: '✕',
  restarting: '↻',
};

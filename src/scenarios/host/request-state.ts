/** Requests on their way: what became of them, by guest and kind, and the devices that serve them. */
import type { HostContext } from './context.ts';
import { zeros } from './filled.ts';

/** By guest and kind of request, and by device. */
export interface RequestState {
  // By guest × 3 + kind of request.
  ringUsed: number[];
  ringPut: number[];
  ringTaken: number[];
  issued: number[];
  completed: number[];
  failed: number[];
  lost: number[];
  /** Completed, and not to be trusted: they passed through hostile hands or memory that was written over. */
  untrusted: number[];
  /** Sent again after a restart. */
  reissued: number;
  inFlight: number[];
  /** By guest: 1 while its requests pass through hostile hands. */
  exposed: number[];
  // By device.
  busy: number[];
  deviceSlowness: number[];
  /** When it interrupted last, or will next for what it has kept to itself, ns. */
  toldAt: number[];
  /** 1: does not answer; 2: answers with an error. */
  deviceFault: number[];
  /** Writes that the host has acknowledged and not yet written. */
  dirty: number;
  /** So many of them are on their way to the disk. */
  writing: number;
  dirtyLost: number;
}

/** No request yet, all devices well. */
export function requestState({ layout, devices }: HostContext): RequestState {
  const kinds = layout.guests * 3;
  return {
    ringUsed: zeros(kinds),
    ringPut: zeros(kinds),
    ringTaken: zeros(kinds),
    issued: zeros(kinds),
    completed: zeros(kinds),
    failed: zeros(kinds),
    lost: zeros(kinds),
    untrusted: zeros(kinds),
    reissued: 0,
    inFlight: zeros(kinds),
    exposed: zeros(layout.guests),
    busy: zeros(3),
    deviceSlowness: [1, 1, 1],
    toldAt: devices.quietNs.map((quiet) => 0 - quiet),
    deviceFault: zeros(3),
    dirty: 0,
    writing: 0,
    dirtyLost: 0,
  };
}

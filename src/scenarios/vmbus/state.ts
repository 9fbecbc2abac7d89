/** The events and the state of “VMBus up close”. */
import { eventKinds } from '../../engine/scenario.ts';

/**
 * subject and detail of each; packets count from 0:
 * packetCame, packetPut, packetTaken, packetTouched, modelDone, packetHanded, packetSent (packet, 0) ·
 * bellRung (packet, 0) · bellSpared (packet, index in REASONS) · ringFull (packet, 0) ·
 * parentWoke, parentSlept, parentBusy, parentBack, parentHung, cablePulled,
 * childHung (0, 0)
 */
export const KINDS = eventKinds(
  'packetCame',
  'packetPut',
  'bellRung',
  'bellSpared',
  'ringFull',
  'parentWoke',
  'packetTaken',
  'packetTouched',
  'modelDone',
  'packetHanded',
  'parentSlept',
  'packetSent',
  'parentBusy',
  'parentBack',
  'parentHung',
  'cablePulled',
  'childHung',
);
export type KindName = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as readonly KindName[];

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = NAMES[code];
  if (!name) throw new Error(`vmbus has no event kind ${code}`);
  return name;
}

/** Why the child need not ring: the parent empties the ring, or has been rung for and has not come yet. */
export const REASONS = ['emptying', 'coming'] as const;

export interface VmbusState {
  /** Packets so far: come to the child, put between, taken by the parent, handed to the card, sent. */
  came: number;
  put: number;
  taken: number;
  handed: number;
  sent: number;
  child: 'idle' | 'puts' | 'rings' | 'waits' | 'stopped';
  /** `asleep`: nobody is in the ring. `told`: rung for, and on the way. `takes`: emptying it. */
  parent: 'asleep' | 'told' | 'takes';
  /** 1 while the reader keeps the parent's processor busy, and 1 while it owes work until then. */
  busy: number;
  owes: number;
  /** How often a reader had the child hang, the parent hang, and pulled the card's cable: once is for good. */
  loops: number;
  hung: number;
  cut: number;
  wire: number;
  bells: number;
  spared: number;
  exits: number;
  /** ns of processor time: of the child, of the hypervisor, of the parent. */
  childNs: number;
  hypervisorNs: number;
  parentNs: number;
  /** ns that the child stood still or waited for room. */
  stillNs: number;
  stillSince: number;
  /** Parts of a ns not yet spent, of the child's and of the parent's processor. */
  childRest: number;
  parentRest: number;
}

export const COUNTERS = ['packets', 'bells', 'spared', 'exits'] as const;
export const COUNTER = { packets: 0, bells: 1, spared: 2, exits: 3 } as const;
/** Time of a packet from the application to the wire's end, ns. */
export const SERIES = ['delay'] as const;

/** What a reader may do to a run at the cursor: partitions that hang or are turned off, settings that change, a flood of interrupts. */
import { eventKinds, type Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { KINDS, type KindName } from '../host/events.ts';

/** All acts; the index is the event's subject, so that new ones come last. */
export const READER_ACTS = [
  'hang:user',
  'off:user',
  'weight:user',
  'reserve:user',
  'hang:greedy',
  'off:greedy',
  'cap:greedy',
  'busy:parent',
  'hang:parent',
  'storm:processor',
] as const;
export type ReaderAct = (typeof READER_ACTS)[number];

/** What the settings are changed to: a weight, and percent of a processor. */
export const CHANGED_TO = { weight: 1_000, reserve: 20, greedyCap: 30 } as const;
/** How long a flood of interrupts lasts, ns: our own choice. */
export const STORM_NS = 20_000_000;

/** The events of a host, and the one that a reader puts in: its subject is the index of the act. */
export const NEXT_KINDS = eventKinds(...(Object.keys(KINDS) as KindName[]), 'readerActed');
export type NextKindName = keyof typeof NEXT_KINDS;

/** An act at an instant, as the engine takes it. */
export const readerActAt = (act: ReaderAct, at: SimTime): Intervention => ({
  at,
  kind: NEXT_KINDS.readerActed,
  subject: READER_ACTS.indexOf(act),
  detail: 0,
});

/** The act of an event's subject. Throws on one that there is not. */
export function readerActOf(subject: number): ReaderAct {
  const act = READER_ACTS[subject];
  if (!act) throw new Error(`a reader has no act ${subject}`);
  return act;
}

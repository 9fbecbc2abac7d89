/**
 * “Who can touch what”: a partition turns hostile and tries what it can, one thing after the other. The map
 * of its memory, its privileges and an IOMMU decide; no time is modelled, only an order.
 */
import { eventKinds, type Frozen, type Scenario, type Sim } from '../../engine/scenario.ts';
import { ns, simTime } from '../../engine/units.ts';
import {
  ATTEMPTS,
  machineOf,
  pageOfAttempt,
  RING_PAGE,
  SIBLING,
  tries,
  tryAttempt,
  type Attempt,
  type AttemptOutcome,
} from '../../model/memory/attempts.ts';
import { checkPages, unshare, type PageTable } from '../../model/memory/ownership.ts';
import type { TouchParams } from './parameters.ts';

/**
 * subject and detail of each:
 * attemptMade (attempt, page) · attemptGranted (attempt, page) · attemptStopped (attempt, page) ·
 * attackEnded (granted, stopped) · iommuSet (1 for on, 0) · ringEnded (page, 0): the last two by the reader
 */
export const KINDS = eventKinds(
  'attemptMade',
  'attemptGranted',
  'attemptStopped',
  'attackEnded',
  'iommuSet',
  'ringEnded',
);
export type KindName = keyof typeof KINDS;

/** What follows from the parameters alone. */
export interface TouchContext {
  readonly params: TouchParams;
  /** All that can be tried; not every attacker has a reason to. */
  readonly attempts: readonly Attempt[];
}

export interface TouchState {
  /** Who owns each page, and what is shared. */
  table: PageTable;
  iommu: boolean;
  /** By attempt: what came of it; null while it has not been decided. */
  outcomes: (AttemptOutcome | null)[];
}

/** Between two attempts: no source, only so that they can be drawn. */
const beatNs = 1_000;

export const whoCanTouch: Scenario<TouchParams, TouchContext, TouchState, KindName> = {
  id: 'who-can-touch',
  version: 1,
  kinds: KINDS,
  streams: [],
  terms: [],
  counters: ['granted', 'stopped'],
  series: [],
  levels: [],
  limits: { stepsMax: 1_000, timeMax: simTime(1_000_000_000) },
  prepare: (params) => ({ params, attempts: ATTEMPTS }),
  init,
  handle: {
    attemptMade: (state, sim, index, page, context) => {
      const attempt = attemptAt(context, index);
      const { attacker } = context.params;
      const outcome = tryAttempt(state.table, attacker, attempt, state.iommu);
      state.outcomes[index] = { ...outcome };
      const kind = outcome.guard === null ? KINDS.attemptGranted : KINDS.attemptStopped;
      sim.schedule(ns(0), kind, index, page);
    },
    attemptGranted: (state, sim, index, _page, context) => {
      sim.count(0);
      next(state, sim, index, context);
    },
    attemptStopped: (state, sim, index, _page, context) => {
      sim.count(1);
      next(state, sim, index, context);
    },
    attackEnded: () => undefined,
    iommuSet: (state, _sim, on) => {
      state.iommu = on === 1;
    },
    ringEnded: (state, _sim, page) => {
      for (const { with: partner } of state.table.shares.filter((one) => one.page === page))
        unshare(state.table, SIBLING, page, partner);
    },
  },
  check: (state: Frozen<TouchState>) => checkPages(state.table as PageTable),
};

function init(context: TouchContext, sim: Sim): TouchState {
  const { attacker, iommu } = context.params;
  plan(sim, 0, 1, context);
  return {
    table: machineOf(attacker),
    iommu: iommu === 'on',
    outcomes: context.attempts.map(() => null),
  };
}

function plan(sim: Sim, index: number, beats: number, context: TouchContext): void {
  const page = pageOfAttempt(context.params.attacker, attemptAt(context, index));
  sim.schedule(ns(beats * beatNs), KINDS.attemptMade, index, page);
}

function next(state: TouchState, sim: Sim, index: number, context: TouchContext): void {
  const { attacker } = context.params;
  const later = context.attempts.findIndex((one, at) => at > index && tries(attacker, one));
  // Each attempt has its own beat, so that all attackers try it at one instant.
  if (later >= 0) return plan(sim, later, later - index, context);
  const decided = state.outcomes.filter((one) => one !== null);
  const granted = decided.filter(({ guard }) => guard === null).length;
  sim.schedule(ns(0), KINDS.attackEnded, granted, decided.length - granted);
}

/** The attempt with this index. Throws when the model named one that is not there. */
export function attemptAt(context: TouchContext, index: number): Attempt {
  const attempt = context.attempts[index];
  if (!attempt) throw new Error(`there is no attempt ${index}`);
  return attempt;
}

/** The page that the other child shares. */
export const ringPage = RING_PAGE;

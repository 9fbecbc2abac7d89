/** Views for tests of the player: untouched figures, and one that the reader has broken. */
import type { Crashable } from '../../../src/model/failure.ts';
import { PARAMETERS } from '../../../src/scenarios/follow-one-request/index.ts';
import type { RunLink } from '../../../src/scenarios/link.ts';
import { defaultsOf } from '../../../src/scenarios/parameter.ts';
import { stepsAt } from '../../../src/views/comparison.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { act, playerAt } from '../../../src/views/player/player.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';

export const FOUR = ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain'];

/** An untouched figure of these designs, at its start. */
export const aView = (designs: readonly string[] = FOUR): RunLink => ({
  scenario: 'follow-one-request',
  seed: 1,
  designs,
  settings: defaultsOf(PARAMETERS),
  interventions: [],
  cursor: 0,
});

/** The view after a crash at an instant. */
export const crashedView = (
  component: Crashable,
  at: number,
  designs: readonly string[] = FOUR,
): RunLink =>
  act(follow, playerAt(aView(designs)), { do: 'action', action: `crash:${component}`, at }).view;

/** The number of events of a view. */
export const endOf = (view: RunLink): number => runsOf(follow, view).moments.length;

/** The states of all runs of a view at a cursor. */
export const statesAt = (view: RunLink, cursor: number) => {
  const comparison = runsOf(follow, view);
  return stepsAt(comparison, cursor).map((at, run) => comparison.runs[run]?.stateAt(at));
};

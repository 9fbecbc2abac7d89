/** What the home page's small figure shows: four designs, and the two crashes that tell them apart. */
import { simTime } from '../../engine/units.ts';
import type { Crashable } from '../../model/failure.ts';
import { crashAt, followOneRequest, PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import { deviceBusyAt } from '../../scenarios/follow-one-request/device-busy.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { defaultsOf } from '../../scenarios/parameter.ts';
import { runsOf } from '../player/runs-of.ts';
import { outcomeOf } from './outcome.ts';
import { follow } from './subject.ts';

/** Nobody has touched it; the cursor is at the end. */
export function homeView(): RunLink {
  const inputs = {
    designs: ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain'],
    settings: defaultsOf(PARAMETERS),
    seed: 1,
    interventions: [],
  };
  return {
    scenario: followOneRequest.id,
    ...inputs,
    cursor: runsOf(follow, inputs).moments.length,
  };
}

/** The crashes it offers, with what is on their buttons. */
export const HOME_CRASHES = [
  { component: 'physicalDriver', label: 'Crash the physical disk driver' },
  { component: 'deviceModel', label: 'Crash the device model' },
] as const satisfies readonly { readonly component: Crashable; readonly label: string }[];

/** The same machines with a crash while all their devices work on the request; the cursor right before it. */
export function homeCrash(base: RunLink, component: Crashable): RunLink {
  const at = simTime(deviceBusyAt(runsOf(follow, base).runs));
  const view = { ...base, interventions: [crashAt(component, at)] };
  const { moments } = runsOf(follow, view);
  const cursor = moments.findIndex(({ kind }) => kind === 'componentCrashed');
  return { ...view, cursor: Math.max(0, cursor) };
}

/** One line for each design on how a view's run ends. */
export const homeOutcomes = (view: RunLink): readonly string[] =>
  runsOf(follow, view).runs.map((run) => outcomeOf(run, run.trace.length));

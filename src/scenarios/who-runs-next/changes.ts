/** What a reader has changed in a run, and the host as it is with that: the same machine under other settings. */
import type { Frozen } from '../../engine/scenario.ts';
import { CREW } from '../host/codes.ts';
import type { HostContext } from '../host/context.ts';
import type { HostState } from '../host/state.ts';
import type { NextContext } from './context.ts';

/** Settings are −1 where nobody changed them; the others are 1 where it is so. */
export interface Changes {
  weight: number;
  reserve: number;
  greedyCap: number;
  userHangs: number;
  greedyHangs: number;
  parentBusy: number;
  parentHangs: number;
}

/** A host's state; changes are there once somebody has made one. */
export interface NextState extends HostState {
  changes?: Changes;
}

/** Nothing has been changed. */
export const UNCHANGED: Readonly<Changes> = {
  ...{ weight: -1, reserve: -1, greedyCap: -1 },
  ...{ userHangs: 0, greedyHangs: 0, parentBusy: 0, parentHangs: 0 },
};

/** The host under the settings that hold now. */
export function hostNow({ host }: NextContext, { changes }: Frozen<NextState>): HostContext {
  if (!changes) return host;
  const { layout, periodNs, schedulerKind } = host;
  const [weight, most, reserve, background] = [
    layout.weight.slice(),
    layout.most.slice(),
    layout.reserve.slice(),
    layout.background.slice(),
  ];
  const part = (percent: number): number => Math.floor((periodNs * percent) / 100);
  layout.agentKind.forEach((kind, agent) => {
    const user = kind === CREW.guest && layout.agentGuest[agent] === 0;
    const greedy = kind === CREW.guest && !user;
    if (user && changes.weight >= 0) weight[agent] = changes.weight;
    if (user && changes.reserve >= 0) reserve[agent] = part(changes.reserve);
    if (greedy && changes.greedyCap >= 0) most[agent] = part(changes.greedyCap);
    if (kind === CREW.service) background[agent] = changes.parentBusy;
    // Under the root scheduler nobody is placed once the parent hangs.
    const placed = schedulerKind !== 'root' || changes.parentHangs === 0;
    if (kind === CREW.guest && !placed) most[agent] = 0;
  });
  return { ...host, layout: { ...layout, weight, most, reserve, background } };
}

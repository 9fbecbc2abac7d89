/**
 * What the crash of a component does, derived from where it lives: the domain it takes with it, what is
 * entered through that domain, who cannot go on without it, and what somebody starts again.
 */
import { componentsBelow } from './chain.ts';
import type { ComponentId } from './components.ts';
import { placeOf, rootOf, type Design } from './design.ts';
import { entered, instanceFor, type Instance } from './instances.ts';

/** Why something happened to a domain, for the sentence that says so. */
export type Reason =
  | 'crashed'
  | 'wasEnteredThroughIt'
  | 'cannotRunWithoutIt'
  | 'machineStopped'
  | 'waitsForIt'
  | 'startedAgain';

/** One consequence, in causal order. `because` is the index of the effect it follows from; −1 for the crash itself. */
export interface Effect {
  readonly instance: number;
  readonly becomes: 'stopped' | 'stalled' | 'restarting';
  readonly reason: Reason;
  readonly because: number;
}

/** The components whose crash a reader can cause. */
export const CRASHABLE = [
  'physicalDriver',
  'backEnd',
  'deviceModel',
  'guestDriver',
  'monitor',
  'application',
] as const satisfies readonly ComponentId[];

export type Crashable = (typeof CRASHABLE)[number];

/** The instance a crash begins in, or null where the design does without the component. */
export function crashSite(
  design: Design,
  instances: readonly Instance[],
  component: ComponentId,
  child: number,
): Instance | null {
  const place = placeOf(design, component);
  return place ? instanceFor(instances, place.id, child) : null;
}

/** The consequences of losing one domain of a machine in which all run. Empty for hardware. */
export function effectsOfLosing(
  design: Design,
  instances: readonly Instance[],
  lost: Instance,
): readonly Effect[] {
  if (lost.domain.mode === 'hardware') return [];
  const effects: Effect[] = [];
  const gone = new Set<number>();
  const stop = (one: Instance, reason: Reason, because: number): void => {
    if (gone.has(one.index) || one.domain.mode === 'hardware') return;
    gone.add(one.index);
    const at = effects.push({ instance: one.index, becomes: 'stopped', reason, because }) - 1;
    for (const inner of entered(instances, one)) stop(inner, 'wasEnteredThroughIt', at);
    if (!cleanedUp(instances, gone, one)) return;
    for (const other of instances)
      if (other.domain.endsWith?.includes(one.domain.id) && belongs(other, one))
        stop(other, 'cannotRunWithoutIt', at);
  };
  stop(lost, 'crashed', -1);
  stall(design, instances, gone, effects);
  if (lost.domain.essential) {
    stop(instanceFor(instances, rootOf(design).id, 0), 'machineStopped', 0);
  }
  restart(instances, gone, effects);
  return effects;
}

/** Whether one goes with the other: of the same child, or of any where the other exists once. */
const belongs = (one: Instance, lost: Instance): boolean =>
  lost.child === null || one.child === lost.child;

/** Whether the domain beneath a lost one still runs, and so ends what belonged to it. */
function cleanedUp(
  instances: readonly Instance[],
  gone: ReadonlySet<number>,
  lost: Instance,
): boolean {
  const under = instances.find(
    (one) =>
      one.domain.id === lost.domain.under && (one.child === null || one.child === lost.child),
  );
  return under !== undefined && !gone.has(under.index);
}

/** Children that still run but whose requests pass through what was lost; they wait for what went first. */
function stall(
  design: Design,
  instances: readonly Instance[],
  gone: ReadonlySet<number>,
  effects: Effect[],
): void {
  const needed = componentsBelow(design.deviceInterface);
  for (const one of instances) {
    if (one.child === null || gone.has(one.index) || one.domain.mode !== 'kernel') continue;
    const sites = needed.map((component) =>
      crashSite(design, instances, component, one.child ?? 0),
    );
    const because = effects.findIndex((effect) =>
      sites.some((site) => site?.index === effect.instance),
    );
    if (because < 0) continue;
    effects.push({ instance: one.index, becomes: 'stalled', reason: 'waitsForIt', because });
  }
}

function restart(
  instances: readonly Instance[],
  gone: ReadonlySet<number>,
  effects: Effect[],
): void {
  for (const one of instances) {
    if (!gone.has(one.index) || one.domain.restartedBy === undefined) continue;
    if (gone.has(instanceFor(instances, one.domain.restartedBy, one.child ?? 0).index)) continue;
    const because = effects.findIndex((effect) => effect.instance === one.index);
    effects.push({ instance: one.index, becomes: 'restarting', reason: 'startedAgain', because });
  }
}

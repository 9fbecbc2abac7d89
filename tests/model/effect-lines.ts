/** The consequences of a crash as sentences a table can hold. */
import type { Design } from '../../src/model/design.ts';
import {
  crashSite,
  effectsOfLosing,
  type Crashable,
  type Effect,
} from '../../src/model/failure.ts';
import { instancesOf, type Instance } from '../../src/model/instances.ts';

/** `worker 0`, or `parent` for what exists once. */
export const nameOf = (instance: Instance | undefined): string => {
  if (!instance) throw new Error('an effect names an instance that does not exist');
  const { domain, child } = instance;
  return child === null ? domain.id : `${domain.id} ${child}`;
};

/** The effects of a crash for child 0 on a machine with so many children; none where nothing can crash. */
export function crashOf(
  design: Design,
  component: Crashable,
  children = 2,
): { readonly instances: readonly Instance[]; readonly effects: readonly Effect[] } {
  const instances = instancesOf(design, children);
  const site = crashSite(design, instances, component, 0);
  return { instances, effects: site ? effectsOfLosing(design, instances, site) : [] };
}

/** `who what: why (because of whom)`, in the order of the effects. */
export function linesOf(instances: readonly Instance[], effects: readonly Effect[]): string[] {
  return effects.map((effect) => {
    const line = `${nameOf(instances[effect.instance])} ${effect.becomes}: ${effect.reason}`;
    if (effect.because < 0) return line;
    return `${line} (${nameOf(instances[effects[effect.because]?.instance ?? -1])})`;
  });
}

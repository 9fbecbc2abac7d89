/** The crashes a reader can cause in a design, as a menu; and a crash as an intervention. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { COMPONENTS } from '../../model/components.ts';
import { CRASHABLE, crashSite, type Crashable } from '../../model/failure.ts';
import type { FollowContext } from './context.ts';
import { KINDS } from './events.ts';

export interface CrashChoice {
  readonly component: Crashable;
  /** As a button says it: "Crash the physical driver". */
  readonly label: string;
  /** The domain it would happen in, by id and name; null where this design has no such component. */
  readonly domain: { readonly id: string; readonly name: string } | null;
}

/** Every component that can be crashed, with where it lives in this design. */
export function crashChoices(context: FollowContext): readonly CrashChoice[] {
  return CRASHABLE.map((component) => {
    const site = crashSite(context.design, context.instances, component, 0);
    return {
      component,
      label: `Crash the ${COMPONENTS[component].name}`,
      domain: site && { id: site.domain.id, name: site.domain.name },
    };
  });
}

/** The crash of a component at an instant, as the engine takes it. It happens in the first virtual machine. */
export const crashAt = (component: Crashable, at: SimTime): Intervention => ({
  at,
  kind: KINDS.componentCrashed,
  subject: CRASHABLE.indexOf(component),
  detail: 0,
});

/** The crash of a component as an intervention. */
import type { Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import { KINDS } from './events.ts';

/** The crash of a component at an instant, as the engine takes it. It happens in the first virtual machine. */
export const crashAt = (component: Crashable, at: SimTime): Intervention => ({
  at,
  kind: KINDS.componentCrashed,
  subject: CRASHABLE.indexOf(component),
  detail: 0,
});

/** Writes the answer to a goal as a reader would make it: designs, settings, and what crashed when. */
import { simTime } from '../../engine/units.ts';
import type { Crashable } from '../../model/failure.ts';
import { crashAt } from '../../scenarios/follow-one-request/index.ts';
import { linkOf, settingsWith } from '../world.ts';

/** The link text of a run in which components crash, each at an instant in ns. */
export const crashRun = (
  designs: readonly string[],
  crashes: readonly (readonly [Crashable, number])[],
  settings: Readonly<Record<string, string | number>> = {},
): string =>
  linkOf(
    {
      designs,
      settings: settingsWith(settings),
      seed: 1,
      interventions: crashes.map(([component, at]) => crashAt(component, simTime(at))),
    },
    0,
  );

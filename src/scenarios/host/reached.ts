/** What a reader did, as far as the run comes to it. */
import type { Inputs } from '../../engine/scenario.ts';

/**
 * The inputs without what lies after the end of the run. Settings decide how long a host runs: who crashes
 * something at 250 ms and then asks for 20 ms sees a run without a crash, and the crash again after 300.
 */
export const reached = (
  inputs: Inputs,
  { durationMs }: { readonly durationMs: number },
): Inputs => ({
  ...inputs,
  interventions: inputs.interventions.filter(({ at }) => at <= Math.round(durationMs * 1e6)),
});

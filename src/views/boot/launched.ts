/** When hypervisors come up: a good instant to try what the parent may. */
import { KINDS } from '../../scenarios/boot/index.ts';
import type { BootRun } from './run.ts';

/** The instant at which the last of the runs has its hypervisor, ns; their end where none has. */
export const launchedAt = (runs: readonly BootRun[]): number =>
  Math.max(
    0,
    ...runs.map(({ trace, endedAt }) => {
      const row = trace.kind.indexOf(KINDS.hypervisorLaunched);
      return row < 0 ? endedAt : (trace.at[row] ?? 0);
    }),
  );

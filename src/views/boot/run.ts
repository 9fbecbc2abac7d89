/** What the views of “the reboot that changes everything” take: starts, alone and side by side. */
import type { Run } from '../../engine/run.ts';
import type { BootMachine } from '../../model/boot/machine.ts';
import type { BootContext, BootState } from '../../scenarios/boot/scenario.ts';
import type { Comparison } from '../comparison.ts';

export type BootRun = Run<BootMachine, BootContext, BootState>;

export type BootComparison = Comparison<BootRun>;

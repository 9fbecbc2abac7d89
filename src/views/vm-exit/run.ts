/** What the views of “anatomy of a VM exit” take: its runs, alone and side by side. */
import type { ExitRun } from '../../scenarios/vm-exit/gates.ts';
import type { Comparison } from '../comparison.ts';

export type { ExitRun };

export type ExitComparison = Comparison<ExitRun>;

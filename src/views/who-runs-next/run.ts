/** What the views of “who runs next?” take: its runs, alone and side by side. */
import type { NextRun } from '../../scenarios/who-runs-next/intervals.ts';
import type { Comparison } from '../comparison.ts';

export type { NextRun };

export type NextComparison = Comparison<NextRun>;

/** A misconception as a machine: what somebody believes, changed into a model that can be run beside the true one. */
import type { Design } from '../../model/design.ts';
import type { FollowContext } from '../../scenarios/follow-one-request/context.ts';
import type { NarratedRun } from '../item-reading.ts';

/** The run of a request, as the register names it. */
export type RequestRun = Extract<NarratedRun, { readonly design: string }>;

interface MutantBase {
  /** Entries of the register of misconceptions that come to this belief. */
  readonly misconceptions: readonly string[];
  /** What is believed of the model, as a clause: “the child’s driver commands the disk”. */
  readonly believes: string;
  /** The lesson with the figure in which the true run can be seen. */
  readonly lesson: string;
}

export type Mutant =
  /** Another row of the table of designs; another path may be laid through it. */
  | (MutantBase & {
      readonly run: RequestRun & { readonly figure: string };
      readonly row: (row: Design) => Design;
      readonly path?: (context: FollowContext) => FollowContext;
    })
  /** Other settings of “two page tables”. */
  | (MutantBase & {
      readonly run: Extract<NarratedRun, { readonly paging: unknown }>;
      readonly settings: Readonly<Record<string, string | number>>;
    });

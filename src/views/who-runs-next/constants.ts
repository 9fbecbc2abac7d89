/** The numbers that a run of “who runs next?” rests on: the host’s costs, and three of our own. */
import { constantsUsed } from '../../experiments/constants-used.ts';
import type { Constant } from '../../model/platforms/constant.ts';
import { BURST_NS, hostParams, THINK_NS } from '../../scenarios/who-runs-next/parameters.ts';
import type { NextRun } from './run.ts';

const assumed = (id: string, what: string, value: number, how: string): Constant => ({
  ...{ id, what, value, low: value, high: value, how },
  ...{ unit: 'ns', cpu: 'any', flag: 'assumed', sources: [] },
});

/** All constants of a run. */
export function constantsOf({ context }: NextRun): readonly Constant[] {
  const { host, params } = context;
  const own =
    'our own choice, to be changed under “Change the processors”; Hyper-V’s is not published';
  return [
    assumed('burst', 'processor time of one answer to the user', BURST_NS, 'our own choice'),
    assumed(
      'think',
      'time from an answer to the next question, on average',
      THINK_NS,
      'our own choice',
    ),
    assumed('slice', 'longest time on a processor while another is ready', host.sliceNs, own),
    assumed(
      'accounting',
      'time between two settlements of credit, cap and reserve',
      host.periodNs,
      'our own choice; Hyper-V’s is not published',
    ),
    ...constantsUsed(hostParams(params)),
  ];
}

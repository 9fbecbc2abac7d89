/** What a run has come to: bells and exits for its packets, and the processor time of each. */
import { step } from '../../engine/units.ts';
import { formatCount } from '../../scenarios/quantity.ts';
import type { VmbusRun } from './run.ts';

export interface Tally {
  /** Packets that have left the child's hands. */
  readonly packets: number;
  /** Times that the child left guest mode for them: bells, or touches of a register. */
  readonly exits: number;
  readonly spared: number;
  readonly sent: number;
  /** ns of processor time. */
  readonly childNs: number;
  readonly hypervisorNs: number;
  readonly parentNs: number;
  readonly stillNs: number;
}

/** The tally after `rows` of the run's events. */
export function tallyOf(run: VmbusRun, rows: number): Tally {
  const state = run.stateAt(step(rows));
  const { way } = run.context;
  const { sent, spared, childNs, hypervisorNs, parentNs, stillNs } = state;
  return {
    packets: way.between === 'nothing' ? state.handed : state.put,
    exits: state.bells + state.exits,
    ...{ sent, spared, childNs, hypervisorNs, parentNs, stillNs },
  };
}

/** The tally as a few words: "24 packets, 7 exits". */
export function tallyWords(run: VmbusRun, rows: number): string {
  const { packets, exits } = tallyOf(run, rows);
  const exit = run.context.way.between === 'ring' ? 'bell' : 'exit';
  return `${formatCount(packets, 'packet')} · ${formatCount(exits, exit)}`;
}

/** The picture of one run in a sentence, after `rows` of its events. */
export function summaryOf(run: VmbusRun, rows: number): string {
  const { way } = run.context;
  const { packets, exits, spared, sent } = tallyOf(run, rows);
  const came = `${way.name}: ${formatCount(packets, 'packet')} handed over, ${sent} sent`;
  switch (way.between) {
    case 'ring':
      return `${came}; the child rang ${formatCount(exits, 'time')} and was spared it ${formatCount(spared, 'time')}.`;
    case 'registers':
      return `${came}; the child left guest mode ${formatCount(exits, 'time')} and stood still each time.`;
    case 'nothing':
      return `${came}; nobody had to be told.`;
  }
}

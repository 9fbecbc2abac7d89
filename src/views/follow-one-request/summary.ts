/** One sentence on where a design's request is: the picture in words. */
import { step } from '../../engine/units.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import { survivors } from '../blast-radius.ts';
import type { FollowRun } from './run.ts';

/** The state of a run in a sentence, after `rows` of its events, at `time` ns. */
export function summaryOf(run: FollowRun, rows: number, time: number): string {
  const { context } = run;
  const state = run.stateAt(step(rows));
  const crossings = formatCount(state.crossings, 'crossing');
  const stopped = context.instances.filter((at) => state.domains[at.index] === 'stopped').length;
  const faults =
    stopped === 0
      ? ''
      : ` ${stopped} of ${context.instances.length - 1} domains have stopped; ${alive(run, rows)}.`;
  return `${context.design.name}, ${formatTime(time)}: ${whereabouts(run, rows)}, ${crossings} so far.${faults}`;
}

function alive(run: FollowRun, rows: number): string {
  const { running, of } = survivors(run, rows);
  return `${running} of ${formatCount(of, 'virtual machine')} ${of === 1 ? 'runs' : 'run'} on`;
}

/** Where the requests are: in words for one, counted for several. */
function whereabouts(run: FollowRun, rows: number): string {
  const { context } = run;
  const state = run.stateAt(step(rows));
  if (context.params.requests > 1) {
    const lost = state.lost > 0 ? `, ${state.lost} lost` : '';
    return `${state.completed} of ${context.params.requests} requests are done${lost}`;
  }
  const slot = state.slots[0];
  const hop = context.hops[slot?.hop ?? 0];
  const domain = context.design.domains.find((one) => one.id === hop?.domain)?.name ?? 'machine';
  switch (slot?.status) {
    case 'running':
      return `the request is in the ${domain}`;
    case 'waitsForProcessor':
      return 'the request waits for a processor';
    case 'inDevice':
      return 'the device works on the request';
    case 'waitsForDevice':
      return 'the request waits for the device';
    case 'stalled':
      return `the request is stuck: the ${domain} does not run`;
    case 'done':
      return 'the request is done';
    case 'lost':
      return 'the request is lost';
    default:
      return state.lost > 0
        ? 'the request is lost'
        : state.completed > 0
          ? 'the request is done'
          : 'nothing has happened yet';
  }
}

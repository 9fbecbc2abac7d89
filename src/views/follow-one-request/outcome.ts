/** What became of a machine in one run, in one clause: derived from its effects, nothing more than they say. */
import { step } from '../../engine/units.ts';
import { COMPONENTS } from '../../model/components.ts';
import { rootOf } from '../../model/design.ts';
import { CRASHABLE } from '../../model/failure.ts';
import { instanceFor } from '../../model/instances.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import { SERIES_LATENCY } from '../../scenarios/follow-one-request/record.ts';
import type { FollowRun } from './run.ts';

/** How far a run with one crash (or none) got after `rows` events; no full stop. */
export function outcomeOf(run: FollowRun, rows: number): string {
  const state = run.stateAt(step(rows));
  const { design, instances, params } = run.context;
  const crash = run.inputs.interventions[0];
  const component = crash && CRASHABLE[crash.subject];
  if (!component) return undisturbed(run, rows);
  if (design.placement[component] === undefined)
    return `no ${COMPONENTS[component].name} on this path: nothing to crash`;
  const effects = state.crashes[0];
  if (!effects) return undisturbed(run, rows);
  const guests = instances.filter((one) => one.domain.id === design.placement.guestKernel);
  const ended = guests.filter((one) => state.domains[one.index] === 'stopped');
  const first = instances[effects[0]?.instance ?? -1]?.domain;
  const stalls = effects.some((effect) => effect.reason === 'waitsForIt');
  if (ended.length === guests.length) {
    if (state.domains[instanceFor(instances, rootOf(design).id, 0).index] === 'running')
      return `its virtual machines end with the ${first?.name ?? 'crashed domain'}, the machine does not`;
    return stalls
      ? 'its virtual machines stall, then the machine stops'
      : `the machine stops, the ${first?.name ?? 'crashed domain'} first`;
  }
  const restarting = instances.find((one) => state.domains[one.index] === 'restarting');
  if (restarting) return `the ${restarting.domain.name} is being started again`;
  if (first?.restartedBy !== undefined && state.domains[effects[0]?.instance ?? -1] === 'running') {
    const wait = formatTime(params.restartMs * 1_000_000);
    const request = state.completed > 0 ? 'the request completes late' : 'the request goes on';
    return `the ${first.name} restarts after ${wait} (assumed); ${request}`;
  }
  if (ended.length === 0)
    return stalls ? 'its virtual machines stall' : `the ${first?.name ?? 'domain'} stops`;
  return machinesWords(guests.map((guest) => state.domains[guest.index] === 'stopped'));
}

/** Which virtual machines end and which run on: "virtual machine 1 ends, 2 runs on". */
function machinesWords(ended: readonly boolean[]): string {
  const gone = ended.flatMap((end, index) => (end ? [index + 1] : []));
  const left = ended.flatMap((end, index) => (end ? [] : [index + 1]));
  const ends = gone.length === 1 ? 'ends' : 'end';
  return `virtual machine ${gone.join(' and ')} ${ends}, ${left.join(' and ')} ${left.length === 1 ? 'runs' : 'run'} on`;
}

function undisturbed(run: FollowRun, rows: number): string {
  const state = run.stateAt(step(rows));
  const crossings = formatCount(state.crossings, 'crossing');
  if (state.completed === 0) return `${crossings} so far`;
  const latency = run.statistics.series[SERIES_LATENCY];
  const uncertain = run.context.hops.some((hop) =>
    hop.constants.some(({ flag }) => flag !== 'measured' && flag !== 'derived'),
  );
  const time = formatTime((latency?.sum ?? 0) / Math.max(1, latency?.count ?? 1));
  return `${crossings}, answered after ${uncertain ? '~' : ''}${time}`;
}

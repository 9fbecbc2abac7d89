/** What the events of a host's workloads cost: what is wrong with it, and what costs nothing in a design. */
import type { Design } from '../model/design.ts';
import { COST_ROLES, isCostRole } from '../model/host/cost-roles.ts';
import type { HostParams } from '../scenarios/host/params.ts';
import type { EventCost, Workload } from '../scenarios/host/workloads.ts';
import { CONSTANTS } from './costs-in-units.ts';
import { nearestId } from './nearest-id.ts';

/** Most cycles of one event. */
export const EVENT_CYCLES_MAX = 1e12;

/** What is wrong with the costs of a host's events, with the place below the host in front. */
export const eventProblems = (host: Pick<HostParams, 'guests'>): readonly string[] =>
  eventsOf(host).flatMap(({ place, event }) => costProblems(event.cost, `${place}.cost`));

/** Events that are free in a design, because their costs do not name its way of virtualizing. */
export function freeEvents(
  host: Pick<HostParams, 'guests'>,
  { cpu: { mechanism, paging } }: Design,
): readonly string[] {
  const ways = paging === 'none' ? [mechanism] : [mechanism, paging];
  return eventsOf(host).flatMap(({ place, event: { cost, count } }) => {
    if (typeof cost !== 'object' || count === 0) return [];
    if (ways.some((way) => cost[way] !== undefined)) return [];
    return [
      `${place} costs nothing here: its cost does not name ${ways.map((way) => `"${way}"`).join(' or ')}`,
    ];
  });
}

/** Every kind of event of a host, with its place. */
function eventsOf({
  guests,
}: Pick<HostParams, 'guests'>): readonly { readonly place: string; readonly event: EventCost }[] {
  return guests.flatMap(({ workloads }, guest) =>
    workloads.flatMap((workload, index) =>
      listsIn(workload, `guests[${guest}].workloads[${index}]`).flatMap(({ place, events }) =>
        events.map((event, at) => ({ place: `${place}.events[${at}]`, event })),
      ),
    ),
  );
}

function listsIn(
  workload: Workload,
  place: string,
): readonly { readonly place: string; readonly events: readonly EventCost[] }[] {
  if (workload.kind === 'oltp')
    return workload.transaction.flatMap((step, index) =>
      step.do === 'events'
        ? [{ place: `${place}.transaction[${index}]`, events: step.events }]
        : [],
    );
  return [{ place, events: ('events' in workload ? workload.events : undefined) ?? [] }];
}

function costProblems(cost: unknown, place: string): readonly string[] {
  if (typeof cost === 'number')
    return cost >= 0 && cost <= EVENT_CYCLES_MAX
      ? []
      : [`${place} must be a number from 0 to ${EVENT_CYCLES_MAX} cycles, but is ${cost}`];
  if (typeof cost === 'string') return idProblems(cost, place);
  if (typeof cost !== 'object' || cost === null || Array.isArray(cost)) {
    const told = Array.isArray(cost) ? 'a list' : String(cost);
    return [
      `${place} must be cycles, the id of a constant or its role, or an object with one for each way of virtualizing, but is ${told}`,
    ];
  }
  const ways = Object.entries(cost);
  if (ways.length === 0) return [`${place} names no way of virtualizing, and so no cost`];
  return ways.flatMap(([way, id]) => idProblems(String(id), `${place}.${way}`));
}

function idProblems(id: string, place: string): readonly string[] {
  if (isCostRole(id) || CONSTANTS.has(id)) return [];
  const hint = nearestId(id, [...CONSTANTS.keys(), ...COST_ROLES]);
  return [`${place}: there is no constant "${id.slice(0, 60)}"${hint}`];
}

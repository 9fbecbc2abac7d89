/** Where a segment of a request leads, and whether that is down. */
import type { HostContext } from './context.ts';
import type { HostState } from './state.ts';

/** Whether a segment needs agents of a domain that has stopped, or leads into one that has stopped or hangs. */
export function isDown(
  state: HostState,
  segment: number,
  guest: number,
  context: HostContext,
): boolean {
  if (state.broken === 0) return false;
  const { flows, layout } = context;
  const crew = layout.crewOf[flows.crew[segment]! * layout.guests + guest]!;
  const dead = (instance: number): boolean =>
    state.stopped[instance] === 1 || state.hung[instance] === 1;
  return (
    state.stopped[layout.agentInstance[layout.crewFirst[crew]!]!] === 1 ||
    entered(segment, guest, context).some(dead)
  );
}

/** Whether a domain has no agents of its own: whoever calls it runs in it. */
export const isCalled = (instance: number, { layout }: HostContext): boolean =>
  !layout.agentInstance.includes(instance);

/** The called domains, as instances, in which a segment's work is done. */
export function entered(segment: number, guest: number, context: HostContext): readonly number[] {
  const { flows, layout, ranges, domains } = context;
  const found: number[] = [];
  const range = flows.work[segment]!;
  for (let part = ranges.from[range]!; part < ranges.to[range]!; part += 1) {
    const instance = layout.instanceOf[guest * domains.length + ranges.domain[part]!]!;
    if (isCalled(instance, context)) found.push(instance);
  }
  return found;
}

/** What the numbers of a host's run are called: agents, lanes, threads. */
import { CREW } from './codes.ts';
import type { HostContext } from './context.ts';

/** An agent as a sentence names it: "virtual processor 1 of guest 2". */
export function agentName({ layout, instances }: HostContext, agent: number): string {
  const crew = layout.agentCrew[agent] ?? 0;
  const place = agent - (layout.crewFirst[crew] ?? 0) + 1;
  const guest = (layout.agentGuest[agent] ?? 0) + 1;
  const home = instances[layout.agentInstance[agent] ?? 0]?.domain.name ?? 'nobody';
  switch (layout.agentKind[agent]) {
    case CREW.guest:
      return `virtual processor ${place} of guest ${guest}`;
    case CREW.interrupts:
      return `the interrupt work of processor ${place}`;
    case CREW.service:
      return `virtual processor ${place} of the ${home}`;
    default:
      return guest > 0 ? `the ${home} of guest ${guest}` : `the ${home}`;
  }
}

/** A thread as a sentence names it. */
export function threadName({ layout, operationNames }: HostContext, thread: number): string {
  const series = operationNames[layout.threadSeries[thread] ?? 0] ?? 'thread';
  const workload = series.split('.').at(-1) ?? series;
  return `thread ${thread + 1} (${workload} of guest ${(layout.threadGuest[thread] ?? 0) + 1})`;
}

/** A domain's instance as a sentence names it. */
export function instanceName({ instances }: HostContext, index: number): string {
  const instance = instances[index];
  if (!instance) return `domain ${index}`;
  const { name } = instance.domain;
  return instance.child === null ? name : `${name} of guest ${instance.child + 1}`;
}

const DEVICES = ['disk', 'network card, sending', 'network card, receiving'];

/** A lane's name: logical processors, then devices. */
export const laneName = (lane: number): string =>
  lane >= 0x8000 ? (DEVICES[lane - 0x8000] ?? `device ${lane}`) : `processor ${lane + 1}`;

/** What an event is about, for exports. */
export function subjectName(context: HostContext, kind: string, subject: number): string {
  switch (kind) {
    case 'runEnded':
      return `processor ${subject + 1}`;
    case 'deviceFinished':
    case 'timerFired':
      return subject < 0 ? 'cache' : `thread ${subject + 1}`;
    case 'domainStopped':
    case 'domainRestarted':
      return instanceName(context, subject);
    default:
      return String(subject);
  }
}

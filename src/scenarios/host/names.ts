/** What the numbers of a host's run are called: agents, lanes, threads. */
import { CREW } from './codes.ts';
import type { HostContext } from './context.ts';
import type { Workload } from './workloads.ts';

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

/** Whom or what a thread of a workload stands for. */
const actors: Readonly<Partial<Record<Workload['kind'], string>>> = {
  oltp: 'client',
  requestResponse: 'client',
  interactive: 'user',
};

/** The kind of a thread’s workload. */
export const workloadOf = (
  { layout, workloadKinds }: HostContext,
  thread: number,
): Workload['kind'] | undefined => workloadKinds[layout.threadSeries[thread] ?? -1];

/** A thread as a sentence names it: "client 3", and of which guest where there are more. */
export function threadName(context: HostContext, thread: number): string {
  const { threadGuest, threadSeries } = context.layout;
  const kind = workloadOf(context, thread);
  const actor = kind ? actors[kind] : undefined;
  const guest = threadGuest[thread] ?? 0;
  const ofGuest = threadGuest.some((one) => one !== guest) ? ` of guest ${guest + 1}` : '';
  if (actor === undefined) return `thread ${thread + 1}${ofGuest}`;
  // The threads of one workload of one guest lie side by side.
  const first = threadSeries.findIndex(
    (series, other) => series === threadSeries[thread] && threadGuest[other] === guest,
  );
  return `${actor} ${thread - first + 1}${ofGuest}`;
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

/** One sentence for each event of a host under load. */
import type { Frozen } from '../../engine/scenario.ts';
import { COMPONENTS } from '../../model/components.ts';
import { CRASHABLE } from '../../model/failure.ts';
import type { EventClass, Narration } from '../narration.ts';
import { AGENT } from './codes.ts';
import type { HostContext } from './context.ts';
import { CACHE } from './device.ts';
import { KINDS, type KindName } from './events.ts';
import { agentName, instanceName, threadName, workloadOf } from './names.ts';
import type { FaultParams } from './params.ts';
import type { HostState } from './state.ts';

const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The name of an event kind by its code. */
export const kindName = (code: number): KindName => KIND_NAMES[code] ?? 'runEnded';

interface Told {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

/** What an event means, with the state it led to. */
export function narrate(context: HostContext, event: Told, state: Frozen<HostState>): Narration {
  const { as, short, more, domains } = clause(context, event, state);
  const long = more === undefined ? `${capital(short)}.` : `${capital(short)}. ${more}`;
  return { class: as, short, long, domains, uncertain: context.design.costsAreProxy };
}

interface Clause {
  readonly as: EventClass;
  readonly short: string;
  readonly more?: string;
  readonly domains: readonly string[];
}

function clause(context: HostContext, event: Told, state: Frozen<HostState>): Clause {
  const { subject, detail } = event;
  switch (event.kind) {
    case 'runEnded':
      return ranOn(context, state, subject, detail);
    case 'deviceFinished':
      return answered(context, subject, detail);
    case 'timerFired':
      return waited(context, subject);
    case 'creditSettled':
      return {
        as: 'work',
        short: 'processor time is dealt out anew, by weight',
        more: 'Caps and reserves begin a new period; who now ranks higher runs.',
        domains: domainsOf(context, 'monitor'),
      };
    case 'warmupEnded':
      return { as: 'work', short: 'the warm-up is over, and counting begins', domains: [] };
    case 'faultBegan':
      return faulty(context, subject, 'begins');
    case 'faultEnded':
      return faulty(context, subject, 'is over');
    case 'requestsTimedOut':
      return {
        as: 'fault',
        short: 'guests give up requests that have been out too long',
        more: 'Each is reported to its application as failed.',
        domains: domainsOf(context, 'guestDriver'),
      };
    case 'componentCrashed':
      return crashed(context, subject, detail);
    case 'domainStopped':
    case 'domainRestarted':
      return domainEvent(context, event.kind, subject, state);
  }
}

/** What it waited for is over: outside this machine for a client, inside for a thread. */
function waited(context: HostContext, thread: number): Clause {
  const name = threadName(context, thread);
  const clause = { as: 'wait', domains: domainsOf(context, 'application') } as const;
  switch (workloadOf(context, thread)) {
    case 'oltp':
      return {
        ...clause,
        short: `${name} has done thinking, and begins a transaction`,
        more: 'It needs a processor first.',
      };
    case 'interactive':
      return { ...clause, short: `${name} has done thinking, and asks for something` };
    case 'requestResponse':
      return { ...clause, short: `the network brings the next request of ${name}` };
    default:
      return { ...clause, short: `${name} has waited and goes on` };
  }
}

function ranOn(
  context: HostContext,
  state: Frozen<HostState>,
  processor: number,
  agent: number,
): Clause {
  const name = agentName(context, agent);
  const where = `on processor ${processor + 1}`;
  const next = state.running[processor] ?? -1;
  const domains = [context.instances[context.layout.agentInstance[agent] ?? 0]?.domain.id ?? ''];
  if (next === agent)
    return { as: 'work', short: `${name} ends a piece of work ${where} and goes on`, domains };
  const then =
    next < 0
      ? 'The processor has nothing to do.'
      : `${capital(agentName(context, next))} runs now.`;
  const why =
    state.agent[agent] === AGENT.asleep
      ? 'has nothing left to do and sleeps'
      : state.agent[agent] === AGENT.held
        ? 'waits for the device'
        : 'gives way';
  return { as: 'work', short: `${name} ${why}, ${where}`, more: then, domains };
}

function answered(context: HostContext, thread: number, detail: number): Clause {
  const device = detail & 3;
  const domains = domainsOf(context, 'device');
  if (thread < 0)
    return { as: 'device', short: 'the disk has written what the host’s cache held', domains };
  if (device === CACHE)
    return {
      as: 'device',
      short: `the host answers for the device: ${threadName(context, thread)}`,
      more: 'From its cache, or with an error because the device is broken.',
      domains,
    };
  const name = ['the disk', 'the network card', 'the network card'][device] ?? 'the device';
  const did = device === 2 ? 'has received a packet for' : 'has done its part for';
  return { as: 'device', short: `${name} ${did} ${threadName(context, thread)}`, domains };
}

function faulty(context: HostContext, index: number, verb: 'begins' | 'is over'): Clause {
  const fault = context.params.faults?.[index];
  const domains = fault?.component ? domainsOf(context, fault.component) : [];
  return {
    as: verb === 'begins' ? 'fault' : 'recovery',
    short: fault ? `${faultName(fault)} ${verb}` : `a fault ${verb}`,
    domains,
  };
}

function faultName({ kind, component }: FaultParams): string {
  const what = component ? COMPONENTS[component].name : 'machine';
  switch (kind) {
    case 'crash':
      return `the crash of the ${what}`;
    case 'hang':
      return `the standstill of the ${what}`;
    case 'slow':
      return `the slowness of the ${what}`;
    case 'dmaCorruption':
      return `the writing over memory by the device of the ${what}`;
    case 'compromise':
      return `the hostile use of the ${what}`;
    case 'parentReboot':
      return 'the restart of the partition that serves the others';
    case 'powerCut':
      return 'the loss of power';
  }
}

function crashed(context: HostContext, component: number, guest: number): Clause {
  const id = CRASHABLE[component] ?? 'monitor';
  const short = `the ${COMPONENTS[id].name} of guest ${guest + 1} crashes`;
  return { as: 'fault', short, domains: domainsOf(context, id) };
}

function domainEvent(
  context: HostContext,
  kind: 'domainStopped' | 'domainRestarted',
  instance: number,
  state: Frozen<HostState>,
): Clause {
  const name = instanceName(context, instance);
  const domains = [context.instances[instance]?.domain.id ?? ''];
  if (kind === 'domainRestarted' && state.stopped[instance] === 1)
    return { as: 'fault', short: `nobody is left to start the ${name} again`, domains };
  if (kind === 'domainRestarted')
    return {
      as: 'recovery',
      short: `the ${name} is back`,
      more: 'Drivers send again what had been lost in it.',
      domains,
    };
  return { as: 'fault', short: `the ${name} stops`, domains };
}

const domainsOf = (
  { design }: HostContext,
  component: keyof typeof COMPONENTS,
): readonly string[] => {
  const domain = design.placement[component];
  return domain === undefined ? [] : [domain];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

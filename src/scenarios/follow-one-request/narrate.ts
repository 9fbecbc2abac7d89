/** The sentences of "follow one request": one for every event, from what happened and where. */
import { COMPONENTS } from '../../model/components.ts';
import { CROSSINGS } from '../../model/crossings.ts';
import { CRASHABLE, type Reason } from '../../model/failure.ts';
import type { Instance } from '../../model/instances.ts';
import type { Hop } from '../../model/path.ts';
import type { Narration } from '../narration.ts';
import { formatCount, formatCycles, formatTime, grouped } from '../quantity.ts';
import type { FollowContext } from './context.ts';
import { effectOf, KIND_NAMES, WAITS, type KindName } from './events.ts';
import type { FollowState } from './state.ts';
import type { Frozen } from '../../engine/scenario.ts';

/** One event as the trace records it. */
export interface Happening {
  readonly kind: KindName;
  readonly subject: number;
  readonly detail: number;
}

/** The narration of one event; `state` is the state right after it. */
export function narrate(
  context: FollowContext,
  happening: Happening,
  state: Frozen<FollowState>,
): Narration {
  const { kind, subject, detail } = happening;
  switch (kind) {
    case 'hopEnded':
      return hopEnded(context, context.hops[detail]);
    case 'requestIssued':
    case 'requestCompleted':
    case 'requestLost':
    case 'requestReissued':
      return request(context, kind, state, subject);
    case 'deviceFinished':
      return deviceFinished(context, state, subject, detail);
    case 'waitBegan':
      return waitBegan(context, subject, detail, state);
    case 'componentCrashed':
      return crashed(context, subject, detail, state);
    case 'domainStopped':
    case 'domainStalled':
    case 'domainRestarting':
    case 'domainRestarted':
      return domainChanged(context, kind, subject, detail, state);
  }
}

/** The event kind of a code in the trace. Throws on a code the scenario does not have. */
export function kindName(code: number): KindName {
  const name = KIND_NAMES[code];
  if (!name) throw new Error(`follow-one-request has no event kind ${code}`);
  return name;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const domainName = (context: FollowContext, id: string): string =>
  context.design.domains.find((domain) => domain.id === id)?.name ?? id;

function instanceName(context: FollowContext, instance: Instance | undefined): string {
  if (!instance) return 'a domain';
  const several = context.instances.some((one) => one.child === 1);
  return instance.child === null || !several
    ? `the ${instance.domain.name}`
    : `the ${instance.domain.name} of virtual machine ${instance.child + 1}`;
}

const isUncertain = (hop: Hop): boolean =>
  hop.constants.some((constant) => !['measured', 'derived'].includes(constant.flag));

function hopEnded(context: FollowContext, hop: Hop | undefined): Narration {
  if (!hop) throw new Error('a hop ended that is not on the path');
  const place = domainName(context, hop.domain);
  const from = domainName(context, hop.from);
  const cost = hop.cycles > 0 ? `, ${formatCycles(hop.cycles)}` : '';
  const who = COMPONENTS[hop.component];
  const base = { uncertain: isUncertain(hop), domains: [hop.domain] };
  switch (hop.kind) {
    case 'crossing': {
      const name = hop.crossing ? CROSSINGS[hop.crossing].name : 'crossing';
      const short = `${name}: ${from} → ${place}${cost}`;
      const long = `${sentence(`${name} from the ${from} to the ${place}`)}${crossingWhy(context, hop)}${costWords(hop)}`;
      return { ...base, class: 'crossing', short, long, domains: [hop.domain, hop.from] };
    }
    case 'registers': {
      const count = formatCount(hop.accesses, 'register access', 'register accesses');
      const short = `${count} answered in the ${place}${cost}`;
      const long = `The guest’s driver touches the registers of a device that is not there. Each of these ${count} is answered in the ${place}, there and back: ${formatCount(hop.crossings, 'crossing')} in all.${costWords(hop)}`;
      return { ...base, class: 'crossing', short, long, domains: [hop.domain, hop.from] };
    }
    case 'copy': {
      const short = `the data is copied in the ${place}${cost}`;
      const long = `The ${who.name} in the ${place} copies ${grouped(context.device.bytes)} bytes by software.${costWords(hop)}`;
      return { ...base, class: 'work', short, long };
    }
    case 'work': {
      const does = hop.direction === 'down' ? who.does : who.answers;
      const actor = hop.component === 'monitor' ? place : `${who.name} in the ${place}`;
      const short = `the ${actor} ${does}${cost}`;
      const long = `${sentence(`the ${actor} ${does}`)}${costWords(hop)}`;
      return { ...base, class: 'work', short, long };
    }
    case 'device':
      throw new Error('the device’s hop ends with deviceFinished');
  }
}

/** Why the crossing happens, for those where the reason is the lesson. */
function crossingWhy(context: FollowContext, hop: Hop): string {
  switch (hop.crossing) {
    case 'vmExit':
    case 'hypercall':
      return exitWhy(context, hop);
    case 'deviceCommand':
      return ' A driver with the right to do so reaches its device directly; no hypervisor is entered.';
    case 'interrupt':
      return ' A device’s interrupt goes to the most privileged domain first, wherever its driver lives.';
    case 'partitionSwitch':
      return ' A virtual processor of another partition has to be scheduled before it can go on.';
    case 'worldSwitch':
      return ' The monitor and the host change places on the processor, with all its state.';
    case 'translatedCallout':
      return ' The guest’s kernel code is translated; where it touches what it does not own, the translation calls the monitor.';
    default:
      return '';
  }
}

function exitWhy(context: FollowContext, hop: Hop): string {
  if (hop.direction === 'up')
    return ' The answer is ready: a hypercall asks the hypervisor to tell the partition that waits.';
  return context.design.deviceInterface === 'sharedRing'
    ? ' The request lies in shared memory; only the signal that it is there leaves the guest.'
    : ' The guest touched a register that does not exist; the processor leaves it to find help.';
}

function costWords(hop: Hop): string {
  if (hop.cycles === 0) return ' It costs the processor nothing that this model counts.';
  const flag = isUncertain(hop) ? ' (an estimate: see its sources)' : '';
  return ` It costs ${formatCycles(hop.cycles)}${flag}.`;
}

function request(
  context: FollowContext,
  kind: 'requestIssued' | 'requestCompleted' | 'requestLost' | 'requestReissued',
  state: Frozen<FollowState>,
  subject: number,
): Narration {
  const slot = state.slots[subject];
  const name = `request ${slot?.serial ?? '?'} (${context.operation.name})`;
  const domains = [context.design.placement.application ?? ''];
  const base = { domains, uncertain: false };
  switch (kind) {
    case 'requestIssued': {
      const begins = context.operation.fromDevice
        ? `a frame arrives at the ${context.device.name}: ${name} begins`
        : `the application issues ${name}`;
      return { ...base, class: 'request', short: begins, long: sentence(begins) };
    }
    case 'requestCompleted':
      return {
        ...base,
        class: 'request',
        short: `${name} is done`,
        long: sentence(
          context.operation.waits
            ? `${name} is done: the application has its answer`
            : `${name} is done: the frame is on the wire`,
        ),
      };
    case 'requestLost':
      return {
        ...base,
        class: 'fault',
        short: `${name} is lost with its virtual machine`,
        long: `${sentence(`${name} is lost`)} Nobody is left to report it to; it is counted as lost.`,
      };
    case 'requestReissued':
      return {
        ...base,
        class: 'recovery',
        short: `the guest’s driver sends ${name} again`,
        long: `The guest’s driver never got an answer. It kept ${name} and sends it again, now that somebody takes it.`,
      };
  }
}

function deviceFinished(
  context: FollowContext,
  state: Frozen<FollowState>,
  subject: number,
  attempt: number,
): Narration {
  const slot = state.slots[subject];
  const awaited = slot !== undefined && slot.attempt === attempt && slot.status !== 'lost';
  const hop = context.hops.find((one) => one.kind === 'device');
  const time = formatTime(hop?.serviceNs ?? 0);
  const short = awaited
    ? `the ${context.device.name} has finished`
    : `the ${context.device.name} has finished, and nobody is waiting`;
  const long = awaited
    ? `The ${context.device.name} has finished after ${time} of its own time; no processor was needed for it.`
    : `The ${context.device.name} has finished what it was told to do. Whoever told it has gone; the answer is thrown away.`;
  return { class: 'device', short, long, domains: ['device'], uncertain: true };
}

function waitBegan(
  context: FollowContext,
  subject: number,
  detail: number,
  state: Frozen<FollowState>,
): Narration {
  const serial = state.slots[subject]?.serial ?? '?';
  const hop = context.hops[state.slots[subject]?.hop ?? 0];
  const domain = hop?.domain ?? 'device';
  const what = WAITS[detail] ?? 'domain';
  const why = {
    processor: 'all logical processors are busy',
    device: `the ${context.device.name} is busy`,
    domain: `the ${domainName(context, domain)} does not run`,
  }[what];
  const short = `request ${serial} waits: ${why}`;
  return { class: 'wait', short, long: sentence(short), domains: [domain], uncertain: false };
}

function crashed(
  context: FollowContext,
  component: number,
  child: number,
  state: Frozen<FollowState>,
): Narration {
  const id = CRASHABLE[component] ?? 'physicalDriver';
  const place = context.design.placement[id];
  const name = COMPONENTS[id].name;
  const effects = state.crashes.at(-1) ?? [];
  const base = { class: 'fault' as const, uncertain: false };
  if (place === undefined) {
    const short = `crash of the ${name}: this design has none on this path`;
    return { ...base, short, long: sentence(short), domains: [] };
  }
  const where = context.instances.find(
    (one) => one.domain.id === place && (one.child === null || one.child === child),
  );
  const short = `the ${name} crashes in ${instanceName(context, where)}`;
  const rest =
    effects.length === 0
      ? ' That domain has stopped already; nothing more comes of it.'
      : where?.domain.mode === 'user'
        ? ' A process dies alone.'
        : ' Code of that privilege shares its domain’s fate: the whole domain goes down.';
  return { ...base, short, long: `${sentence(short)}${rest}`, domains: [place] };
}

const becauseOf: Readonly<Record<Reason, string>> = {
  crashed: 'it is where the crash happened',
  wasEnteredThroughIt: 'it can only run through a domain that has stopped',
  cannotRunWithoutIt: 'the process that carried it has died, and its kernel clears up',
  machineStopped:
    'the hypervisor cannot go on without its privileged partition and stops the machine',
  waitsForIt: 'it still runs, but what carries its requests does not',
  startedAgain: 'the control domain starts it again',
};

function domainChanged(
  context: FollowContext,
  kind: 'domainStopped' | 'domainStalled' | 'domainRestarting' | 'domainRestarted',
  subject: number,
  detail: number,
  state: Frozen<FollowState>,
): Narration {
  const instance = context.instances[subject];
  const name = instanceName(context, instance);
  const { crash, effect } = effectOf(detail);
  const reason = state.crashes[crash]?.[effect]?.reason ?? 'crashed';
  const domains = [instance?.domain.id ?? ''];
  const base = { domains, uncertain: false };
  switch (kind) {
    case 'domainStopped': {
      const short = `${name} stops`;
      return { ...base, class: 'fault', short, long: sentence(`${short}: ${becauseOf[reason]}`) };
    }
    case 'domainStalled': {
      const short = `${name} runs on, but its requests are stuck`;
      return { ...base, class: 'fault', short, long: sentence(`${short}: ${becauseOf[reason]}`) };
    }
    case 'domainRestarting': {
      const short = `${name} is being started again`;
      const long = `${sentence(`${short}: ${becauseOf.startedAgain}`)} The time it takes is an assumption that you can change.`;
      return { ...base, class: 'recovery', short, long, uncertain: true };
    }
    case 'domainRestarted': {
      const short = `${name} runs again`;
      return {
        ...base,
        class: 'recovery',
        short,
        long: sentence(`${short}; those who waited go on`),
      };
    }
  }
}

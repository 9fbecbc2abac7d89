/** The sentences about requests as a whole: begun, waiting, served by the device, done, lost. */
import type { Frozen } from '../../engine/scenario.ts';
import type { Narration } from '../narration.ts';
import { formatTime } from '../quantity.ts';
import type { FollowContext } from './context.ts';
import { WAITS } from './events.ts';
import { domainName, sentence } from './naming.ts';
import type { FollowState } from './state.ts';

/** A request begins, is done, is lost or is sent again. */
export function request(
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

/** The device has finished a command; perhaps nobody waits for it any more. */
export function deviceFinished(
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

/** A request waits: for a processor, the device or a domain. */
export function waitBegan(
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

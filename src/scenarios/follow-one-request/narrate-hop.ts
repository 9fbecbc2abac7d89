/** The sentences about a request on its way: who did what, why a border was crossed, what it cost. */
import { COMPONENTS } from '../../model/components.ts';
import { CROSSINGS } from '../../model/crossings.ts';
import type { Hop } from '../../model/path.ts';
import type { Narration } from '../narration.ts';
import { formatCount, formatCycles, grouped } from '../quantity.ts';
import type { FollowContext } from './context.ts';
import { domainName, sentence } from './naming.ts';

const isUncertain = (hop: Hop): boolean =>
  hop.constants.some((constant) => !['measured', 'derived'].includes(constant.flag));

/** A stretch of the path is over: a crossing, register accesses, a copy or a piece of work. */
export function hopEnded(context: FollowContext, hop: Hop | undefined): Narration {
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

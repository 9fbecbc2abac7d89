/** The sentences of “anatomy of a VM exit”: one for every event. */
import type { Frozen } from '../../engine/scenario.ts';
import type { Narration } from '../narration.ts';
import { formatCount, formatCycles, grouped } from '../quantity.ts';
import { actName } from './acts.ts';
import type { ExitContext } from './context.ts';
import type { Told } from './event-words.ts';
import { faulted, refused, steppedIn, unanswered } from './narrate-step-in.ts';
import { PART_WORDS } from './part-words.ts';
import type { Depth } from './parts.ts';
import { readerActOf } from './reader-acts.ts';
import { QUARTERS, type ExitState, type KindName } from './state.ts';
import { monitorName } from './ways.ts';

/** The domains of this scenario, by depth. */
export const DOMAINS = ['guest', 'monitor', 'beyond'] as const;

/** The narration of one event, with the state it led to. */
export function narrate(
  context: ExitContext,
  happening: { readonly kind: KindName; readonly subject: number; readonly detail: number },
  state: Frozen<ExitState>,
): Narration {
  const [eventClass, short, rest, domains] = told(context, happening, state);
  const first = `${short.charAt(0).toUpperCase()}${short.slice(1)}.`;
  const priced = ![
    'actBegan',
    'readerActed',
    'entryRefused',
    'guestFaulted',
    'unanswered',
  ].includes(happening.kind);
  const uncertain = context.uncertain && priced;
  return { class: eventClass, short, long: `${first}${rest}`, domains, uncertain };
}

function told(
  context: ExitContext,
  { kind, subject, detail }: { kind: KindName; subject: number; detail: number },
  state: Frozen<ExitState>,
): Told {
  switch (kind) {
    case 'actBegan':
      return began(context);
    case 'leftGuest':
    case 'workDone':
    case 'enteredGuest':
      return part(context, subject, detail);
    case 'actDone':
      return done(context);
    case 'quarterOver':
      return quarter(context, state);
    case 'readerActed':
      return steppedIn(readerActOf(subject), context, state);
    case 'entryRefused':
      return refused(context);
    case 'guestFaulted':
      return faulted(context);
    case 'unanswered':
      return unanswered();
    case 'costUnknown': {
      const said = context.anatomy.kind === 'unknown' ? context.anatomy.said : '';
      return ['wait', 'nobody has measured this', ` ${said}`, ['guest']];
    }
  }
}

function began({ params, way, exits }: ExitContext): Told {
  const { act } = params;
  const short = `the guest begins: ${shortAct(actName(act))}`;
  const times =
    exits.counted === null
      ? ''
      : ` That takes ${formatCount(exits.times, 'touch', 'touches')} of the device’s registers, by our own count.`;
  return ['request', short, ` It runs under ${monitorName(way)}.${times}`, ['guest']];
}

/** An act without its explanation. */
const shortAct = (name: string): string => name.replace(/ \(.*\)$|: .*$| that .*$/, '');

function part({ parts, exits, anatomy }: ExitContext, index: number, exit: number): Told {
  const one = parts[index];
  if (!one) throw new Error(`there is no part ${index}`);
  const words = PART_WORDS[one.kind];
  const place = exits.times > 1 ? `${exit + 1} of ${exits.times}: ` : '';
  const eventClass = one.kind === 'save' || one.kind === 'load' ? 'crossing' : 'work';
  const more = one.kind === 'inner' ? moreExits(anatomy) : '';
  return [
    eventClass,
    `${place}${words.clause}`,
    ` ${words.why}${more} It takes ${formatCycles(one.cycles)}.`,
    domainsOf(one.kind, one.depth),
  ];
}

function domainsOf(kind: string, depth: Depth): readonly string[] {
  if (kind === 'save') return ['monitor', 'guest'];
  if (kind === 'load') return ['guest', 'monitor'];
  return [DOMAINS[depth]];
}

function moreExits(anatomy: ExitContext['anatomy']): string {
  if (anatomy.kind === 'unknown') return '';
  const { more } = anatomy;
  return more === null
    ? ' The inner one’s work makes more exits, which this source did not count.'
    : ` The inner one’s work makes ${formatCount(more, 'more exit')}.`;
}

function done({ perAct, exits, anatomy, way }: ExitContext): Told {
  const composed =
    anatomy.kind === 'known' && anatomy.basis === 'composed'
      ? ` The processor’s part was measured on ${way.platform.name}; the software’s was measured elsewhere and taken over, cycle for cycle.`
      : '';
  const each =
    exits.times > 1
      ? ` That is ${grouped(exits.times)} times ${grouped(perAct / exits.times)}.`
      : '';
  return [
    'request',
    `the guest goes on, after ${formatCycles(perAct)}`,
    `${each}${composed}`,
    ['guest'],
  ];
}

/** The share of the processor that acts have taken so far, percent. */
export const percentSpent = (context: ExitContext, state: Frozen<ExitState>): number =>
  state.quarters === 0 ? 0 : (state.spent * 100 * QUARTERS) / (context.second * state.quarters);

/** A percentage with three significant digits at most, and never rounded up to all or down to nothing. */
export function percentText(percent: number): string {
  if (percent > 0 && percent < 0.01) return 'less than 0.01 %';
  if (percent > 99.95 && percent < 100) return 'nearly 100 %';
  return `${Number(percent.toPrecision(percent >= 10 ? 3 : 2))} %`;
}

function quarter(context: ExitContext, state: Frozen<ExitState>): Told {
  const share = percentText(percentSpent(context, state));
  const wanted = Math.floor((context.params.perSecond * state.quarters) / QUARTERS);
  const times = formatCount(state.acts, 'time');
  const short = `${state.quarters / QUARTERS} s: done ${times}, for ${share} of the processor`;
  const rest =
    state.acts < wanted
      ? ` Wanted were ${grouped(wanted)}: the processor has no cycle left for anything else.`
      : ' The rest is left for the guest’s own work.';
  return ['work', short, rest, ['guest', 'monitor']];
}

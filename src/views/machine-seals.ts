/**
 * What is to hold on a machine when a part of it crashes: the domains that everybody needs run on, and so do
 * the guests in which nothing crashed. Read off a run’s events and the model’s own reasons.
 */
import { kindNames, type AnyRun } from '../engine/trace-names.ts';
import { COMPONENTS } from '../model/components.ts';
import { rootOf, type Design, type Domain } from '../model/design.ts';
import { CRASHABLE, crashSite, effectsOfLosing, type Effect } from '../model/failure.ts';
import type { Instance } from '../model/instances.ts';
import type { Seal } from './subject.ts';

/** A run on a machine whose components can crash. */
export type MachineRun = Pick<AnyRun, 'scenario' | 'trace'> & {
  readonly context: { readonly design: Design; readonly instances: readonly Instance[] };
};

/** A crash in a run: in which row, and everything that follows from it. */
interface Crash {
  readonly row: number;
  readonly name: string;
  readonly effects: readonly Effect[];
}

/** A domain that stops in a run: in which row, by which effect of which crash. */
interface Stop {
  readonly row: number;
  readonly crash: Crash;
  readonly effect: Effect;
}

interface Losses {
  readonly crashes: readonly Crash[];
  readonly stops: readonly Stop[];
}

/** What crashes in a run, and what stops by it, in order of time. */
function lossesOf(run: MachineRun): Losses {
  const { trace } = run;
  const { design, instances } = run.context;
  const kinds = kindNames(run);
  const crashes = new Map<number, Crash>();
  const stops: Stop[] = [];
  for (let row = 0; row < trace.length; row += 1) {
    const kind = kinds[trace.kind[row] ?? -1];
    const subject = trace.subject[row] ?? -1;
    const component = CRASHABLE[subject];
    if (kind === 'componentCrashed' && component) {
      const site = crashSite(design, instances, component, trace.detail[row] ?? 0);
      const effects = site ? effectsOfLosing(design, instances, site) : [];
      crashes.set(row, { row, name: COMPONENTS[component].name, effects });
    }
    if (kind !== 'domainStopped') continue;
    let origin = trace.cause[row] ?? -1;
    while (origin >= 0 && !crashes.has(origin)) origin = trace.cause[origin] ?? -1;
    const crash = crashes.get(origin);
    const effect = crash?.effects.find(
      ({ becomes, instance }) => becomes === 'stopped' && instance === subject,
    );
    if (crash && effect) stops.push({ row, crash, effect });
  }
  return { crashes: [...crashes.values()], stops };
}

/** From which row on something is lost in a run, and the instances that nobody starts again. */
export interface Gone {
  readonly from: number;
  readonly instances: ReadonlySet<number>;
}

/** Null where nothing crashes. */
function goneIn({ crashes }: Losses): Gone | null {
  const [first] = crashes;
  if (!first) return null;
  const effects = crashes.flatMap((crash) => crash.effects);
  const lost = new Set(effects.map(({ instance }) => instance));
  for (const { becomes, instance } of effects) if (becomes !== 'stopped') lost.delete(instance);
  return { from: first.row, instances: lost };
}

/**
 * The seals of a machine: first the domains that everybody needs, from the bottom up, then the guests, then
 * their requests. `unanswered` finds the first event that loses a request, or leaves it with who is gone.
 */
export function machineSeals<R extends MachineRun>(
  run: R,
  unanswered: (run: R, gone: Gone) => Seal['broken'],
): readonly Seal[] {
  const losses = lossesOf(run);
  const gone = goneIn(losses);
  return [
    ...domainSeals(run, losses),
    {
      id: 'requests',
      words: 'no request goes unanswered',
      broken: gone && unanswered(run, gone),
    },
  ];
}

/** Why a request is not answered that waits for a domain. */
export const waitsFor = (request: string, { domain }: Instance): string =>
  `${request} for the ${domain.name}, which is gone for good`;

function domainSeals(run: MachineRun, { stops }: Losses): readonly Seal[] {
  const { design, instances } = run.context;
  const needed = design.domains.filter(
    (domain) => domain === rootOf(design) || domain.kind === 'parentPartition',
  );
  const seal = (id: string, words: string, breaks: (stop: Stop) => boolean): Seal => {
    const stop = stops.find(breaks);
    return {
      id,
      words,
      broken: stop ? { row: stop.row, because: becauseOf(run, needed, stop) } : null,
    };
  };
  const kernel = design.placement.guestKernel;
  const guests = instances.filter(({ child, domain }) => child !== null && domain.id === kernel);
  const alone = guests.length === 1;
  const ofDomains = needed
    .toReversed()
    .map(({ id, short }) =>
      seal(id, `${short} runs`, ({ effect }) => instances[effect.instance]?.domain.id === id),
    );
  if (guests.length === 0) return ofDomains;
  // A guest with company is to outlive what crashes elsewhere: in another guest, or beneath them all.
  const ofGuests = seal(
    'guests',
    alone ? 'guest runs' : 'other guests run',
    ({ effect, crash }) => {
      const guest = guests.find(({ index }) => index === effect.instance);
      const began = instances[crash.effects[0]?.instance ?? -1]?.child ?? null;
      return guest !== undefined && (alone || guest.child !== began);
    },
  );
  return [...ofDomains, ofGuests];
}

/** Why a domain stopped, as a clause. What crashed is named but where another seal has said it. */
function becauseOf(
  { context }: MachineRun,
  needed: readonly Domain[],
  { crash, effect }: Stop,
): string {
  const domainOf = (one: Effect | undefined) => context.instances[one?.instance ?? -1]?.domain;
  const name = domainOf(effect)?.name ?? 'domain';
  const from = domainOf(crash.effects[effect.because]);
  const crashed = `the ${crash.name} crashed, and `;
  const first = from && needed.includes(from) ? '' : crashed;
  switch (effect.reason) {
    case 'wasEnteredThroughIt':
      return `${first}the ${name} can only run through the ${from?.name}`;
    case 'cannotRunWithoutIt':
      return `${first}the ${name} ends with the ${from?.name}`;
    case 'machineStopped':
      return `${first}the ${name} stops the machine without the ${from?.name}`;
    default:
      return `${crashed}the ${name} with it`;
  }
}

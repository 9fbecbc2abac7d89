/** What a run records besides its events: lanes and terms for spans, counters, series and levels. */
import { COMPONENT_IDS, COMPONENTS } from '../../model/components.ts';
import { CROSSING_KINDS, CROSSINGS } from '../../model/crossings.ts';
import { CRASHABLE } from '../../model/failure.ts';
import type { Hop } from '../../model/path.ts';
import type { FollowContext } from './context.ts';

/** Glossary ids that marks carry: those of the components, then those of the crossings. */
export const TERMS: readonly string[] = [
  ...COMPONENT_IDS.map((id) => COMPONENTS[id].term),
  ...CROSSING_KINDS.map((kind) => CROSSINGS[kind].term),
];

/** The term of a hop, as an index in TERMS. */
export const TERM_OF = (hop: Hop): number =>
  hop.crossing === null
    ? COMPONENT_IDS.indexOf(hop.component)
    : COMPONENT_IDS.length + CROSSING_KINDS.indexOf(hop.crossing);

/** One lane for each request slot in each domain, so that spans on a lane never overlap. */
export const laneOf = (context: FollowContext, slot: number, instance: number): number =>
  slot * context.instances.length + instance;

/** The name of a lane, for exports. */
export function laneName(context: FollowContext, lane: number): string {
  const slot = Math.floor(lane / context.instances.length);
  const instance = context.instances[lane % context.instances.length];
  const name = instance?.domain.name ?? `lane ${lane}`;
  return context.params.outstanding > 1 ? `${name} (slot ${slot + 1})` : name;
}

/** What an event is about, for exports: a domain by name, or a request's slot. */
export function subjectName(context: FollowContext, kind: string, subject: number): string {
  if (kind === 'componentCrashed') return CRASHABLE[subject] ?? String(subject);
  if (!kind.startsWith('domain')) return `slot ${subject + 1}`;
  const instance = context.instances[subject];
  if (!instance) return String(subject);
  return instance.child === null
    ? instance.domain.short
    : `${instance.domain.short} ${instance.child + 1}`;
}

export const COUNTERS = [
  'crossings',
  'registerAccesses',
  'copies',
  'completed',
  'lost',
  'reissued',
] as const;
export const COUNTER = Object.fromEntries(COUNTERS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof COUNTERS)[number], number>
>;

export const SERIES = ['latency'] as const;
export const SERIES_LATENCY = 0;

export const LEVELS = ['busyProcessors', 'runQueue', 'deviceQueue'] as const;
export const LEVEL = Object.fromEntries(LEVELS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof LEVELS)[number], number>
>;

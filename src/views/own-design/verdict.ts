/** What follows from a plan: a name if the machine exists, why it cannot work if it cannot, and what it costs and protects. */
import { COMPONENTS, type ComponentId } from '../../model/components.ts';
import { designFor, placeOf, type Design } from '../../model/design.ts';
import { DEVICES } from '../../model/devices.ts';
import {
  CRASHABLE,
  crashSite,
  effectsOfLosing,
  type Crashable,
  type Effect,
} from '../../model/failure.ts';
import { instancesOf } from '../../model/instances.ts';
import { exposureOf } from '../../model/memory/exposure.ts';
import { walkReferences } from '../../model/memory/walk.ts';
import { OPERATIONS, type OperationId } from '../../model/operations.ts';
import { pathOf } from '../../model/path.ts';
import type { Advice } from '../../model/advice.ts';
import { advise, mend } from '../../scenarios/own-design/advise.ts';
import { compose } from '../../scenarios/own-design/compose.ts';
import { PLAN_FIELDS, planFrom, type PlanKey } from '../../scenarios/own-design/plan.ts';
import { recognise } from '../../scenarios/own-design/recognise.ts';
import type { Settings } from '../../scenarios/parameter.ts';

export interface Verdict {
  /** The machine that is shown. */
  readonly design: Design;
  /** Why the machine asked for cannot work; none where it can. */
  readonly advice: readonly Advice[];
  /** What was chosen instead, as sentences' parts: "the driver lives in a partition of its own". */
  readonly instead: readonly { readonly label: string; readonly choice: string }[];
  /** What it is called, as a sentence. */
  readonly name: string;
}

/** The verdict on the plan in settled settings. */
export function verdictOn(settings: Settings): Verdict {
  const { kind } = OPERATIONS[settings['operation'] as OperationId];
  const asked = planFrom(settings);
  const { plan, changed } = mend(asked, kind);
  const design = compose(plan, kind);
  return {
    design,
    advice: changed.length > 0 ? advise(asked, kind) : [],
    instead: changed.map((key) => wordsOf(key, plan[key])),
    name: nameOf(design, changed.length > 0 ? 'That is' : 'You have built'),
  };
}

function wordsOf(key: PlanKey, value: string): { label: string; choice: string } {
  const field = PLAN_FIELDS.find(({ id }) => id === key);
  const option = field?.options.find((one) => one.value === value);
  if (!field || !option) throw new Error(`a plan has no “${key}” of “${value}”`);
  return { label: field.label, choice: option.label };
}

/** "You have built Xen with driver domains", or that nobody has; `begins` is who it is said of. */
function nameOf(design: Design, begins: 'You have built' | 'That is'): string {
  const { same, alike } = recognise(design);
  const list = (rows: readonly Design[]): string => rows.map(({ name }) => name).join(' · ');
  if (same.length > 1)
    return `${begins} what these are, as far as a request can tell: ${list(same)}.`;
  if (same.length === 1) return `${begins} this: ${list(same)}.`;
  if (alike.length > 0)
    return `A request goes the way it goes here, but the machines are managed from elsewhere: ${list(alike)}.`;
  return 'Nobody in our table builds it like that.';
}

/** The three kinds of request that a machine is measured by. */
export const WORKLOADS: readonly OperationId[] = ['diskRead', 'diskWrite', 'networkSend'];

export interface Cost {
  readonly operation: OperationId;
  readonly name: string;
  readonly crossings: number;
  readonly copies: number;
  /** Cycles of processors on the way, the guest's own included. */
  readonly cycles: number;
}

/** What one request of each kind costs in a design. */
export function costsOf(row: Design): readonly Cost[] {
  return WORKLOADS.map((id) => {
    const operation = OPERATIONS[id];
    const device = operation.kind === 'network' ? DEVICES.nic1g : DEVICES.nvme;
    const hops = pathOf(designFor(row, operation.kind), { operation, device, level: 'value' });
    const sum = (of: (hop: (typeof hops)[number]) => number): number =>
      hops.reduce((total, hop) => total + of(hop), 0);
    return {
      operation: id,
      name: operation.name,
      crossings: sum((hop) => hop.crossings),
      copies: sum((hop) => (hop.kind === 'copy' ? 1 : 0)),
      cycles: sum((hop) => hop.cycles),
    };
  });
}

export interface Mapping {
  /** Table entries that the processor reads for one touch when it remembers nothing. */
  readonly references: number;
  /** What a change of the guest's own page table takes, as a clause. */
  readonly change: string;
}

/** As on the processors of the course: four levels of each table. */
const LEVELS = { guest: 4, nested: 4 };

/** What the memory of a child costs in a design. */
export function mappingIn({ cpu }: Design): Mapping {
  return {
    references: walkReferences(cpu.paging, LEVELS).length,
    change:
      cpu.paging === 'nested'
        ? 'the child goes on: the processor follows both tables'
        : cpu.paging === 'shadow'
          ? 'the child stops: the shadow must follow'
          : cpu.mechanism === 'none'
            ? 'nobody is told: there is one table'
            : 'the child must ask: the processor uses its table',
  };
}

export interface Fate {
  readonly component: Crashable;
  readonly name: string;
  /** Where it lives. */
  readonly place: string;
  /** How many of the two virtual machines end, and how many stand and wait for it. */
  readonly stopped: number;
  readonly waiting: number;
  readonly restarts: boolean;
  /** The machine itself stops. */
  readonly machine: boolean;
}

const CRASHES: readonly Crashable[] = CRASHABLE.filter(
  (one) => one !== 'application' && one !== 'guestDriver',
);

/** What the crash of each component takes along, in a machine with two children. */
export function fatesIn(design: Design): readonly Fate[] {
  const instances = instancesOf(design, 2);
  const kernel = design.placement.guestKernel;
  return CRASHES.flatMap((component) => {
    const site = crashSite(design, instances, component, 0);
    if (!site) return [];
    const effects = effectsOfLosing(design, instances, site);
    const hit = (becomes: Effect['becomes']): ReadonlySet<number> =>
      new Set(effects.filter((one) => one.becomes === becomes).map(({ instance }) => instance));
    const ended = hit('stopped');
    const stalled = hit('stalled');
    const guests = instances.filter(({ domain }) => domain.id === kernel);
    const root = instances.find(
      ({ domain }) => domain.under === null && domain.mode !== 'hardware',
    );
    return [
      {
        component,
        name: COMPONENTS[component].name,
        place: site.domain.name,
        stopped: guests.filter(({ index }) => ended.has(index)).length,
        waiting: guests.filter(({ index }) => stalled.has(index) && !ended.has(index)).length,
        restarts: hit('restarting').size > 0,
        machine: root !== undefined && ended.has(root.index),
      },
    ];
  });
}

export interface Trusted {
  readonly domain: string;
  readonly kind: Design['domains'][number]['kind'];
  /** The components in it. */
  readonly components: readonly string[];
  /** Why a child must trust it, as clauses. */
  readonly because: readonly string[];
}

/** Whom a child must trust: who may read its memory, and whose end is its own. */
export function trustedBy(design: Design): readonly Trusted[] {
  const instances = instancesOf(design, 1);
  const guest = instances.find(({ domain }) => domain.id === design.placement.guestKernel);
  return design.domains
    .filter(
      ({ id, mode }) =>
        mode !== 'hardware' && id !== guest?.domain.id && id !== design.placement.application,
    )
    .flatMap((domain) => {
      const site = instances.find((one) => one.domain.id === domain.id);
      const lost = site ? effectsOfLosing(design, instances, site) : [];
      const ends = lost.some(
        ({ instance, becomes }) => instance === guest?.index && becomes !== 'restarting',
      );
      const reads = exposureOf(design, domain.id, design.iommu ?? false).filter(
        ({ target, reach }) => target === guest?.domain.id && reach !== 'none',
      );
      const because = [
        ...new Set(
          reads.map(({ way, reach }) =>
            reach === 'granted'
              ? 'sees the pages that the child shares'
              : way === 'device'
                ? 'may have a device read and write the child’s memory'
                : 'may read and write the child’s memory',
          ),
        ),
        ...(ends ? ['the child does not go on without it'] : []),
      ];
      if (because.length === 0) return [];
      return [
        { domain: domain.name, kind: domain.kind, components: inside(design, domain.id), because },
      ];
    });
}

/** The names of the components that live in a domain. */
function inside(design: Design, domain: string): readonly string[] {
  return (Object.keys(design.placement) as ComponentId[])
    .filter((component) => placeOf(design, component)?.id === domain)
    .map((component) => COMPONENTS[component].name);
}

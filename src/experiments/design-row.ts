/**
 * A design row as a file gives it in place of an id: its shape, and the row that it stands for. What only the
 * site shows of a row may be left out; what is null in a row may be null or left out.
 */
import { COMPONENT_IDS } from '../model/components.ts';
import type { Design, Domain, DomainKind } from '../model/design.ts';
import { SOFTWARE } from '../model/platforms/software.ts';
import { needed, object, optional, whole, type Shape } from '../scenarios/host/shape.ts';

/** Fields of `T`, of which these may be left out. */
type Sparse<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

type StatedDomain = Sparse<Domain, 'short' | 'under' | 'leaves'>;

/** A row as a file gives it. */
export interface StatedDesign extends Sparse<
  Omit<Design, 'domains'>,
  'short' | 'family' | 'era' | 'registersIn' | 'signal' | 'costsAreProxy' | 'sources'
> {
  readonly domains: readonly StatedDomain[];
}

/** Most copies of the data on one way. */
const copiesMax = 16;

const text = (max: number): Shape => ({ is: 'text', max });
const id = text(40);
const flag: Shape = { is: 'flag' };
/** One of the words of a type, all of which have to be here. */
const oneOf = <T extends string>(words: Readonly<Record<T, true>>): Shape => ({
  is: 'choice',
  of: Object.keys(words),
});
const list = (of: Shape, min: number, max: number): Shape => ({ is: 'list', of, min, max });

const under = text(40);
const leaves = oneOf<NonNullable<Domain['leaves']>>({
  hardware: true,
  translation: true,
  hypercall: true,
  worldSwitch: true,
  protectedCall: true,
});
const registersIn = oneOf<NonNullable<Design['registersIn']>>({ monitor: true, deviceModel: true });
const signal = oneOf<NonNullable<Design['signal']>>({ hypercall: true, doorbell: true });

/** Shapes of fields that may be null, which says the same as leaving them out. */
export const NULLABLE: ReadonlySet<Shape> = new Set([under, leaves, registersIn, signal]);

const DOMAIN = object<StatedDomain>({
  id: needed(id),
  kind: needed(
    oneOf<DomainKind>({
      application: true,
      childPartition: true,
      parentPartition: true,
      hypervisor: true,
      hostKernel: true,
      hostProcess: true,
      driverPartition: true,
      vmm: true,
      hardware: true,
    }),
  ),
  name: needed(text(80)),
  short: optional(text(80)),
  mode: needed(oneOf<Domain['mode']>({ user: true, kernel: true, monitor: true, hardware: true })),
  under: optional(under),
  leaves: optional(leaves),
  memory: needed(
    oneOf<Domain['memory']>({ own: true, granted: true, allButMonitor: true, all: true }),
  ),
  reachesDevices: needed(flag),
  perChild: needed(flag),
  threadOf: optional(id),
  endsWith: optional(list(id, 0, 32)),
  essential: optional(flag),
  restartedBy: optional(id),
});

const copies = needed(whole(0, copiesMax, 'copies'));

/** A row in place. */
export const DESIGN_ROW = object<StatedDesign>({
  id: needed(id),
  name: needed(text(80)),
  short: optional(text(80)),
  family: optional(
    oneOf<Design['family']>({
      native: true,
      'isolated drivers': true,
      hosted: true,
      monolithic: true,
      'parent partition': true,
      'driver domain': true,
      microhypervisor: true,
    }),
  ),
  era: optional(text(200)),
  domains: needed(list(DOMAIN, 1, 32)),
  placement: needed({
    is: 'object',
    fields: Object.fromEntries(COMPONENT_IDS.map((component) => [component, optional(id)])),
  }),
  deviceInterface: needed(
    oneOf<Design['deviceInterface']>({ native: true, emulatedRegisters: true, sharedRing: true }),
  ),
  registersIn: optional(registersIn),
  signal: optional(signal),
  cpu: needed(
    object<Design['cpu']>({
      mechanism: needed(
        oneOf<Design['cpu']['mechanism']>({
          none: true,
          binaryTranslation: true,
          paravirtual: true,
          hardwareAssisted: true,
        }),
      ),
      paging: needed(oneOf<Design['cpu']['paging']>({ none: true, shadow: true, nested: true })),
    }),
  ),
  assigned: optional(oneOf<NonNullable<Design['assigned']>>({ disk: true, network: true })),
  iommu: optional(flag),
  copies: needed(
    object<Design['copies']>({
      diskRead: copies,
      diskWrite: copies,
      networkSend: copies,
      networkReceive: copies,
    }),
  ),
  costs: needed({ is: 'choice', of: Object.keys(SOFTWARE) }),
  costsAreProxy: optional(flag),
  sources: optional(list(text(80), 0, 32)),
});

/** A host as a file states it, without what is null in a row in place, as the shape has it. Never throws. */
export function withoutNulls(host: unknown): unknown {
  if (!isObject(host) || !isObject(host['design'])) return host;
  const design = stripped(host['design'], ['registersIn', 'signal']);
  const { domains } = design;
  if (!Array.isArray(domains)) return { ...host, design };
  const bare = domains.map((one: unknown) =>
    isObject(one) ? stripped(one, ['under', 'leaves']) : one,
  );
  return { ...host, design: { ...design, domains: bare } };
}

type Json = Readonly<Record<string, unknown>>;

const stripped = (value: Json, fields: readonly string[]): Json =>
  Object.fromEntries(
    Object.entries(value).filter(([key, one]) => one !== null || !fields.includes(key)),
  );

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The whole row that a stated one stands for. */
export const rowOf = (stated: StatedDesign): Design => ({
  ...{ short: stated.name, family: 'parent partition', era: '', sources: [], costsAreProxy: true },
  ...{ registersIn: null, signal: null },
  ...stated,
  domains: stated.domains.map((domain) => ({
    ...{ short: domain.name, under: null, leaves: null },
    ...domain,
  })),
});

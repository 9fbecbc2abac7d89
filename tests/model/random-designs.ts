/** Random designs that can run: a tree of domains, components scattered over it, all rights granted. */
import fc from 'fast-check';
import type { Design, Domain } from '../../src/model/design.ts';
import { APPLICATION, CHILD, DEVICE } from '../../src/model/designs/rows.ts';

const LEAVES = ['hardware', 'translation', 'hypercall', 'worldSwitch'] as const;

const ROOT: Domain = {
  ...CHILD,
  id: 'root',
  kind: 'hypervisor',
  mode: 'monitor',
  under: null,
  leaves: null,
  reachesDevices: true,
  perChild: false,
};

/** A domain between the root and the guest; numbers pick among what there is when it is built. */
const middle = fc.record({
  under: fc.nat(99),
  user: fc.boolean(),
  perChild: fc.boolean(),
  leaves: fc.constantFrom(...LEAVES),
  essential: fc.boolean(),
  restartedBy: fc.option(fc.nat(99), { nil: undefined }),
  endsChild: fc.boolean(),
});

const shape = fc.record({
  middles: fc.array(middle, { maxLength: 6 }),
  childUnder: fc.nat(99),
  childLeaves: fc.constantFrom('hardware', 'translation', 'hypercall'),
  emulated: fc.boolean(),
  registersIn: fc.constantFrom('monitor', 'deviceModel'),
  signal: fc.constantFrom('hypercall', 'doorbell'),
  front: fc.nat(99),
  ioStack: fc.nat(99),
  physicalDriver: fc.nat(99),
  copies: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
});

const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const MECHANISM = {
  hardware: 'hardwareAssisted',
  translation: 'binaryTranslation',
  hypercall: 'paravirtual',
} as const;

/** Domains through which others may be entered. */
const kernels = (domains: readonly Domain[]): Domain[] =>
  domains.filter((domain) => domain.mode !== 'user');

/** A design that `problemsOf` has nothing to say against. */
export const randomDesign: fc.Arbitrary<Design> = shape.map((from): Design => {
  const domains: Domain[] = [ROOT];
  from.middles.forEach((row, index) => {
    const under = pick(kernels(domains), row.under);
    const restartedBy =
      row.restartedBy === undefined ? {} : { restartedBy: `m${row.restartedBy % (index + 1)}` };
    domains.push({
      ...ROOT,
      ...restartedBy,
      id: `m${index}`,
      kind: row.user ? 'vmm' : 'driverPartition',
      mode: row.user ? 'user' : 'kernel',
      under: under.id,
      leaves: row.user ? null : row.leaves,
      perChild: under.perChild || row.perChild,
      essential: row.essential,
    });
  });
  const ends = from.middles.flatMap((row, index) => {
    const domain = domains[index + 1];
    return row.endsChild && domain?.perChild ? [domain.id] : [];
  });
  const middles = [...domains];
  const child: Domain = {
    ...CHILD,
    under: pick(kernels(domains), from.childUnder).id,
    leaves: from.childLeaves,
    endsWith: ends,
  };
  const front = pick(middles, from.front).id;
  // A device is driven once.
  const once = middles.filter((domain) => !domain.perChild);
  // Registers are touched by guests that know nothing of a hypervisor.
  const emulated = from.emulated && from.childLeaves !== 'hypercall';
  return {
    id: 'random',
    name: 'random',
    short: 'random',
    family: 'hosted',
    era: 'none',
    domains: [APPLICATION, child, ...domains.reverse(), DEVICE],
    placement: {
      application: 'application',
      guestKernel: 'child',
      guestDriver: 'child',
      [emulated ? 'deviceModel' : 'backEnd']: front,
      ioStack: pick(middles, from.ioStack).id,
      physicalDriver: pick(once, from.physicalDriver).id,
      device: 'device',
      monitor: 'root',
    },
    deviceInterface: emulated ? 'emulatedRegisters' : 'sharedRing',
    signal: emulated ? null : from.signal,
    registersIn: emulated ? from.registersIn : null,
    cpu: { mechanism: MECHANISM[from.childLeaves], paging: 'shadow' },
    copies: {
      diskRead: from.copies[0],
      diskWrite: from.copies[1],
      networkSend: from.copies[2],
      networkReceive: from.copies[3],
    },
    costs: 'xen-4.5',
    costsAreProxy: true,
    sources: ['none'],
  };
});

/** Borders between two domains, counted by walking the tree: not the way the model does it. */
export function bordersBetween(design: Design, from: string, to: string): number {
  const neighbours = (id: string): string[] =>
    design.domains.flatMap((domain) => {
      if (domain.under === null) return [];
      if (domain.id === id) return [domain.under];
      return domain.under === id ? [domain.id] : [];
    });
  let edge = [from];
  const seen = new Set(edge);
  for (let steps = 0; edge.length > 0; steps++) {
    if (edge.includes(to)) return steps;
    edge = edge.flatMap(neighbours).filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  throw new Error(`no way from ${from} to ${to}`);
}

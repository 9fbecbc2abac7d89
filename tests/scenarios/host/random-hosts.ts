/** Random hosts: machines, designs, workloads and faults, small enough to be checked after every event. */
import fc from 'fast-check';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { placeIn, placeOf } from '../../../src/model/design.ts';
import { commandsDevice } from '../../../src/model/memory/grasp.ts';
import { problemsOf } from '../../../src/model/check-design.ts';
import { randomDesign } from '../../model/random-designs.ts';
import {
  FAULT_KINDS,
  type FaultParams,
  type GuestParams,
  type HostParams,
} from '../../../src/scenarios/host/params.ts';
import type { Amount } from '../../../src/scenarios/host/amounts.ts';
import type { Workload } from '../../../src/scenarios/host/workloads.ts';

const amount = (most: number): fc.Arbitrary<Amount> =>
  fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.record({
      kind: fc.constant('exponential' as const),
      mean: fc.integer({ min: 0, max: most }),
    }),
    fc.record({
      kind: fc.constant('uniform' as const),
      from: fc.integer({ min: 0, max: most }),
      to: fc.integer({ min: 0, max: most }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      values: fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 4 }),
    }),
  );

const bytes = fc.constantFrom(1, 512, 1_500, 4_096, 65_536);
const few = fc.integer({ min: 1, max: 6 });
const events = fc.array(
  fc.record({
    cost: fc.constantFrom('exit-handling', 5_000, 1),
    count: fc.constantFrom(0, 1, 3, 0.3, 0.0001),
    in: fc.constantFrom('guest' as const, 'monitor' as const),
  }),
  { maxLength: 2 },
);

const workload: fc.Arbitrary<Workload> = fc.oneof(
  fc.record({
    kind: fc.constant('oltp' as const),
    clients: few,
    think: amount(300_000),
    transaction: fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('cpu' as const), cycles: amount(200_000) }),
        fc.record({ do: fc.constant('read' as const), times: few, percent: fc.constant(70) }),
        fc.record({ do: fc.constant('commit' as const), bytes }),
        fc.record({ do: fc.constantFrom('flush' as const) }),
        fc.record({ do: fc.constant('send' as const), bytes }),
        fc.record({ do: fc.constant('wait' as const), ns: amount(50_000) }),
        fc.record({ do: fc.constant('events' as const), events }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  fc.record({
    kind: fc.constant('requestResponse' as const),
    clients: few,
    requestBytes: bytes,
    responseBytes: bytes,
    work: amount(30_000),
    outsideNs: amount(100_000),
  }),
  fc.record({
    kind: fc.constant('stream' as const),
    direction: fc.constantFrom('send' as const, 'receive' as const),
    bytes,
    window: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    kind: fc.constant('blockIo' as const),
    operation: fc.constantFrom('read' as const, 'write' as const, 'commit' as const),
    bytes,
    queueDepth: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    kind: fc.constant('cpuBound' as const),
    threads: few,
    cycles: fc.constantFrom(0, 3_000_000, 50_000_000),
  }),
  fc.record({
    kind: fc.constant('interactive' as const),
    users: few,
    burst: amount(100_000),
    think: amount(400_000),
  }),
  fc.record({
    kind: fc.constant('eventStream' as const),
    operations: fc.constantFrom(0, 20),
    cycles: amount(50_000),
    events,
  }),
  fc.record({
    kind: fc.constant('idleTick' as const),
    hertz: fc.constantFrom(100, 1_000, 5_000),
    cycles: fc.integer({ min: 0, max: 50_000 }),
  }),
);

const guest: fc.Arbitrary<GuestParams> = fc.record({
  virtualProcessors: fc.integer({ min: 1, max: 3 }),
  weight: fc.constantFrom(1, 100, 1_000),
  cap: fc.constantFrom(100, 100, 30, 5),
  reserve: fc.constantFrom(0, 0, 20, 90),
  workloads: fc.array(workload, { maxLength: 3 }),
});

const fault: fc.Arbitrary<FaultParams> = fc.record({
  kind: fc.constantFrom(...FAULT_KINDS),
  component: fc.constantFrom(
    'physicalDriver',
    'backEnd',
    'deviceModel',
    'guestDriver',
    'monitor',
    'application',
    'device',
  ),
  guest: fc.constant(0),
  // In whole µs: of the numbers that a double can be, nearly all lie next to 0, where nothing is under way.
  atMs: fc.integer({ min: 0, max: 4_000 }).map((us) => us / 1_000),
  forMs: fc.constantFrom(0, 0.1, 1),
  timeoutMs: fc.constantFrom(0, 0.5),
});

/** The one design that restarts something, while it is busy: chance alone seldom gets there. */
export const restarting: HostParams = {
  design: 'driver-domain',
  processors: 1,
  clockMHz: 2_100,
  guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 20 }] }],
  backEnd: { ringSlots: 4 },
  faults: [{ kind: 'crash', component: 'backEnd', atMs: 1, forMs: 1 }],
  durationMs: 5,
};

/** A host of any design, one in five of them a random one that the checks let pass. */
export const anyHost: fc.Arbitrary<HostParams> = fc
  .record({
    design: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...DESIGNS) },
      { weight: 1, arbitrary: randomDesign.filter((row) => problemsOf(row).length === 0) },
    ),
    processors: fc.integer({ min: 1, max: 4 }),
    clockMHz: fc.constantFrom(733, 2_100, 3_800),
    scheduler: fc.record({
      kind: fc.constantFrom(
        'credit' as const,
        'core' as const,
        'root' as const,
        'roundRobin' as const,
      ),
      sliceUs: fc.constantFrom(50, 500, 30_000),
      accountingUs: fc.constantFrom(200, 1_000, 10_000),
      switchCycles: fc.constantFrom(0, 5_000),
      boost: fc.boolean(),
    }),
    devices: fc.record({
      disk: fc.record({
        base: fc.constantFrom('nvme' as const, 'sataSsd' as const, 'hdd10k' as const),
        // Longer than faults last, now and then: the device then answers to a host that has changed.
        readNs: fc.oneof(amount(100_000), amount(4_000_000)),
        writeNs: fc.oneof(amount(100_000), amount(4_000_000)),
        hostCache: fc.constantFrom('none' as const, 'writeThrough' as const, 'writeBack' as const),
        hitPercent: fc.constantFrom(0, 50, 100),
        virtualDisk: fc.constantFrom('passThrough' as const, 'fixed' as const, 'dynamic' as const),
        coalesceUs: fc.constantFrom(0, 0, 50),
        delayNs: fc.oneof(fc.constant(0), amount(20_000)),
      }),
      network: fc.record({ coalesceUs: fc.constantFrom(0, 50, 1_000) }),
    }),
    guests: fc.array(guest, { minLength: 1, maxLength: 3 }),
    backEnd: fc.record({
      workers: fc.integer({ min: 0, max: 3 }),
      ringSlots: fc.constantFrom(1, 4, 256),
      synchronous: fc.boolean(),
      answers: fc.constantFrom('interrupt' as const, 'worker' as const),
      shared: fc.boolean(),
    }),
    faults: fc.array(fault, { maxLength: 2 }),
    durationMs: fc.constant(5),
    warmupMs: fc.constantFrom(0, 1),
  })
  .map(({ design, ...host }) => {
    const native = design.domains.every((domain) => !domain.perChild);
    const faults = host.faults.map(({ component, ...fault }): FaultParams => {
      if (fault.kind === 'parentReboot' || fault.kind === 'powerCut') return fault;
      const place = component === 'device' ? null : placeOf(design, component!);
      if (fault.kind === 'dmaCorruption' || fault.kind === 'compromise') {
        const driver = placeIn(design, 'physicalDriver').id;
        if (fault.kind === 'compromise' && place) return { ...fault, component: component! };
        if (place && commandsDevice(design, place.id)) return { ...fault, component: component! };
        if (commandsDevice(design, driver)) return { ...fault, component: 'physicalDriver' };
      }
      return { ...fault, component: place ? component! : 'device' };
    });
    const row = DESIGNS.includes(design) ? design.id : design;
    const turns = host.scheduler.kind === 'roundRobin';
    const guests = host.guests.map((one) => (turns ? { ...one, reserve: 0 } : one));
    return { ...host, design: row, faults, guests: native ? guests.slice(0, 1) : guests };
  });

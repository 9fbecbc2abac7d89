/** Faults under load: who goes on, what fails, and what is lost, by where the component lives. */
import { describe, expect, it } from 'vitest';
import type { FaultParams, HostParams } from '../../../src/scenarios/host/params.ts';
import { observe } from '../../../src/engine/observe.ts';
import { step } from '../../../src/engine/units.ts';
import { narrate } from '../../../src/scenarios/host/narrate.ts';
import { hostScenario } from '../../../src/scenarios/host/scenario.ts';
import { runHost } from './running.ts';

const host = (design: string, fault: FaultParams, more: Partial<HostParams> = {}) =>
  runHost(
    {
      design,
      processors: 2,
      clockMHz: 2_100,
      guests: [{ count: 2, workloads: [{ kind: 'blockIo', operation: 'write', queueDepth: 8 }] }],
      backEnd: { ringSlots: 4 },
      faults: [fault],
      durationMs: 60,
      ...more,
    },
    1,
    'event',
  ).requests;

describe('a crash of the physical driver', () => {
  it.each(['hosted', 'monolithic', 'kvm-process'])('takes all requests with it: %s', (design) => {
    const { lost, inFlight } = host(design, {
      kind: 'crash',
      component: 'physicalDriver',
      atMs: 20,
    });
    expect([lost, inFlight]).toEqual([16, 0]);
  });

  it('ends the machine when the parent partition is noticed to be gone', () => {
    const fault = { kind: 'crash', component: 'physicalDriver', atMs: 5 } as const;
    expect(host('parent-synthetic', fault)).toMatchObject({ lost: 0, inFlight: 16 });
    expect(host('parent-synthetic', fault, { durationMs: 120 })).toMatchObject({
      lost: 16,
      inFlight: 0,
    });
  });

  it('is over when a driver domain is back, and what it held is sent again', () => {
    const fault = { kind: 'crash', component: 'physicalDriver', atMs: 20, forMs: 10 } as const;
    const { lost, reissued, issued } = host('driver-domain', fault);
    const before = host('driver-domain', fault, { durationMs: 29 });
    expect([lost, reissued]).toEqual([0, expect.any(Number)]);
    expect(reissued).toBeGreaterThanOrEqual(8);
    expect(issued).toBeGreaterThan(before.issued + 100);
  });
});

describe('a driver that runs on the processor of whoever calls it', () => {
  const guests = [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 8 } as const] }];
  const isolated = (fault: FaultParams, durationMs: number) =>
    host('isolated-drivers', fault, { guests, durationMs });

  it('keeps whoever enters it while it hangs, and lets them go on afterwards', () => {
    const fault = { kind: 'hang', component: 'physicalDriver', atMs: 20, forMs: 20 } as const;
    const before = isolated(fault, 21);
    expect(before.inFlight).toBe(8);
    expect(isolated(fault, 39).completed).toBe(before.completed);
    const { completed, lost, reissued } = isolated(fault, 60);
    expect([lost, reissued]).toEqual([0, 0]);
    expect(completed).toBeGreaterThan(1.9 * before.completed);
  });

  it('is started again after a crash, and what it held is sent again', () => {
    const fault = { kind: 'crash', component: 'physicalDriver', atMs: 20, forMs: 20 } as const;
    const before = isolated(fault, 21);
    expect(isolated(fault, 39).completed).toBe(before.completed);
    const { completed, lost, reissued } = isolated(fault, 60);
    expect([lost, reissued]).toEqual([0, 8]);
    expect(completed).toBeGreaterThan(1.9 * before.completed);
  });
});

it('a guest driver’s crash loses the requests of its guest only', () => {
  const fault = { kind: 'crash', component: 'guestDriver', guest: 1, atMs: 20 } as const;
  expect(host('parent-synthetic', fault).lost).toBe(8);
});

it('a hung back end holds requests; with a time limit they fail and are reported', () => {
  const fault = { kind: 'hang', component: 'backEnd', atMs: 20 } as const;
  expect(host('parent-synthetic', fault)).toMatchObject({ failed: 0, lost: 0, inFlight: 16 });
  const { failed, lost } = host('parent-synthetic', { ...fault, timeoutMs: 10 });
  expect(failed).toBeGreaterThanOrEqual(16);
  expect(lost).toBe(0);
});

it('a worker whose request timed out while its driver hung serves others afterwards', () => {
  const fault = {
    kind: 'hang',
    component: 'physicalDriver',
    atMs: 20,
    forMs: 20,
    timeoutMs: 5,
  } as const;
  const synchronous = { backEnd: { workers: 2, synchronous: true } };
  const { failed, lost, completed } = host('nova', fault, synchronous);
  expect(failed).toBeGreaterThanOrEqual(16);
  expect(lost).toBe(0);
  const before = host('nova', fault, { ...synchronous, durationMs: 20 });
  expect(completed).toBeGreaterThan(before.completed * 1.5);
});

it('a slow device makes fewer requests, and a broken one answers each with an error', () => {
  const usual = host('monolithic', { kind: 'slow', component: 'device', atMs: 0, factor: 1 });
  const slow = host('monolithic', { kind: 'slow', component: 'device', atMs: 0, factor: 40 });
  expect(slow.completed).toBeLessThan(usual.completed / 4);
  const broken = host('monolithic', { kind: 'crash', component: 'device', atMs: 20, forMs: 5 });
  expect(broken.failed).toBeGreaterThan(100);
  expect(broken.completed).toBeGreaterThan(usual.completed / 2);
});

it('a power cut loses what a write-back cache had acknowledged, and nothing else but what was in flight', () => {
  const slowDisk = { base: 'hdd10k', writeNs: 5_000_000, hostCache: 'writeBack' } as const;
  const cut = { kind: 'powerCut', atMs: 30 } as const;
  const { acknowledgedAndLost } = host('monolithic', cut, { devices: { disk: slowDisk } });
  expect(acknowledgedAndLost).toBeGreaterThan(500);
  const through = { ...slowDisk, hostCache: 'writeThrough' } as const;
  expect(host('monolithic', cut, { devices: { disk: through } })).toMatchObject({
    acknowledgedAndLost: 0,
    inFlight: 0,
    lost: 16,
  });
});

it('a parent that starts again loses what was in flight, and its guests begin anew', () => {
  const fault = { kind: 'parentReboot', atMs: 20, forMs: 10 } as const;
  const { lost, issued } = host('parent-synthetic', fault);
  expect(lost).toBe(16);
  expect(issued).toBeGreaterThan(host('parent-synthetic', fault, { durationMs: 25 }).issued + 100);
});

it('nobody starts a domain again on a machine without power, and the trace says so', () => {
  const params: HostParams = {
    design: 'driver-domain',
    processors: 1,
    clockMHz: 2_100,
    guests: [{ workloads: [{ kind: 'blockIo', operation: 'read', queueDepth: 2 }] }],
    faults: [
      { kind: 'crash', component: 'backEnd', atMs: 1, forMs: 1 },
      { kind: 'powerCut', atMs: 1.5 },
    ],
    durationMs: 3,
  };
  const scenario = hostScenario(params);
  const run = observe(scenario, params, { seed: 1, interventions: [] }, { checkEvery: 'event' });
  const row = run.trace.kind.indexOf(scenario.kinds.domainRestarted);
  expect(row).toBeGreaterThan(0);
  const state = run.stateAt(step(row + 1));
  const subject = run.trace.subject[row] ?? -1;
  expect(state.stopped[subject]).toBe(1);
  const event = { kind: 'domainRestarted', subject, detail: 0 } as const;
  expect(narrate(run.context, event, state).short).toBe(
    'nobody is left to start the driver domain kernel again',
  );
});

describe('a device that writes over memory', () => {
  const fault = {
    kind: 'dmaCorruption',
    component: 'physicalDriver',
    atMs: 20,
    forMs: 10,
  } as const;

  it('behind an IOMMU takes the driver domain, which comes back, and what it held is altered', () => {
    const { lost, untrusted, completed } = host('driver-domain', fault);
    expect(lost).toBe(0);
    expect(untrusted).toBeGreaterThan(0);
    expect(untrusted).toBeLessThanOrEqual(16);
    expect(completed).toBeGreaterThan(
      host('driver-domain', fault, { durationMs: 29 }).completed + 100,
    );
  });

  it('without one takes the hypervisor, and everything with it', () => {
    expect(host('xen-dom0', fault)).toMatchObject({ lost: 16, inFlight: 0 });
  });
});

describe('a domain in hostile hands', () => {
  const at = (component: NonNullable<FaultParams['component']>, forMs = 0): FaultParams => ({
    ...{ kind: 'compromise', component, guest: 0, atMs: 20, forMs },
  });

  it('stops nothing, and what passes through it is not to be trusted', () => {
    const without = host('driver-domain', {
      kind: 'slow',
      component: 'device',
      atMs: 0,
      factor: 1,
    });
    const { completed, untrusted, lost, failed } = host('driver-domain', at('physicalDriver'));
    expect([lost, failed]).toEqual([0, 0]);
    expect(completed).toBe(without.completed);
    expect(untrusted).toBeGreaterThan(0);
    expect(untrusted).toBeLessThan(completed);
  });

  it('is one guest’s where the component is, and everybody’s where all pass through it', () => {
    // With four processors neither guest waits for one.
    const [one, all] = (['guestDriver', 'backEnd'] as const).map(
      (component) => host('parent-synthetic', at(component), { processors: 4 }).untrusted,
    );
    expect(one! / all!).toBeCloseTo(0.5, 1);
  });

  it('ends when it is found out', () => {
    const found = host('parent-synthetic', at('backEnd', 10)).untrusted;
    const never = host('parent-synthetic', at('backEnd')).untrusted;
    expect(found).toBeGreaterThan(0);
    expect(found / never).toBeCloseTo(0.25, 1);
  });

  it('ends when the domain starts anew, unless whoever reaches it is hostile', () => {
    const crash = { kind: 'crash', component: 'backEnd', atMs: 30, forMs: 5 } as const;
    const untrusted = (component: NonNullable<FaultParams['component']>) =>
      host('driver-domain', at(component), { faults: [at(component), crash] }).untrusted;
    expect(untrusted('backEnd')).toBeLessThan(untrusted('monitor') / 2);
  });
});

/** What "follow one request" must get right beyond the engine's laws: accounts, faults, words. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { simTime, step } from '../../../src/engine/units.ts';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { CRASHABLE } from '../../../src/model/failure.ts';
import { OPERATION_IDS } from '../../../src/model/operations.ts';
import {
  crashAt,
  followOneRequest,
  kindName,
  KINDS,
  narrate,
  PARAMETERS,
  paramsFrom,
} from '../../../src/scenarios/follow-one-request/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';

const run = (given: Record<string, unknown>, interventions = [] as ReturnType<typeof crashAt>[]) =>
  observe(followOneRequest, paramsFrom(settle(PARAMETERS, given).settings), {
    seed: 1,
    interventions,
  });

const driverAt = (ns: number) => [crashAt('physicalDriver', simTime(ns))];

describe('a request that nothing disturbs', () => {
  for (const design of DESIGNS)
    for (const operation of OPERATION_IDS)
      it(`takes exactly its hops' time: ${operation}, ${design.id}`, () => {
        const { context, endedAt, ended, statistics } = run({ design: design.id, operation });
        const cycles = context.hops.reduce((sum, hop) => sum + hop.cycles, 0);
        const device = context.hops.reduce((sum, hop) => sum + hop.serviceNs, 0);
        expect(ended).toBe('idle');
        expect(Math.abs(endedAt - device - (cycles * 1_000) / context.clockMHz)).toBeLessThan(2);
        expect(statistics.series[0]?.count).toBe(1);
      });

  it('spends all its processor time in domains, to the nanosecond', () => {
    const { context, endedAt, stateAt, steps } = run({ design: 'parent-emulated' });
    const device = context.hops.reduce((sum, hop) => sum + hop.serviceNs, 0);
    const spent = stateAt(steps).processorNs.reduce((sum, ns) => sum + ns, 0);
    expect(spent + device).toBe(endedAt);
  });
});

describe('several requests at once', () => {
  const crowd = { requests: 16, outstanding: 8, processors: 1, device: 'sataSsd' };

  it('wait for the processor and for the device, and are all completed', () => {
    const { stateAt, steps, trace, statistics } = run({ design: 'monolithic', ...crowd });
    const waits = new Set<number>();
    for (let row = 0; row < trace.length; row += 1)
      if (trace.kind[row] === KINDS.waitBegan) waits.add(trace.detail[row] ?? -1);
    expect([...waits].sort()).toEqual([0, 1]);
    expect(stateAt(steps).completed).toBe(16);
    expect(statistics.levels[1]?.max).toBeGreaterThan(2);
  });

  it('get the processor in the order in which they began to wait', () => {
    const { trace } = run({ design: 'monolithic', ...crowd, requests: 4, outstanding: 4 });
    const first: number[] = [];
    for (let row = 0; row < trace.length; row += 1)
      if (trace.kind[row] === KINDS.hopEnded && trace.detail[row] === 0)
        first.push(trace.subject[row] ?? -1);
    expect(first).toEqual([0, 1, 2, 3]);
  });

  it('never use more processor time than there is', () => {
    const { stateAt, steps, trace } = run({ design: 'parent-synthetic', ...crowd });
    for (let at = 0; at < steps; at += 1) {
      const spent = stateAt(step(at + 1)).processorNs.reduce((sum, ns) => sum + ns, 0);
      expect(spent).toBeLessThanOrEqual(trace.at[at] ?? 0);
    }
  });

  it('get through sooner with two processors than with one', () => {
    const one = run({ design: 'hosted', ...crowd, device: 'nvme' });
    const two = run({ design: 'hosted', ...crowd, device: 'nvme', processors: 2 });
    expect(two.endedAt).toBeLessThan(one.endedAt);
  });
});

describe('a crash of the physical driver', () => {
  it.each(['bare-metal', 'hosted', 'monolithic', 'parent-synthetic', 'parent-emulated'])(
    'takes the machine and the request with it: %s',
    (design) => {
      const { stateAt, steps, context } = run({ design }, driverAt(30_000));
      const end = stateAt(steps);
      expect(end.lost).toBe(1);
      expect(end.completed).toBe(0);
      const alive = end.domains.filter(
        (status, index) =>
          status !== 'stopped' && context.instances[index]?.domain.mode !== 'hardware',
      );
      expect(alive).toEqual([]);
    },
  );

  it('leaves the children of a lost parent running, without their requests, until the machine stops', () => {
    const { stateAt, stepAt, context } = run({ design: 'parent-synthetic' }, driverAt(30_000));
    const soon = stateAt(stepAt(simTime(50_000_000)));
    const status = (id: string) =>
      soon.domains[context.instances.findIndex((one) => one.domain.id === id)];
    expect(status('parent')).toBe('stopped');
    expect(status('hypervisor')).toBe('running');
    expect(status('child')).toBe('stalled');
  });

  it.each([100, 5_000, 12_400, 30_000, 66_000, 72_000, 76_000])(
    'is survived by a driver domain: the request is completed whenever it happens (%i ns)',
    (at) => {
      const { stateAt, steps } = run({ design: 'driver-domain' }, driverAt(at));
      const end = stateAt(steps);
      expect(end.completed).toBe(1);
      expect(end.lost).toBe(0);
      expect(end.domains.every((status) => status === 'running')).toBe(true);
    },
  );

  it('makes the guest’s driver send again what has had no answer, and only that', () => {
    const again = (at: number) =>
      run({ design: 'driver-domain' }, driverAt(at)).statistics.counters[5];
    expect(again(100)).toBe(1);
    expect(again(30_000)).toBe(1);
    expect(again(76_000)).toBe(0);
  });

  it('throws the device’s late answer away when the driver domain was back before it', () => {
    const { stateAt, steps, trace, statistics } = run(
      { design: 'driver-domain', device: 'hdd10k', restartMs: 1 },
      driverAt(30_000),
    );
    const answers = [...trace.kind.slice(0, trace.length)].filter(
      (kind) => kind === KINDS.deviceFinished,
    );
    expect(answers).toHaveLength(2);
    expect(statistics.series[0]?.min).toBeGreaterThan(18_000_000);
    expect(stateAt(steps).completed).toBe(1);
  });
});

describe('a crash that finds nothing to crash', () => {
  it('changes nothing but is told', () => {
    const quiet = run({ design: 'driver-domain' });
    const { endedAt, trace, context, stateAt } = run({ design: 'driver-domain' }, [
      crashAt('deviceModel', simTime(30_000)),
    ]);
    expect(endedAt).toBe(quiet.endedAt);
    const row = trace.kind.indexOf(KINDS.componentCrashed);
    const words = narrate(
      context,
      { kind: 'componentCrashed', subject: CRASHABLE.indexOf('deviceModel'), detail: 0 },
      stateAt(step(row + 1)),
    );
    expect(words.short).toContain('none on this path');
  });
});

describe('the narration', () => {
  it('has a sentence for every event of every design, with and without each crash', () => {
    const kinds = new Set<string>();
    for (const design of DESIGNS)
      for (const crash of [null, ...CRASHABLE]) {
        const one = run(
          { design: design.id, requests: 4, outstanding: 4, processors: 1, device: 'sataSsd' },
          crash ? [crashAt(crash, simTime(60_000))] : [],
        );
        for (let row = 0; row < one.trace.length; row += 1) {
          const kind = kindName(one.trace.kind[row] ?? -1);
          kinds.add(kind);
          const { subject, detail } = one.trace;
          const words = narrate(
            one.context,
            { kind, subject: subject[row] ?? 0, detail: detail[row] ?? 0 },
            one.stateAt(step(row + 1)),
          );
          expect(words.short).toMatch(/^\S.*[^.\s]$/);
          expect(words.long).toMatch(/^[A-Z].*\.$/);
          expect(`${words.short} ${words.long}`).not.toMatch(
            /undefined|NaN|\? |of a domain|^a domain/,
          );
        }
      }
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());
  });
});

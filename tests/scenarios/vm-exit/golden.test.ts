/** The traces of “anatomy of a VM exit” that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { ACTS } from '../../../src/scenarios/vm-exit/acts.ts';
import { WAYS } from '../../../src/scenarios/vm-exit/ways.ts';
import { expectGolden } from '../../golden.ts';

type Done = readonly (readonly [act: string, at: number])[];

function told(given: Record<string, unknown>, done: Done = []) {
  const entry = ENTRIES.get('vm-exit');
  if (!entry) throw new Error('vm-exit is not registered');
  const interventions = done.map(([act, at]) => {
    const take = entry.actions[act];
    if (!take) throw new Error(`vm-exit has no action ${act}`);
    return take(simTime(at));
  });
  return entry.run(settle(entry.parameters, given).settings, { seed: 1, interventions });
}
function text(given: Record<string, unknown>, done: Done = []): string {
  const { run, names, narration } = told(given, done);
  return traceText(run, names, (step) => narration(step - 1).short);
}

describe('golden traces of an exit', () => {
  it('a port read under VT-x in 2005', () =>
    expectGolden(
      'vm-exit--port--vtx-2005.trace.txt',
      text({ design: 'vtx-2005', act: 'portAccess' }),
    ));
  it('a request to a disk, register by register', () =>
    expectGolden(
      'vm-exit--disk--kvm-2012.trace.txt',
      text({ design: 'kvm-2012', act: 'diskStart', level: 'low' }),
    ));
  it('CPUID in a guest of KVM inside a child of Hyper-V', () =>
    expectGolden(
      'vm-exit--cpuid--nested-hyperv-2020.trace.txt',
      text({ design: 'nested-hyperv-2020', act: 'cpuid' }),
    ));
  it('an entry that the processor refuses', () =>
    expectGolden(
      'vm-exit--spoilt-state--vtx-2005.trace.txt',
      text({ design: 'vtx-2005', act: 'portAccess' }, [['spoil:state', 2_000]]),
    ));
  it('a device that is played by nobody any more, in the middle of the second', () =>
    expectGolden(
      'vm-exit--killed-device--xen-2012.trace.txt',
      text({ design: 'xen-2012', act: 'deviceAccessForwarded', perSecond: 1_000 }, [
        ['kill:device', 400_000_000],
        ['crash:monitor', 600_000_000],
      ]),
    ));
});

it('every event has a sentence, under every way and for every act', () => {
  let sentences = 0;
  for (const { id } of WAYS)
    for (const act of ACTS) {
      const { run, narration } = told({ design: id, act, perSecond: 1_000_000 });
      for (let row = 0; row < run.trace.length; row += 1) {
        const { long, short } = narration(row);
        expect(long).toMatch(/^[A-Z\d].+\.$/);
        expect(short.length).toBeLessThan(90);
        sentences += 1;
      }
    }
  expect(sentences).toBeGreaterThan(1_000);
});

/** The traces of "follow one request" that somebody has read and found right. */
import { describe, it } from 'vitest';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import type { Crashable } from '../../../src/model/failure.ts';
import { crashAt } from '../../../src/scenarios/follow-one-request/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { expectGolden } from '../../golden.ts';

const id = 'follow-one-request';

function text(given: Record<string, unknown>, crash?: Crashable): string {
  const entry = ENTRIES.get(id);
  if (!entry) throw new Error(`${id} is not registered`);
  const { settings } = settle(entry.parameters, given);
  const interventions = crash ? [crashAt(crash, simTime(30_000))] : [];
  const told = entry.run(settings, { seed: 1, interventions });
  return traceText(told.run, told.names, (step) => told.narration(step - 1).short);
}

describe('golden traces of follow one request', () => {
  for (const design of DESIGNS) {
    it(`a disk read, ${design.id}`, () =>
      expectGolden(`${id}--disk-read--${design.id}.trace.txt`, text({ design: design.id })));
  }
  for (const design of ['hosted', 'monolithic', 'parent-synthetic', 'driver-domain']) {
    it(`the physical driver crashes, ${design}`, () =>
      expectGolden(`${id}--driver-crash--${design}.trace.txt`, text({ design }, 'physicalDriver')));
  }
  it('the device model crashes, parent-synthetic', () =>
    expectGolden(
      `${id}--device-model-crash--parent-synthetic.trace.txt`,
      text({ design: 'parent-synthetic' }, 'deviceModel'),
    ));
  it('a disk write with flush, parent-synthetic', () =>
    expectGolden(
      `${id}--disk-write--parent-synthetic.trace.txt`,
      text({ design: 'parent-synthetic', operation: 'diskWrite' }),
    ));
  it('a network receive, hosted', () =>
    expectGolden(
      `${id}--network-receive--hosted.trace.txt`,
      text({ design: 'hosted', operation: 'networkReceive' }),
    ));
  it('two reads at once on one processor, bare metal', () =>
    expectGolden(
      `${id}--two-at-once--bare-metal.trace.txt`,
      text({ requests: 3, outstanding: 2, processors: 1, device: 'sataSsd' }),
    ));
});

/** The traces of a host under load that somebody has read and found right. */
import { describe, it } from 'vitest';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import type { Crashable } from '../../../src/model/failure.ts';
import { crashAt, hostEntry } from '../../../src/scenarios/host/entry.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { expectGolden } from '../../golden.ts';

function text(given: Record<string, unknown>, crash?: Crashable): string {
  const { settings } = settle(hostEntry.parameters, { durationMs: 1, ...given });
  const interventions = crash ? [crashAt(crash, simTime(300_000))] : [];
  const told = hostEntry.run(settings, { seed: 1, interventions });
  return traceText(told.run, told.names, (step) => told.narration(step - 1).short);
}

describe('golden traces of a host under load', () => {
  it('packets through a parent partition', () =>
    expectGolden(
      'host--packets--parent-synthetic.trace.txt',
      text({ workload: 'requestResponse', guests: 1 }),
    ));
  it('a database beside a greedy guest on one processor, monolithic', () =>
    expectGolden(
      'host--greedy--monolithic.trace.txt',
      text({ design: 'monolithic', processors: 1, guests: 1, greedy: 1, sliceUs: 100 }),
    ));
  it('the back end of a driver domain crashes under reads', () =>
    expectGolden(
      'host--crash--driver-domain.trace.txt',
      text({ design: 'driver-domain', workload: 'blockIo', guests: 1, disk: 'sataSsd' }, 'backEnd'),
    ));
});

/** The traces of starts that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import type { Intervention } from '../../../src/engine/scenario.ts';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import {
  boot,
  cutPowerAt,
  machineFrom,
  PARAMETERS,
  restartAt,
  tryTouchAt,
} from '../../../src/scenarios/boot/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { expectGolden } from '../../golden.ts';

function told(given: Record<string, unknown>, interventions: Intervention[] = []) {
  const entry = ENTRIES.get('boot');
  if (!entry) throw new Error('boot is not registered');
  const { settings } = settle(entry.parameters, given);
  return entry.run(settings, { seed: 1, interventions });
}
const text = (...given: Parameters<typeof told>): string => {
  const { run, names, narration } = told(...given);
  return traceText(run, names, (step) => narration(step - 1).short);
};

describe('golden traces of starts', () => {
  it('2008 R2: Windows first, the hypervisor slid beneath it', () =>
    expectGolden('boot--2008-r2.trace.txt', text({})));
  it('2022: hypervisor first; the power goes, and the machine starts again', () =>
    expectGolden(
      'boot--power-cut--2022.trace.txt',
      text({ system: 'server-2022' }, [
        cutPowerAt(simTime(15_000_000_000)),
        restartAt(simTime(20_000_000_000)),
      ]),
    ));
  it('virtualization off in firmware', () =>
    expectGolden(
      'boot--off-in-firmware--2022.trace.txt',
      text({ system: 'server-2022', virtualization: 'offInFirmware' }),
    ));
  it('2008 R2 reaches for things before and after it has become the parent', () =>
    expectGolden(
      'boot--reaches--2008-r2.trace.txt',
      text({ children: 0 }, [
        tryTouchAt('hostMode', simTime(1_000_000_000)),
        tryTouchAt('hostMode', simTime(6_000_000_000)),
        tryTouchAt('hostMode', simTime(7_000_000_000)),
        tryTouchAt('devicePorts', simTime(7_000_000_000)),
      ]),
    ));
});

describe('what a start comes to', () => {
  const endOf = (given: Record<string, unknown>, interventions: Intervention[] = []) => {
    const params = machineFrom(settle(PARAMETERS, given).settings);
    const run = observe(boot, params, { seed: 1, interventions });
    return run.stateAt(run.steps);
  };

  it('is a parent with its children and one event in the log', () => {
    expect(endOf({ children: 3 })).toMatchObject({
      ...{ hostMode: 'hypervisor', system: 'parent', children: 3, log: [1], lost: 0 },
    });
  });

  it('is, after a cut, children counted as lost and a log that is still there', () => {
    expect(endOf({}, [cutPowerAt(simTime(20_000_000_000))])).toMatchObject({
      ...{ power: false, system: 'none', children: 0, lost: 2, log: [1] },
    });
  });

  it('has a sentence with a reason for every event', () => {
    const { run, narration } = told({ trouble: 'loaderError' }, [cutPowerAt(simTime(1))]);
    for (let row = 0; row < run.trace.length; row += 1)
      expect(narration(row).long).toMatch(/^[A-Z“0-9].+\.$/);
  });
});

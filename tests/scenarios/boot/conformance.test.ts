/** Starts keep the engine's laws, whatever a reader does to the power. */
import { simTime } from '../../../src/engine/units.ts';
import { TROUBLES } from '../../../src/model/boot/machine.ts';
import {
  boot,
  cutPowerAt,
  KINDS,
  machineFrom,
  PARAMETERS,
  restartAt,
} from '../../../src/scenarios/boot/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { conform } from '../../engine/conformance.ts';

const machine = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return machineFrom(settings);
};
const calm = { seed: 1, interventions: [] };
const readerMay = [KINDS.powerCut, KINDS.restartAsked, KINDS.touchTried].map((kind) => ({
  ...{ kind, subject: 0, detail: 0 },
}));

conform(boot, [
  ...['server-2008-r2', 'server-2022'].map((system) => ({
    name: `${system} starts with its children`,
    params: machine({ system, children: 4 }),
    inputs: calm,
    reaches: ['ties' as const],
    readerMay,
  })),
  ...TROUBLES.filter((one) => one !== 'none').map((trouble) => ({
    name: `no launch: ${trouble}`,
    params: machine({ trouble }),
    inputs: calm,
    reaches: ['ties' as const],
  })),
  {
    name: 'the power goes in the middle of the launch, and a restart interrupts a start',
    params: machine({}),
    inputs: {
      seed: 1,
      interventions: [6_400, 9_000, 12_000, 60_000].map((ms, index) =>
        (index % 2 === 0 ? cutPowerAt : restartAt)(simTime(ms * 1_000_000)),
      ),
    },
    reaches: ['interventions', 'ties', 'cancellations'],
  },
]);

/** The lab keeps the engine's laws, whatever is typed and whatever happens to the power. */
import { simTime } from '../../../src/engine/units.ts';
import { installation, labOf } from '../../../src/scenarios/installation/index.ts';
import { KINDS } from '../../../src/scenarios/installation/kinds.ts';
import { interventionsOf } from '../../../src/scenarios/installation/log.ts';
import { logOf, type Route } from '../../../src/scenarios/installation/routes/route.ts';
import { ROUTES } from '../../../src/scenarios/installation/routes/routes.ts';
import { conform, type Case } from '../../engine/conformance.ts';

type Params = (typeof installation)['prepare'] extends (params: infer P) => unknown ? P : never;

const route = (id: string): Route => {
  const found = ROUTES.find((one) => one.id === id);
  if (!found) throw new Error(`there is no route ${id}`);
  return found;
};

const readerMay = [
  { kind: KINDS.powerPressed, subject: 0, detail: 0 },
  { kind: KINDS.powerCut, subject: 0, detail: 0 },
  { kind: KINDS.entered, subject: 1, detail: 0 },
];

function caseOf(id: string, free = false): Case<Params> {
  const log = logOf(route(id));
  return {
    name: route(id).title,
    params: { setup: log.setup, script: log.inputs.map(({ text }) => text) },
    inputs: { seed: 1, interventions: interventionsOf(log.inputs) },
    reaches: ['interventions', 'ties'],
    ...(free ? { readerMay } : {}),
  };
}

conform(installation, [
  caseOf('able-b'),
  caseOf('parent-a', true),
  caseOf('two-children-a', true),
  caseOf('wrong-edition'),
  {
    name: 'the power goes in the middle of a launch, and comes back in the middle of nothing',
    params: { setup: labOf({ mission: 'repair' }).setup, script: ['15', 'systeminfo'] },
    inputs: {
      seed: 1,
      interventions: [5_600, 9_000, 12_000, 60_000].map((ms, index) => ({
        at: simTime(ms * 1_000_000),
        kind: index % 2 === 0 ? KINDS.powerCut : KINDS.powerPressed,
        subject: 0,
        detail: 0,
      })),
    },
    reaches: ['interventions', 'ties', 'cancellations'],
  },
]);

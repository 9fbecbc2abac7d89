/** The lab for commands: settings, a route that is typed for the reader, and the power button. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs, Intervention } from '../../engine/scenario.ts';
import type { SimTime } from '../../engine/units.ts';
import { ERA_IDS, ERA_NAMES } from '../../model/installation/era.ts';
import { FORM_IDS, formOf } from '../../model/installation/form.ts';
import { IMAGES, imageTitle } from '../../model/installation/image.ts';
import type { LinkRules } from '../link.ts';
import type { Parameter, Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
import { KINDS } from './kinds.ts';
import { interventionsOf, labOf } from './log.ts';
import { kindName, narrate, subjectName } from './narrate.ts';
import { logOf } from './routes/route.ts';
import { ROUTES } from './routes/routes.ts';
import { installation } from './scenario.ts';
import { BEGINNINGS, type LabParams, type LabSetup } from './setup.ts';

const choice = (
  id: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): Parameter => ({
  ...{ kind: 'choice', id, label },
  options: options.map(([value, text]) => ({ value, label: text })),
  value: options[0]?.[0] ?? '',
});

/** A route decides the rest, unless it is `none`. */
const PARAMETERS: readonly Parameter[] = [
  choice('route', 'What is typed', [
    ...ROUTES.map(({ id, title }) => [id, title] as const),
    ['none', 'nothing'],
  ]),
  choice(
    'machine',
    'Machine',
    FORM_IDS.map((id) => [id, formOf(id, 'today').title]),
  ),
  choice(
    'era',
    'Time',
    ERA_IDS.map((id) => [id, ERA_NAMES[id]]),
  ),
  choice('system', 'Installed', [
    ['blank', 'nothing'],
    ...IMAGES.map((image) => [image.id, imageTitle(image)] as const),
  ]),
  choice(
    'begins',
    'How it is found',
    BEGINNINGS.map((id) => [id, id]),
  ),
];

/** A run's parameters and the inputs that its route adds to those given. */
function paramsFrom(
  { route, machine, era, system, begins }: Settings,
  inputs: Inputs,
): { readonly params: LabParams; readonly inputs: Inputs } {
  const typed = ROUTES.find(({ id }) => id === route);
  const chosen = { machine, era, system, begins } as unknown as Partial<LabSetup>;
  const log = typed ? logOf(typed) : labOf(chosen);
  const interventions = [...interventionsOf(log.inputs), ...inputs.interventions].toSorted(
    (a, b) => a.at - b.at,
  );
  return {
    params: { setup: log.setup, script: log.inputs.map(({ text }) => text) },
    inputs: { seed: inputs.seed, interventions },
  };
}

/** The power button is pressed at an instant. */
const pressPowerAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.powerPressed, subject: 0, detail: 0 },
});

/** The power is cut at an instant. */
const cutPowerAt = (at: SimTime): Intervention => ({
  ...{ at, kind: KINDS.powerCut, subject: 0, detail: 0 },
});

/** What a link of the usual kind may hold; a log with texts has its own. */
const LINK_RULES: LinkRules = {
  scenario: installation.id,
  parameters: PARAMETERS,
  designs: [],
  interventions: [
    { kind: KINDS.powerPressed, subjectMax: 0 },
    { kind: KINDS.powerCut, subjectMax: 0 },
  ],
  timeMax: installation.limits.timeMax,
};

function run(settings: Settings, given: Inputs, options?: RunOptions) {
  const { params, inputs } = paramsFrom(settings, given);
  const made = observe(installation, params, inputs, options);
  const names = { lane: () => 'machine', subject: subjectName(made.context) };
  return told(made, names, narrator(kindName, narrate));
}

/** The registry's entry. */
export const installationEntry = {
  id: installation.id,
  title: 'The installation lab',
  parameters: PARAMETERS,
  rules: LINK_RULES,
  actions: { pressPower: pressPowerAt, cutPower: cutPowerAt },
  run,
};

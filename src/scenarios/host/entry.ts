/** A host under load in the one form that commands, tests and links know. */
import { observe } from '../../engine/observe.ts';
import type { RunOptions } from '../../engine/run.ts';
import type { Inputs, Intervention } from '../../engine/scenario.ts';
import { simTime, type SimTime } from '../../engine/units.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { CRASHABLE, type Crashable } from '../../model/failure.ts';
import type { LinkRules } from '../link.ts';
import type { Settings } from '../parameter.ts';
import { narrator, told } from '../told.ts';
import { KINDS } from './events.ts';
import { laneName, subjectName } from './names.ts';
import { kindName, narrate } from './narrate.ts';
import { hostScenario } from './scenario.ts';
import { reached } from './reached.ts';
import { paramsFrom, PARAMETERS } from './settings.ts';

/** The crash of a component of the first guest at an instant, as the engine takes it. */
export const crashAt = (component: Crashable, at: SimTime): Intervention => ({
  at,
  kind: KINDS.componentCrashed,
  subject: CRASHABLE.indexOf(component),
  detail: 0,
});

/** What a link to a host may hold. */
const RULES: LinkRules = {
  scenario: 'host',
  parameters: PARAMETERS,
  designs: DESIGNS.map((design) => design.id),
  interventions: [{ kind: KINDS.componentCrashed, subjectMax: CRASHABLE.length - 1 }],
  timeMax: simTime(1_000_000_000),
};

/** A run of settled settings with its words. */
function run(settings: Settings, inputs: Inputs, options?: RunOptions) {
  const params = paramsFrom(settings);
  const made = observe(hostScenario(params), params, reached(inputs, params), options);
  const names = {
    lane: laneName,
    subject: (kind: string, subject: number) => subjectName(made.context, kind, subject),
  };
  return told(made, names, narrator(kindName, narrate));
}

/** The registry's entry. */
export const hostEntry = {
  id: RULES.scenario,
  title: 'A host under load',
  parameters: PARAMETERS,
  rules: RULES,
  actions: Object.fromEntries(
    CRASHABLE.map((component) => [`crash:${component}`, (at: SimTime) => crashAt(component, at)]),
  ),
  run,
};

/** What a reader may set in “anatomy of a VM exit”, and the typed parameters that follow. */
import type { Parameter, Settings } from '../parameter.ts';
import { actName, ACTS, COST_LEVELS, type Act, type CostLevel } from './acts.ts';
import { WAYS } from './ways.ts';

export interface ExitParams {
  /** The id of a way. */
  readonly way: string;
  readonly act: Act;
  /** How often the guest does it in the second that follows. */
  readonly perSecond: number;
  readonly level: CostLevel;
}

const levelNames: Readonly<Record<CostLevel, string>> = {
  low: 'the least our sources allow',
  value: 'as measured',
  high: 'the most our sources allow',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'design',
    label: 'How the guest is stopped',
    options: WAYS.map(({ id, name }) => ({ value: id, label: name })),
    value: 'kvm-2012',
  },
  {
    kind: 'choice',
    id: 'act',
    label: 'What the guest does',
    options: ACTS.map((value) => ({ value, label: capital(actName(value)) })),
    value: 'deviceAccess',
  },
  {
    kind: 'integer',
    id: 'perSecond',
    label: 'How often, in one second',
    unit: 'times',
    min: 0,
    max: 2_000_000,
    value: 100_000,
  },
  {
    kind: 'choice',
    id: 'level',
    label: 'Costs',
    options: COST_LEVELS.map((value) => ({ value, label: levelNames[value] })),
    value: 'value',
  },
];

/** Settled settings as the scenario’s own parameters. */
export function paramsFrom(settings: Settings): ExitParams {
  return {
    way: String(settings['design']),
    act: settings['act'] as Act,
    perSecond: Number(settings['perSecond']),
    level: settings['level'] as CostLevel,
  };
}

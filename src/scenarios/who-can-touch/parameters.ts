/** What can be set about an attack: who attacks, and whether an IOMMU watches devices. */
import { ATTACKERS, type Attacker } from '../../model/memory/attempts.ts';
import type { Parameter, Settings } from '../parameter.ts';

export interface TouchParams {
  readonly attacker: Attacker;
  readonly iommu: 'on' | 'off';
}

/** What each attacker is called: as a choice, and in a sentence. */
export const ATTACKER_NAMES: Readonly<
  Record<Attacker, { readonly name: string; readonly it: string }>
> = {
  child: { name: 'A child partition', it: 'child 1' },
  childWithDevice: { name: 'A child with a device of its own', it: 'child 1' },
  driverPartition: { name: 'A driver partition', it: 'the driver partition' },
  parent: { name: 'The parent partition', it: 'the parent' },
};

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'attacker',
    label: 'Who has turned hostile',
    options: ATTACKERS.map((value) => ({ value, label: ATTACKER_NAMES[value].name })),
    value: 'child',
  },
  {
    kind: 'choice',
    id: 'iommu',
    label: 'IOMMU',
    options: [
      { value: 'on', label: 'there, and in use' },
      { value: 'off', label: 'not there, or not in use' },
    ],
    value: 'on',
  },
];

/** Settled settings as the scenario's own type; `settle` has checked every field. */
export const paramsFrom = (settings: Settings): TouchParams => settings as unknown as TouchParams;

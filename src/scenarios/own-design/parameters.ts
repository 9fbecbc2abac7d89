/** What a reader may set in “design your own hypervisor”: the plan, and what “follow one request” lets be set. */
import { DESIGNS } from '../../model/designs/index.ts';
import { PARAMETERS as FOLLOW, type FollowParams } from '../follow-one-request/parameters.ts';
import type { Parameter, Settings } from '../parameter.ts';
import { OWN } from './compose.ts';
import { PLAN_FIELDS, type Plan } from './plan.ts';

export interface OwnParams extends FollowParams, Plan {}

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'design',
    label: 'Machine',
    options: [
      { value: OWN, label: 'Your own design' },
      ...DESIGNS.map(({ id, name }) => ({ value: id, label: name })),
    ],
    value: OWN,
  },
  ...PLAN_FIELDS,
  ...FOLLOW.filter(({ id }) => id !== 'design'),
];

/** Settled settings as the scenario’s own type; `settle` has checked every field. */
export const paramsFrom = (settings: Settings): OwnParams => settings as unknown as OwnParams;

/** What can be set in "follow one request", and the settings as the scenario takes them. */
import { DESIGNS } from '../../model/designs/index.ts';
import { DEVICES, type DeviceId } from '../../model/devices.ts';
import { OPERATIONS, type OperationId } from '../../model/operations.ts';
import { COST_LEVELS, type CostLevel } from '../../model/platforms/constant.ts';
import type { Parameter, Settings } from '../parameter.ts';

export interface FollowParams {
  readonly design: string;
  readonly operation: OperationId;
  /** The disk; network operations use the network card. */
  readonly device: DeviceId;
  /** Requests in all; the next is issued when one is done. */
  readonly requests: number;
  /** Requests in flight at once, at most. */
  readonly outstanding: number;
  readonly processors: number;
  /** Child partitions on the machine; requests come from the first. */
  readonly children: number;
  readonly costs: CostLevel;
  /** How long starting a lost driver domain again takes, ms. */
  readonly restartMs: number;
  /** How long a hypervisor takes to stop the machine once its privileged partition is lost, ms. */
  readonly noticeMs: number;
}

const costLabels: Readonly<Record<CostLevel, string>> = {
  low: 'least that sources allow',
  value: 'as published or estimated',
  high: 'most that sources allow',
};

export const PARAMETERS: readonly Parameter[] = [
  {
    kind: 'choice',
    id: 'design',
    label: 'Design',
    options: DESIGNS.map((design) => ({ value: design.id, label: design.name })),
    value: 'bare-metal',
  },
  {
    kind: 'choice',
    id: 'operation',
    label: 'Request',
    options: Object.values(OPERATIONS).map(({ id, name }) => ({ value: id, label: name })),
    value: 'diskRead',
  },
  {
    kind: 'choice',
    id: 'device',
    label: 'Disk',
    options: Object.values(DEVICES)
      .filter((device) => device.kind === 'disk')
      .map(({ id, name }) => ({ value: id, label: name })),
    value: 'nvme',
  },
  {
    kind: 'integer',
    id: 'requests',
    label: 'Requests in all',
    unit: 'requests',
    min: 1,
    max: 16,
    value: 1,
  },
  {
    kind: 'integer',
    id: 'outstanding',
    label: 'In flight at once',
    unit: 'requests',
    min: 1,
    max: 8,
    value: 1,
  },
  {
    kind: 'integer',
    id: 'processors',
    label: 'Logical processors',
    unit: 'processors',
    min: 1,
    max: 4,
    value: 2,
  },
  {
    kind: 'integer',
    id: 'children',
    label: 'Virtual machines',
    unit: 'virtual machines',
    min: 1,
    max: 3,
    value: 2,
  },
  {
    kind: 'choice',
    id: 'costs',
    label: 'Costs',
    options: COST_LEVELS.map((value) => ({ value, label: costLabels[value] })),
    value: 'value',
  },
  {
    kind: 'integer',
    id: 'restartMs',
    label: 'Restart of a driver domain (assumed)',
    unit: 'ms',
    min: 1,
    max: 10_000,
    value: 200,
  },
  {
    kind: 'integer',
    id: 'noticeMs',
    label: 'From the loss of the parent to the end of the machine (assumed)',
    unit: 'ms',
    min: 1,
    max: 10_000,
    value: 100,
  },
];

/** Settled settings as the scenario's own type; `settle` has checked every field. */
export const paramsFrom = (settings: Settings): FollowParams => settings as unknown as FollowParams;

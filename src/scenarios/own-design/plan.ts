/** The plan of a machine as a reader makes it: one choice for everything that can live in more than one place. */
import type { ChoiceParameter } from '../parameter.ts';

/** The choices, by id, with what may be chosen. */
export interface Plan {
  readonly base: 'hypervisor' | 'host';
  readonly driver: 'beneath' | 'parent' | 'driverPartition' | 'child';
  readonly between: 'ring' | 'registers';
  readonly server: 'beneath' | 'parent' | 'driverPartition' | 'process';
  readonly monitor: 'beneath' | 'process';
  readonly stack: 'beneath' | 'parent' | 'process';
  readonly cpu: 'hardware' | 'translation' | 'paravirtual';
  readonly paging: 'nested' | 'shadow';
  readonly iommu: 'yes' | 'no';
}

export type PlanKey = keyof Plan;

type Options<Key extends PlanKey> = readonly (readonly [value: Plan[Key], label: string])[];

const choice = <Key extends PlanKey>(
  id: Key,
  label: string,
  value: Plan[Key],
  options: Options<Key>,
): ChoiceParameter => ({
  kind: 'choice',
  id,
  label,
  options: options.map(([one, words]) => ({ value: one, label: words })),
  value,
});

/** The fields of a plan, in the order in which a machine is made. It begins as Hyper-V with synthetic devices. */
export const PLAN_FIELDS: readonly ChoiceParameter[] = [
  choice('base', 'Beneath everything', 'hypervisor', [
    ['hypervisor', 'a hypervisor, and nothing else'],
    ['host', 'an operating system'],
  ]),
  choice('driver', 'The physical driver lives in', 'parent', [
    ['beneath', 'what is beneath everything'],
    ['parent', 'a privileged partition'],
    ['driverPartition', 'a partition of its own'],
    ['child', 'the child, which is given the device'],
  ]),
  choice('between', 'The child’s driver talks through', 'ring', [
    ['ring', 'a ring in shared memory'],
    ['registers', 'the registers of an imitated device'],
  ]),
  choice('server', 'Who answers it lives in', 'parent', [
    ['beneath', 'what is beneath everything'],
    ['parent', 'a privileged partition'],
    ['driverPartition', 'the driver’s partition'],
    ['process', 'a process for each virtual machine'],
  ]),
  choice('monitor', 'Who is entered at an exit lives in', 'beneath', [
    ['beneath', 'what is beneath everything'],
    ['process', 'a process for each virtual machine'],
  ]),
  choice('stack', 'Who makes and manages machines lives in', 'parent', [
    ['beneath', 'what is beneath everything'],
    ['parent', 'a privileged partition'],
    ['process', 'a process for each virtual machine'],
  ]),
  choice('cpu', 'A child is left by', 'hardware', [
    ['hardware', 'the processor (VT-x, AMD-V)'],
    ['translation', 'binary translation'],
    ['paravirtual', 'a changed kernel that asks'],
  ]),
  choice('paging', 'Its memory is mapped by', 'nested', [
    ['nested', 'nested page tables'],
    ['shadow', 'shadow page tables'],
  ]),
  choice('iommu', 'An IOMMU checks devices', 'no', [
    ['yes', 'yes'],
    ['no', 'no'],
  ]),
];

/** The plan in settled settings. */
export function planFrom(settings: Readonly<Record<string, unknown>>): Plan {
  return Object.fromEntries(PLAN_FIELDS.map(({ id }) => [id, settings[id]])) as unknown as Plan;
}

/** The plan that nobody has touched. */
export const FIRST_PLAN: Plan = planFrom(
  Object.fromEntries(PLAN_FIELDS.map(({ id, value }) => [id, value])),
);

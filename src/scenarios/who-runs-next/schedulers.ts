/** The schedulers that can be compared: Hyper-V’s three kinds, and plain turns for contrast. */
import type { SchedulerParams } from '../host/params.ts';

export interface SchedulerKind {
  /** kebab-case; appears in links. */
  readonly id: string;
  readonly name: string;
  /** At most 18 letters. */
  readonly short: string;
  readonly note: string;
  readonly kind: NonNullable<SchedulerParams['kind']>;
}

export const SCHEDULERS: readonly SchedulerKind[] = [
  {
    id: 'classic',
    name: 'Classic scheduler',
    short: 'Classic',
    note: 'fair shares by weight',
    kind: 'credit',
  },
  {
    id: 'core',
    name: 'Core scheduler',
    short: 'Core',
    note: 'a core’s two processors run one child at a time',
    kind: 'core',
  },
  {
    id: 'root',
    name: 'Root scheduler',
    short: 'Root',
    note: 'the parent’s Windows places virtual processors',
    kind: 'root',
  },
  {
    id: 'turns',
    name: 'Plain turns',
    short: 'Plain turns',
    note: 'no weights, no reserves, nobody goes first',
    kind: 'roundRobin',
  },
];

/** The scheduler with this id. Throws on one that there is not. */
export function schedulerOf(id: string): SchedulerKind {
  const found = SCHEDULERS.find((one) => one.id === id);
  if (!found) throw new Error(`"${id}" is no scheduler`);
  return found;
}

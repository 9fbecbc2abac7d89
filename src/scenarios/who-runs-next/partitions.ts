/** Whose virtual processor an agent is, and what sentences and pictures call it. */
import { CREW } from '../host/codes.ts';
import type { NextContext } from './context.ts';

/** `user` and `greedy` are children; `interrupts` is the hypervisor’s own work. */
export type Role = 'user' | 'greedy' | 'parent' | 'interrupts';

export interface Partition {
  /** As in narrations. */
  readonly id: string;
  readonly role: Role;
  /** In a sentence: "the user’s child", "greedy child 2". */
  readonly name: string;
  readonly short: string;
}

/** The partition of an agent. */
export function partitionOf({ host }: NextContext, agent: number): Partition {
  const { layout } = host;
  const guest = layout.agentGuest[agent] ?? -1;
  switch (layout.agentKind[agent]) {
    case CREW.guest:
      return guest === 0 ? user : greedy(guest);
    case CREW.service:
      return parent;
    default:
      return interrupts;
  }
}

const user: Partition = {
  id: 'user',
  role: 'user',
  name: 'the user’s child',
  short: 'user’s child',
};
const parent: Partition = { id: 'parent', role: 'parent', name: 'the parent', short: 'parent' };
const interrupts: Partition = {
  id: 'hypervisor',
  role: 'interrupts',
  name: 'the hypervisor',
  short: 'hypervisor',
};
const greedy = (guest: number): Partition => ({
  id: `greedy-${guest}`,
  role: 'greedy',
  name: `greedy child ${guest}`,
  short: `greedy ${guest}`,
});

/** All partitions of a host, in the order in which they are drawn; the hypervisor last. */
export const partitionsOf = ({ params }: NextContext): readonly Partition[] => [
  user,
  parent,
  ...Array.from({ length: params.greedy }, (_, index) => greedy(index + 1)),
  interrupts,
];

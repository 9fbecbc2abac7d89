/** Clauses that several missions share. */
import type { Frozen } from '../../../engine/scenario.ts';
import type { LabState, Vm } from '../state.ts';
import type { Clause } from './mission.ts';

/** Has the screen shown this? */
export const proven = (id: string, text: string): Clause => ({
  ...{ id: `proof-${id}`, text },
  holds: ({ proofs }) => proofs.includes(id),
});

export const HYPERVISOR_RUNS: Clause = {
  id: 'hypervisor',
  text: 'the hypervisor runs beneath this Windows',
  holds: ({ up }) => up?.hypervisor === true,
};

export const MANAGEMENT_RUNS: Clause = {
  id: 'vmms',
  text: 'the management service vmms runs',
  holds: ({ up }) => up?.vmms === 'running',
};

export const NEVER_CUT_OFF: Clause = {
  id: 'session',
  text: 'your own connection to the machine was never lost',
  holds: ({ turns }) => !turns.includes('session'),
};

/** The children that run now. */
export const runningOf = ({ disk }: Frozen<LabState>): readonly Frozen<Vm>[] =>
  (disk?.vms ?? []).filter((vm) => vm.state === 'Running');

/** So many children run at once. */
export const childrenRun = (count: number, text: string): Clause => ({
  id: `children-${count}`,
  text,
  holds: (state) => runningOf(state).length >= count,
});

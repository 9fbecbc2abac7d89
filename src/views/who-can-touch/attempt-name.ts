/** What an attempt is called in a table: what it does, to whose page. */
import type { Attempt } from '../../model/memory/attempts.ts';

const targets: Readonly<Record<Attempt['target'], string>> = {
  own: 'its own page',
  ring: 'the ring page of child 2',
  sibling: 'another page of child 2',
  parent: 'a page of the parent',
  hypervisor: 'a page of the hypervisor',
};

/** A phrase such as "read the ring page of child 2". */
export function attemptName({ does, target }: Attempt): string {
  if (does === 'give') return 'give a page of its own to child 2';
  return `${does === 'take' ? 'take away' : does} ${targets[target]}`;
}

/** The heading of the attempts of one way. */
export const WAY_NAMES: Readonly<Record<Attempt['way'], string>> = {
  instructions: 'By its own instructions',
  device: 'Through a device that it commands',
  hypercall: 'By asking the hypervisor',
};

/** How the figures draw a domain of the model: the one visual language, looked up by the model's own kinds. */
import type { Domain, DomainKind } from '../../model/design.ts';
import { domainStyles, type DomainStyle } from '../domain-style.ts';

/** The style of a kind of domain in the model. */
export const lookOf = (kind: DomainKind): DomainStyle => domainStyles[kind];

const modes: Readonly<Record<Domain['mode'], string>> = {
  user: 'user mode',
  kernel: 'kernel mode',
  monitor: 'the mode of the monitor',
  hardware: 'hardware',
};

const memories: Readonly<Record<Domain['memory'], string>> = {
  own: 'only its own memory',
  granted: 'its own memory, and what it has been granted',
  allButMonitor: 'all memory but the hypervisor’s',
  all: 'all memory of the machine',
};

/** What a domain may do, as short phrases: the rights of its row. */
export function rightsOf(domain: Domain): readonly string[] {
  if (domain.mode === 'hardware') return ['no code of ours: it takes commands and interrupts'];
  return [
    `runs in ${modes[domain.mode]}`,
    `may touch ${memories[domain.memory]}`,
    domain.reachesDevices ? 'reaches devices' : 'reaches no device',
  ];
}

/** Instances of domains: the time that each has used, and what is wrong with it. */
import type { HostContext } from './context.ts';
import { filled, zeros } from './filled.ts';

/** By instance of a domain. */
export interface DomainState {
  cpuNs: number[];
  cpuNsWarm: number[];
  /** Parts of a cycle not yet worked. */
  cyclesCarried: number[];
  stopped: number[];
  /** 1 while it hangs and has no agents of its own: whoever enters it stays there. */
  hung: number[];
  /** 1 while it is in hostile hands. */
  hostile: number[];
  slowness: number[];
}

/** No time used, nothing wrong. */
export function domainState(context: HostContext): DomainState {
  const instances = context.instances.length;
  return {
    cpuNs: zeros(instances),
    cpuNsWarm: zeros(instances),
    cyclesCarried: zeros(instances),
    stopped: zeros(instances),
    hung: zeros(instances),
    hostile: zeros(instances),
    slowness: filled(instances, 1),
  };
}

/**
 * Who runs the code of each domain under load. A crew is a set of agents (virtual processors, threads) with
 * one inbox; it is derived from the design row alone.
 */
import { domainOf, placeIn, rootOf, type Design, type Domain } from '../design.ts';

/** A crew of a design. `interrupts` takes what the most privileged domain does when a device calls. */
export interface Crew {
  /** `guest`, `interrupts`, `worker`, or the id of the domain whose agents it has. */
  readonly id: string;
  readonly kind: 'guest' | 'interrupts' | 'service' | 'process';
  /** One such crew for each guest. */
  readonly perGuest: boolean;
  /** The domain in which its agents live. */
  readonly domain: string;
}

/** The domains whose code a guest's virtual processors run: its own, its monitor's, and the process they are threads of. */
export function guestDomains(design: Design): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (domain: Domain): void => {
    if (found.has(domain.id)) return;
    found.add(domain.id);
    if (domain.threadOf !== undefined) add(domainOf(design, domain.threadOf));
    const under = domain.under === null ? null : domainOf(design, domain.under);
    if (under?.perChild) add(under);
  };
  add(placeIn(design, 'application'));
  add(placeIn(design, 'guestKernel'));
  return found;
}

/** Who runs the code of a domain; null where it runs on whoever comes there. Hardware is nobody's. */
export function crewOf(design: Design, id: string): Crew | null {
  const domain = domainOf(design, id);
  if (guestDomains(design).has(id))
    return {
      id: 'guest',
      kind: 'guest',
      perGuest: true,
      domain: placeIn(design, 'guestKernel').id,
    };
  if (domain.mode === 'hardware' || domain.id === rootOf(design).id) return null;
  const under = domain.under === null ? null : crewOf(design, domain.under);
  if (under) return under;
  if (domain.mode === 'monitor') return null;
  const kind = domain.mode === 'user' ? 'process' : 'service';
  return { id, kind, perGuest: domain.perChild, domain: id };
}

/** Work that a device's interrupt begins in the most privileged domain. */
export const interruptsOf = (design: Design): Crew => ({
  id: 'interrupts',
  kind: 'interrupts',
  perGuest: false,
  domain: rootOf(design).id,
});

/** Threads of the most privileged domain that serve as one guest's back end. */
export const workersOf = (design: Design): Crew => ({
  id: 'worker',
  kind: 'process',
  perGuest: true,
  domain: rootOf(design).id,
});

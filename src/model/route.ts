/** The way from one protection domain to another: out to the domain both are entered through, then in. */
import { crossingIn, crossingOut, type CrossingKind } from './crossings.ts';
import { domainOf, rootOf, type Design, type Domain } from './design.ts';

/** One border passed on the way. */
export interface Passage {
  readonly from: Domain;
  readonly to: Domain;
  readonly crossing: CrossingKind;
}

/** The domain and those it is entered through, up to the most privileged one. */
export function wayOut(design: Design, domain: Domain): readonly Domain[] {
  const chain = [domain];
  for (let at = domain; at.under !== null;) {
    at = domainOf(design, at.under);
    if (chain.includes(at)) throw new Error(`design ${design.id}: ${at.id} is under itself`);
    chain.push(at);
  }
  return chain;
}

/**
 * The passages from one domain to another; none when they are the same. Hardware is reached straight
 * from a domain with the right to do so; its interrupts go to the most privileged domain first.
 */
export function routeBetween(design: Design, from: Domain, to: Domain): readonly Passage[] {
  if (from.id === to.id) return [];
  if (to.mode === 'hardware') {
    if (!from.reachesDevices)
      throw new Error(`design ${design.id}: ${from.id} may not reach the device`);
    return [{ from, to, crossing: 'deviceCommand' }];
  }
  if (from.mode === 'hardware') {
    const root = rootOf(design);
    return [{ from, to: root, crossing: 'interrupt' }, ...routeBetween(design, root, to)];
  }
  const out = wayOut(design, from);
  const into = wayOut(design, to);
  const meeting = out.find((domain) => into.includes(domain));
  if (!meeting) throw new Error(`design ${design.id}: no way from ${from.id} to ${to.id}`);
  const passages: Passage[] = [];
  for (const domain of out.slice(0, out.indexOf(meeting))) {
    const under = domainOf(design, domain.under ?? '');
    passages.push({ from: domain, to: under, crossing: crossingOut(domain, design.signal) });
  }
  let here = meeting;
  for (const domain of into.slice(0, into.indexOf(meeting)).reverse()) {
    passages.push({ from: here, to: domain, crossing: crossingIn(domain, from) });
    here = domain;
  }
  return passages;
}

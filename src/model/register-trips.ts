/** The register accesses of an emulated device: there and back, as often as its driver touches it. */
import type { Stop } from './chain.ts';
import { crossingOut } from './crossings.ts';
import { domainOf, placeIn, type Design, type Domain } from './design.ts';
import { blankHop, crossingHops, type Hop, type Prices, type Share } from './hop.ts';
import type { Operation } from './operations.ts';
import { at } from './platforms/constant.ts';
import { REGISTER_ACCESSES } from './register-accesses.ts';
import { routeBetween, type Passage } from './route.ts';

/** The accesses before the one that starts the request, or those after its interrupt; none where there are none. */
export function registerHops(
  design: Design,
  workload: Prices & { readonly operation: Operation },
  stop: Stop,
  when: 'submit' | 'complete',
): Hop[] {
  const accesses = REGISTER_ACCESSES[workload.operation.kind][when];
  const count = at(accesses, workload.level) - (when === 'submit' ? 1 : 0);
  if (count === 0) return [];
  const guest = placeIn(design, 'guestDriver');
  const trip = tripOf(design, guest);
  const hops = trip.costed.flatMap((passage) => crossingHops(design, workload, passage, stop));
  const cycles = hops.reduce((sum, hop) => sum + hop.cycles, 0);
  return [
    {
      ...blankHop(stop),
      kind: 'registers',
      domain: trip.answeredBy,
      from: guest.id,
      crossings: count * trip.crossings,
      accesses: count,
      cycles: count * cycles,
      shares: addUp(hops, count),
      constants: [accesses, ...hops.flatMap((hop) => hop.constants)],
    },
  ];
}

/** One access there and back: who answers it, what it crosses, and the crossings whose cost is known. */
function tripOf(
  design: Design,
  guest: Domain,
): {
  readonly answeredBy: string;
  readonly crossings: number;
  readonly costed: readonly Passage[];
} {
  if (design.registersIn === 'deviceModel') {
    const model = placeIn(design, 'deviceModel');
    const costed = [...routeBetween(design, guest, model), ...routeBetween(design, model, guest)];
    return { answeredBy: model.id, crossings: costed.length, costed };
  }
  const monitor = domainOf(design, guest.under ?? '');
  const out: Passage = { from: guest, to: monitor, crossing: crossingOut(guest, design.signal) };
  const back: Passage = { from: monitor, to: guest, crossing: 'vmEntry' };
  // What was measured of a translated callout is the way there and back together.
  const costed = out.crossing === 'translatedCallout' ? [out] : [out, back];
  return { answeredBy: monitor.id, crossings: 2, costed };
}

/** The shares of several hops by domain, each taken so many times. */
function addUp(hops: readonly Hop[], times: number): readonly Share[] {
  const cycles = new Map<string, number>();
  for (const share of hops.flatMap((hop) => hop.shares))
    cycles.set(share.domain, (cycles.get(share.domain) ?? 0) + times * share.cycles);
  return [...cycles].map(([domain, sum]) => ({ domain, cycles: sum }));
}

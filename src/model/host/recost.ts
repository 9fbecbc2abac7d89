/** The hops of a path at other costs: the same work, each constant's value asked for anew. */
import type { Hop, Share } from '../hop.ts';
import { at } from '../platforms/constant.ts';
import type { Costs } from './costs.ts';

/** The hops of a path derived on the costs' own platform and level, with the overrides applied. */
export function recost(hops: readonly Hop[], costs: Costs, bytes: number): readonly Hop[] {
  return hops.map((hop) => {
    const [first, ...rest] = hop.constants;
    if (!first) return hop;
    switch (hop.kind) {
      case 'device':
        return { ...hop, serviceNs: Math.round(costs.of(first)) };
      case 'copy':
        return withCycles(hop, Math.round(bytes * costs.of(first)));
      case 'registers': {
        const change = Math.round(costs.of(first)) - at(first, costs.level);
        const accesses = Math.max(0, hop.accesses + change);
        const each = rest.reduce((sum, constant) => sum + Math.round(costs.of(constant)), 0);
        const crossings = Math.round((hop.crossings / hop.accesses) * accesses);
        return { ...withCycles(hop, accesses * each), accesses, crossings };
      }
      case 'work':
      case 'crossing':
        return withCycles(hop, Math.round(costs.of(first)));
    }
  });
}

/** The hop at so many cycles, divided among its domains as before. */
function withCycles(hop: Hop, cycles: number): Hop {
  let left = cycles;
  const shares = hop.shares.map((share, index): Share => {
    const last = index === hop.shares.length - 1;
    const part = last ? left : Math.floor((cycles * share.cycles) / Math.max(1, hop.cycles));
    left -= part;
    return { domain: share.domain, cycles: part };
  });
  return { ...hop, cycles, shares };
}

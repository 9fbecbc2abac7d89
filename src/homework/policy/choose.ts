/** Applies a policy: who of those who are ready is next, and by which rule. */
import { PATIENCE_NS, type First, type Policy, type Who } from './vocabulary.ts';

/** How somebody stands who wants the processor. Times in ns. */
export interface Standing {
  status: 'asleep' | 'ready' | 'running';
  weight: number;
  /** What is left of the burst. */
  left: number;
  /** Time had of late: halved again and again. */
  recent: number;
  used: number;
  readySince: number;
  wokeAt: number;
  /** It has not run since it woke. */
  fresh: boolean;
  /** The longest wait so far. */
  longest: number;
}

/** Who is next; null where nobody is ready. `running` competes as well, unless it is −1. */
export function choose(
  { rules }: Policy,
  standings: readonly Standing[],
  now: number,
  running: number,
): { readonly contender: number; readonly rule: number } | null {
  const ready = standings.flatMap(({ status }, index) =>
    status === 'ready' || index === running ? [index] : [],
  );
  for (const [rule, { who, first }] of rules.entries()) {
    const meant = ready.filter((index) => isMeant(who, standings, index, now));
    const chosen = best(first, standings, meant);
    if (chosen !== null) return { contender: chosen, rule };
  }
  return null;
}

function isMeant(who: Who, standings: readonly Standing[], index: number, now: number): boolean {
  const one = standings[index];
  if (!one) return false;
  switch (who) {
    case 'anyone':
      return true;
    case 'woken':
      return one.fresh;
    case 'wokenInShare':
      return one.fresh && lag(standings, one) >= 0;
    case 'behind':
      return lag(standings, one) > 0;
    case 'patient':
      return one.status === 'ready' && now - one.readySince > PATIENCE_NS;
  }
}

/** How far somebody is behind its share of what all have had of late; scaled by weights, to stay whole. */
function lag(standings: readonly Standing[], one: Standing): number {
  let [time, weights] = [0, 0];
  for (const { recent, weight } of standings) {
    time += recent;
    weights += weight;
  }
  return time * one.weight - one.recent * weights;
}

/** Who of them goes first; the earlier in the list where two are equal. */
function best(
  first: First,
  standings: readonly Standing[],
  among: readonly number[],
): number | null {
  const worth = (index: number): number => {
    const one = standings[index];
    if (!one) return 0;
    switch (first) {
      case 'waited':
        return -one.readySince;
      case 'behind':
        return lag(standings, one) / one.weight;
      case 'heaviest':
        return one.weight;
      case 'listed':
        return 0;
    }
  };
  return among.reduce<number | null>(
    (chosen, index) => (chosen === null || worth(index) > worth(chosen) ? index : chosen),
    null,
  );
}

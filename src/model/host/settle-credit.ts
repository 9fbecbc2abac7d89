/**
 * The settlement of credit: each period, the processors' time is dealt out by weight among those who wanted
 * to run. Nobody gets more than one processor's time or its cap; what is left over goes to the others.
 */

/** What the settlement reads of each entity, and the room it writes to. All by entity. */
export interface Ledger {
  readonly weight: Readonly<ArrayLike<number>>;
  /** The most an entity may get in one period, ns. */
  readonly most: Readonly<ArrayLike<number>>;
}

/**
 * Writes to `share` what each active entity gets of `total` ns; 0 to the others. The shares add up to `total`
 * or to the sum of what the active may get at most, but for less than one ns an entity.
 */
export function dealShares(
  ledger: Ledger,
  active: readonly number[],
  total: number,
  share: number[],
): void {
  const { weight, most } = ledger;
  for (let index = 0; index < share.length; index++) share[index] = 0;
  let left = total;
  let weights = 0;
  for (const entity of active) weights += weight[entity]!;
  const open = active.slice();
  while (open.length > 0 && weights > 0) {
    const full = open.findIndex((entity) => (left * weight[entity]!) / weights >= most[entity]!);
    if (full < 0) break;
    const entity = open[full]!;
    share[entity] = most[entity]!;
    left -= most[entity]!;
    weights -= weight[entity]!;
    open.splice(full, 1);
  }
  for (const entity of open) share[entity] = Math.floor((left * weight[entity]!) / weights);
}

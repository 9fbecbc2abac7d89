/**
 * The settlement of credit: each period, the processors' time is dealt out by weight among those who wanted
 * to run. Nobody gets more than one processor's time or its cap, and nobody less than its reserve; what that
 * leaves or takes is the others'.
 */

/** What the settlement reads of each entity, ns in one period. All by entity. */
export interface Ledger {
  readonly weight: Readonly<ArrayLike<number>>;
  /** The most an entity may get. */
  readonly most: Readonly<ArrayLike<number>>;
  /** The least it gets when it is active, where no more is promised than there is. */
  readonly reserve: Readonly<ArrayLike<number>>;
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
  const { weight } = ledger;
  for (let index = 0; index < share.length; index++) share[index] = 0;
  let left = total;
  let open = active;
  for (;;) {
    let weights = 0;
    for (const entity of open) weights += weight[entity]!;
    let bent = 0;
    for (const entity of open) {
      share[entity] = Math.floor((Math.max(0, left) * weight[entity]!) / weights);
      bent += within(ledger, entity, share[entity]) - share[entity];
    }
    // Whoever pulls the way that the sum is bent has its limit for good; the others are dealt to again.
    const rest: number[] = [];
    for (const entity of open) {
      const kept = within(ledger, entity, share[entity]!);
      const pull = kept - share[entity]!;
      if (pull === 0 || pull * bent < 0) {
        rest.push(entity);
        continue;
      }
      share[entity] = kept;
      left -= kept;
    }
    if (rest.length === open.length) return;
    open = rest;
  }
}

/** A share as its entity's limits let it be; a cap wins over a reserve. */
const within = ({ most, reserve }: Ledger, entity: number, share: number): number =>
  Math.min(most[entity]!, Math.max(reserve[entity]!, share));

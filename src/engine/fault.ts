/** What becomes of an error in a model: it says in which run it happened, so that one line reproduces it. */

/** Where a run stands. */
export interface Whereabouts {
  readonly id: string;
  readonly seed: number;
  readonly step: number;
  readonly now: number;
}

/** Does `work`. What it throws is thrown on as `scenario … seed … step … at … ns: …`, with itself as `cause`. */
export function located<Result>(whereabouts: () => Whereabouts, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const { id, seed, step, now } = whereabouts();
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`scenario ${id} seed ${seed} step ${step} at ${now} ns: ${what}`, { cause });
  }
}

/** Amounts as flat numbers, and drawing them. */
import type { Sim } from '../../engine/scenario.ts';
import type { Duration } from '../../engine/units.ts';

/** An amount drawn anew each time it is needed; a plain number is a constant. The field says the unit. */
export type Amount =
  | number
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Each whole number from `from` to `to` equally likely. */
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  /** Each entry equally likely: a measured distribution as its quantiles. */
  | { readonly kind: 'table'; readonly values: readonly number[] };

/** Amounts by index: what kind, and two numbers; tables lie one after the other. */
export interface Amounts {
  readonly kind: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly table: Float64Array;
}

const KIND = { constant: 0, exponential: 1, uniform: 2, table: 3 } as const;

/** Collects amounts and gives each its index; equal ones share it. */
export class AmountList {
  private readonly rows: [kind: number, first: number, second: number][] = [];
  private readonly table: number[] = [];
  private readonly known = new Map<string, number>();

  /** The index of an amount. */
  add(amount: Amount): number {
    const key = JSON.stringify(amount);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, this.rows.length);
    this.rows.push(this.row(amount));
    return this.rows.length - 1;
  }

  /** Everything added so far. */
  flat(): Amounts {
    return {
      kind: Uint8Array.from(this.rows, (row) => row[0]),
      first: Float64Array.from(this.rows, (row) => row[1]),
      second: Float64Array.from(this.rows, (row) => row[2]),
      table: Float64Array.from(this.table),
    };
  }

  private row(amount: Amount): [number, number, number] {
    if (typeof amount === 'number') return [KIND.constant, amount, 0];
    switch (amount.kind) {
      case 'constant':
        return [KIND.constant, amount.value, 0];
      case 'exponential':
        return [KIND.exponential, amount.mean, 0];
      case 'uniform': {
        const from = Math.min(amount.from, amount.to);
        return [KIND.uniform, from, Math.max(amount.from, amount.to) - from + 1];
      }
      case 'table': {
        const start = this.table.length;
        this.table.push(...amount.values);
        return [KIND.table, start, amount.values.length];
      }
    }
  }
}

/** One value of an amount, from a random stream where chance decides: an integer of at least 0. */
export function draw(amounts: Amounts, index: number, sim: Sim, stream: number): number {
  const first = amounts.first[index]!;
  switch (amounts.kind[index]) {
    case KIND.constant:
      return first;
    case KIND.exponential:
      return sim.exponential(stream, first as Duration);
    case KIND.uniform:
      return first + uniform(sim, stream, amounts.second[index]!);
    default:
      return amounts.table[first + sim.below(stream, amounts.second[index]!)]!;
  }
}

/** An integer in [0, bound), also for bounds beyond 32 bits, where the low half is drawn of itself. */
function uniform(sim: Sim, stream: number, bound: number): number {
  if (bound <= 0x1_0000_0000) return sim.below(stream, bound);
  const high = sim.below(stream, Math.ceil(bound / 0x1_0000_0000));
  return Math.min(bound - 1, high * 0x1_0000_0000 + sim.below(stream, 0x1_0000_0000));
}

/** The order in which a page shows what could stand in any order: the same for everybody, and no hint at the key. */
import { Hash } from '../engine/hash.ts';
import { RandomStreams } from '../engine/random.ts';

/** The rows in an order that depends on the seed text alone. */
export function shuffled<T>(rows: readonly T[], seed: string): readonly T[] {
  const hash = new Hash();
  hash.text(seed);
  const random = new RandomStreams(Number.parseInt(hash.digits().slice(0, 8), 16), ['shuffle']);
  const order = [...rows];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(0, last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

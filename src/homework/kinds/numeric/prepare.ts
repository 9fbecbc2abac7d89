/** Numeric made ready: the key and every near-miss are answers of the engine. */
import type { NumericItem } from '../../item.ts';
import type { PreparedNumeric } from '../../prepared.ts';
import type { Preparation } from '../preparation.ts';

/** The key and the near-misses as numbers. */
export function prepareNumeric(
  item: NumericItem,
  { text, feedback, number }: Preparation,
): Pick<PreparedNumeric, 'kind' | 'unit' | 'key' | 'tolerance' | 'near' | 'low' | 'high'> {
  return {
    kind: 'numeric',
    unit: item.unit,
    key: number(item.key),
    tolerance: item.tolerance,
    near: item.near.map((row) => ({ ...feedback(row), key: number(row.key) })),
    low: text(item.low),
    high: text(item.high),
  };
}

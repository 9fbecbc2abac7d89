/**
 * Variants of an item: the same question with other parameters, for who tries again. An answer to an item
 * that has variants says which of them it is about, so that it can be graded wherever it is kept.
 */
import type { DiagnoseItem, DiagnoseVariant } from './item-host.ts';
import type { Item, NumericItem, NumericVariant, Value } from './item.ts';
import type { TraceItem, TraceVariant } from './item-reading.ts';
import type { PreparedItem } from './prepared.ts';
import { isRunQuestion, type Question } from './questions/index.ts';

/** The item and its variants as items of their own; the item itself comes first. */
export function variantsOf(item: Item): readonly [Item, ...Item[]] {
  switch (item.kind) {
    case 'numeric':
      return [item, ...(item.variants ?? []).map((one) => numericVariant(item, one))];
    case 'trace':
      return [item, ...(item.variants ?? []).map((one) => traceVariant(item, one))];
    case 'diagnose':
      return [item, ...(item.variants ?? []).map((one) => diagnoseVariant(item, one))];
    default:
      return [item];
  }
}

function numericVariant(item: NumericItem, { values, ask }: NumericVariant): NumericItem {
  const given = Object.fromEntries(Object.entries(ask ?? {}).filter(([, value]) => value));
  const asked = <Some extends Question | Value>(question: Some): Some =>
    'ask' in question && isRunQuestion(question) ? { ...question, ...given } : question;
  const named = Object.entries(item.values ?? {}).map(
    ([name, value]) => [name, asked(value)] as const,
  );
  return {
    ...item,
    values: { ...Object.fromEntries<Value>(named), ...values },
    key: asked(item.key),
    near: item.near.map((row) => ({ ...row, key: asked(row.key) })),
  };
}

const traceVariant = (item: TraceItem, { run, values }: TraceVariant): TraceItem => ({
  ...item,
  run,
  values: { ...item.values, ...values },
});

const diagnoseVariant = (item: DiagnoseItem, { seed, planted }: DiagnoseVariant): DiagnoseItem => ({
  ...item,
  planted,
  seed: seed ?? item.seed,
});

/** The variant with this number, from 0; the item itself where it has no such variant. */
export const variantAt = (item: PreparedItem, variant: number): PreparedItem =>
  variant === 0 ? item : (item.variants[variant - 1] ?? item);

/** An answer as it is kept: with the variant it is about, where the item has any. */
export const withVariant = (item: PreparedItem, variant: number, answer: unknown): unknown =>
  item.variants.length === 0 ? answer : { variant, answer };

/** The variant that a kept answer is about, and the answer; null where it is no answer to any variant. */
export function readVariant(
  item: PreparedItem,
  kept: unknown,
): { readonly variant: number; readonly answer: unknown } | null {
  if (item.variants.length === 0) return { variant: 0, answer: kept };
  if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, 'answer')) return null;
  const { variant, answer } = kept as { readonly variant?: unknown; readonly answer: unknown };
  const known =
    typeof variant === 'number' &&
    Number.isInteger(variant) &&
    variant >= 0 &&
    variant <= item.variants.length;
  return known ? { variant, answer } : null;
}

/** What an amount may be, in ns or in cycles. */
import { needed, number, object, whole, type Shape } from './shape.ts';

const amount = (most: number, unit: string): Shape => {
  const value = whole(0, most, unit);
  const kind = needed({ is: 'text', max: 20 });
  return {
    is: 'either',
    plain: value,
    object: {
      is: 'tagged',
      by: 'kind',
      cases: {
        constant: object<{ kind: string; value: number }>({ kind, value: needed(value) }),
        exponential: object<{ kind: string; mean: number }>({ kind, mean: needed(value) }),
        uniform: object<{ kind: string; from: number; to: number }>({
          kind,
          from: needed(value),
          to: needed(value),
        }),
        table: object<{ kind: string; values: number[] }>({
          kind,
          values: needed({ is: 'list', of: value, min: 1, max: 10_000 }),
        }),
      },
    },
  };
};

export const AMOUNT_NS = amount(1e12, 'ns');
export const AMOUNT_CYCLES = amount(1e12, 'cycles');
/** How often something happens for each operation; a part of one is an average. */
export const COUNT = number(0, 1e9, 'events');

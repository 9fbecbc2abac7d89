/** Stretches to be put in order with a button up and a button down each; nothing has to be dragged. */
import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { PreparedOrder } from '../../homework/prepared.ts';

export interface OrderFieldProps {
  readonly item: PreparedOrder;
  readonly answer: unknown;
  readonly onAnswer: (answer: unknown) => void;
}

/** The ids in the reader's order; the page's order where there is none yet. */
function orderOf(item: PreparedOrder, answer: unknown): readonly string[] {
  const ids = item.entries.map(({ id }) => id);
  const own = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
  const known = ids.every((id) => own.includes(id)) && own.length === ids.length;
  return known ? (own as readonly string[]) : ids;
}

export function OrderField({ item, answer, onAnswer }: OrderFieldProps) {
  const order = orderOf(item, answer);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 } | null>(null);
  // The element moves in the page with its entry and would lose the focus on the way.
  useLayoutEffect(() => {
    if (moved)
      list.current
        ?.querySelector<HTMLElement>(`[data-entry="${moved.id}"] [data-by="${moved.by}"]`)
        ?.focus();
  }, [moved, order]);
  const textOf = (id: string): string => item.entries.find((entry) => entry.id === id)?.text ?? '';
  const move = (id: string, by: -1 | 1): void => {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const rest = order.filter((one) => one !== id);
    onAnswer([...rest.slice(0, to), id, ...rest.slice(to)]);
    setMoved({ id, by });
  };
  return (
    <>
      <ol className="item-order" ref={list}>
        {order.map((id, index) => (
          <li key={id} data-entry={id}>
            <span className="item-place" aria-hidden="true">
              {index + 1}
            </span>
            <span className="item-entry">{textOf(id)}</span>
            <span className="item-moves">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="item-move"
                  data-by={by}
                  aria-disabled={by < 0 ? index === 0 : index === order.length - 1}
                  onClick={() => move(id, by)}
                >
                  <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
                  <span className="sr-only">
                    Move {by < 0 ? 'up' : 'down'}: {textOf(id)}
                  </span>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {moved && `${textOf(moved.id)} is now ${order.indexOf(moved.id) + 1} of ${order.length}.`}
      </p>
    </>
  );
}

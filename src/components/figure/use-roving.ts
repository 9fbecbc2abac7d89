/** One tab stop for a row of buttons; arrows move inside it, as in any toolbar. */
import { useLayoutEffect, useRef, type RefObject } from 'preact/compat';

/** Arrow keys that go back and forward in this row. */
type Way = 'horizontal' | 'vertical';

const backward = { horizontal: 'ArrowLeft', vertical: 'ArrowUp' } as const;
const forward = { horizontal: 'ArrowRight', vertical: 'ArrowDown' } as const;

/** Put `ref` and `onKeyDown` on the row. The button used last is the one that Tab comes to. */
export function useRoving<Row extends HTMLElement>(
  way: Way,
): {
  readonly ref: RefObject<Row>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<Row>(null);
  useLayoutEffect(() => {
    const row = ref.current;
    if (!row) return;
    const stops = buttonsOf(row);
    const current = stops.find((button) => button.tabIndex === 0) ?? stops[0];
    if (current) stopAt(stops, current);
    const focused = (event: FocusEvent): void => {
      const all = buttonsOf(row);
      const target = all.find((button) => button === event.target);
      if (target) stopAt(all, target);
    };
    row.addEventListener('focusin', focused);
    return () => row.removeEventListener('focusin', focused);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = ref.current;
    if (!row || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = buttonsOf(row);
    const at = stops.findIndex((button) => button === event.target);
    const next = at < 0 ? undefined : stops[place(event.key, at, stops.length, way)];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  return { ref, onKeyDown };
}

const buttonsOf = (row: HTMLElement): HTMLButtonElement[] => [
  ...row.querySelectorAll<HTMLButtonElement>('button[data-stop]'),
];

/** Writes only what changes: a written `tabIndex` makes the browser lay the page out, at every event played. */
function stopAt(stops: readonly HTMLButtonElement[], current: HTMLButtonElement): void {
  for (const button of stops) {
    const place = button === current ? 0 : -1;
    if (button.tabIndex !== place) button.tabIndex = place;
  }
}

function place(key: string, at: number, count: number, way: Way): number {
  if (key === forward[way]) return (at + 1) % count;
  if (key === backward[way]) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

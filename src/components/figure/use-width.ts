/** The width of an element in CSS pixels, in steps: the picture is laid out anew only when a step is passed. */
import { useLayoutEffect, useState, type RefObject } from 'preact/compat';

const stepPx = 24;

/** `initial` until the element has been measured; never less than `least`. */
export function useWidth(
  element: RefObject<HTMLElement>,
  initial: number,
  least: number = 280,
): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.max(least, Math.round(measured / stepPx) * stepPx));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, least]);
  return width;
}

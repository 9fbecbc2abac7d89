/** A right click, a long press or the menu key on a place of the picture lists what can be done there. */
import { useLayoutEffect, type RefObject } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import { spotAt } from './spot-at.ts';

/** So long has a finger to rest, ms, and so far may it stray, px. */
const PRESS = { ms: 500, px: 10 } as const;

/** `list` is false where nothing can be done: the browser's own menu opens there, as everywhere else. */
export function usePlaceMenu(
  figure: RefObject<HTMLElement>,
  list: (run: number, place: string) => boolean,
): void {
  const listFor = useEffectEvent((event: MouseEvent): boolean => {
    const spot = spotAt(event);
    return spot?.place != null && list(spot.run, spot.place);
  });
  useLayoutEffect(() => {
    const body = figure.current;
    if (!body) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed: PointerEvent | null = null;
    let listed = false;
    const drop = (): void => clearTimeout(timer);
    const menu = (event: MouseEvent): void => {
      if (listFor(event)) event.preventDefault();
    };
    const down = (event: PointerEvent): void => {
      drop();
      listed = false;
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      pressed = event;
      timer = setTimeout(() => (listed = listFor(event)), PRESS.ms);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (!pressed) return;
      if (Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > PRESS.px) drop();
    };
    // Lifting the finger is no click then.
    const end = (event: TouchEvent): void => {
      if (listed && event.cancelable) event.preventDefault();
    };
    const stop = new AbortController();
    const { signal } = stop;
    body.addEventListener('contextmenu', menu, { signal });
    body.addEventListener('pointerdown', down, { signal });
    body.addEventListener('pointermove', move, { signal });
    for (const kind of ['pointerup', 'pointercancel'] as const)
      body.addEventListener(kind, drop, { signal });
    body.addEventListener('touchend', end, { signal });
    return () => {
      drop();
      stop.abort();
    };
  }, [figure]);
}

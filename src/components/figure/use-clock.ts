/**
 * The one thing that moves a figure: while playing, each animation frame advances the position along the
 * events. It stops at the end or where the reader is asked, and rests while nobody can see it.
 */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import { advance, type Position, type Speed } from '../../views/player/pace.ts';
import type { Moment } from '../../views/comparison.ts';
import { playing as clockOwner } from './store.ts';

export interface ClockInputs {
  readonly figure: string;
  readonly moments: readonly Moment[];
  readonly cursor: number;
  /** Playing goes no further than this cursor. */
  readonly until: number;
  readonly speed: Speed;
  /** Nothing between two events is drawn. */
  readonly still: boolean;
  /** The cursor has moved to another event. */
  readonly onCursor: (cursor: number) => void;
  /** Draws a position between two events. */
  readonly onFrame: (position: Position) => void;
}

/** More than this between two frames is taken for a pause of the page, ms. */
const frameMax = 100;

/** Starts, stops and tells whether it plays. It goes on only while some of `stage` is in view. */
export function useClock(
  inputs: ClockInputs,
  stage: RefObject<HTMLElement>,
): {
  readonly plays: boolean;
  readonly play: () => void;
  readonly pause: () => void;
} {
  const { figure, cursor, until, moments } = inputs;
  const [plays, setPlays] = useState(false);
  const position = useRef<Position>({ cursor, part: 0 });
  const seen = useSeen(stage);
  useLayoutEffect(() => {
    if (position.current.cursor !== cursor) position.current = { cursor, part: 0 };
  }, [cursor]);
  useLayoutEffect(() => {
    position.current = { cursor: position.current.cursor, part: 0 };
  }, [moments]);

  const frame = useEffectEvent((elapsed: number) => {
    const { speed, still, onCursor, onFrame } = inputs;
    const next = advance(moments, position.current, elapsed, speed, until);
    const moved = next.cursor !== position.current.cursor;
    position.current = next;
    if (moved) onCursor(next.cursor);
    if (!still) onFrame(next);
    if (next.cursor >= until) setPlays(false);
  });

  const moving = plays && seen;
  useLayoutEffect(() => {
    if (!moving) return;
    let last = performance.now();
    let request = 0;
    const tick = (now: number): void => {
      frame(Math.min(frameMax, Math.max(0, now - last)));
      last = now;
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(request);
  }, [moving]);

  useLayoutEffect(
    () => clockOwner.listen((owner) => setPlays((now) => now && owner === figure)),
    [figure],
  );
  const play = useCallback(() => {
    clockOwner.set(figure);
    setPlays(true);
  }, [figure]);
  const pause = useCallback(() => setPlays(false), []);
  return { plays, play, pause };
}

/** Whether any of the element is on the screen and the page is not hidden. */
function useSeen(element: RefObject<HTMLElement>): boolean {
  const [inView, setInView] = useState(true);
  const [hidden, setHidden] = useState(false);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new IntersectionObserver(([entry]) =>
      setInView(entry?.isIntersecting ?? true),
    );
    observer.observe(target);
    const turned = (): void => setHidden(document.hidden);
    document.addEventListener('visibilitychange', turned);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', turned);
    };
  }, [element]);
  return inView && !hidden;
}

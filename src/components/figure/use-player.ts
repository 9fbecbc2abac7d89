/** A figure's player: its runs, the clock that moves them on, and everything that a reader can do to them. */
import { useCallback, useState, type RefObject } from 'preact/compat';
import type { AnyRun } from '../../engine/trace-names.ts';
import type { RunLink } from '../../scenarios/link.ts';
import type { Asked } from '../../views/player/asked.ts';
import { linkText } from '../../views/player/links.ts';
import type { Stretch } from '../../views/player/decisive.ts';
import { otherSpeed, type Position, type Speed } from '../../views/player/pace.ts';
import type { Act } from '../../views/player/player.ts';
import { breakAfter } from '../../views/player/seals.ts';
import type { Subject } from '../../views/subject.ts';
import type { DrawFrame } from './frames.ts';
import { useAddress } from './use-address.ts';
import { useClock } from './use-clock.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useRuns, type Runs } from './use-runs.ts';
import { useSpeed } from './use-speed.ts';
import type { Prediction } from './store.ts';

export interface PlayerInputs<R extends AnyRun> {
  readonly figure: string;
  readonly subject: Subject<R>;
  /** The untouched view, at its end. */
  readonly base: RunLink;
  readonly asked: Asked | null;
  readonly stage: RefObject<HTMLElement>;
}

export interface PlayerState<R extends AnyRun = AnyRun> extends Omit<
  Runs<R>,
  'start' | 'dispatch'
> {
  readonly plays: boolean;
  readonly speed: Speed;
  readonly link: string;
  /** What was wrong with the link last opened. */
  readonly problems: readonly string[];
  readonly frames: Set<DrawFrame>;
  /** Pauses, and goes to a cursor, as far as a question lets it. */
  readonly seek: (cursor: number) => void;
  /** Pauses, and changes what is run. */
  readonly change: (what: Act) => void;
  readonly toggle: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly otherSpeed: (direction: 1 | -1) => void;
  readonly answer: (prediction: Prediction) => void;
  readonly forget: () => void;
  /** Plays a stretch at half speed and stops at its end; the reader's own speed is there again afterwards. */
  readonly watch: (stretch: Stretch) => void;
}

const half = 0.5;

export function usePlayer<R extends AnyRun>(inputs: PlayerInputs<R>): PlayerState<R> {
  const { figure, subject, base, asked, stage } = inputs;
  const { start, dispatch, ...runs } = useRuns(figure, subject, base, asked);
  const { player, comparison, gate, held, until } = runs;
  const { view } = player;
  const [own, setOwn] = useSpeed();
  const [watched, setWatched] = useState<Stretch | null>(null);
  const [frames] = useState(() => new Set<DrawFrame>());
  const still = useReducedMotion() || own === 'events';
  const onCursor = useCallback((cursor: number) => dispatch({ do: 'seek', cursor }), [dispatch]);
  const onFrame = (position: Position) => frames.forEach((draw) => draw(position));
  const { moments } = comparison;
  const rest = Math.min(until, breakAfter(comparison, view.cursor));
  const slow = watched !== null && view.cursor < watched.to;
  const speed = slow ? half : own;
  const { plays, play, pause } = useClock(
    {
      ...{ figure, moments, cursor: view.cursor, speed, still, onCursor, onFrame },
      until: slow ? Math.min(rest, watched.to) : rest,
    },
    stage,
  );
  const stop = useCallback(() => {
    setWatched(null);
    pause();
  }, [pause]);
  const open = (wanted: RunLink): void => {
    stop();
    gate?.lift();
    dispatch({ do: 'open', view: wanted });
  };
  const { problems, forget } = useAddress({
    ...{ figure, subject, base: start, view, open },
    rests: !plays,
  });
  const seek = useCallback(
    (cursor: number) => {
      stop();
      onCursor(Math.min(until, cursor));
    },
    [stop, onCursor, until],
  );
  const toggle = (): void => {
    if (plays) return stop();
    const atEnd = view.cursor >= until;
    if (atEnd && held) return;
    if (atEnd) seek(0);
    play();
  };
  const answer = (prediction: Prediction): void => {
    if (!gate) return;
    gate.answer(prediction);
    const { action, at } = gate.asked;
    if (action !== null) dispatch({ do: 'action', action, at: at ?? 0 });
    if (prediction.option === null) onCursor(Number.MAX_SAFE_INTEGER);
    else play();
  };
  const change = useCallback(
    (what: Act) => {
      stop();
      dispatch(what);
    },
    [stop, dispatch],
  );
  const setSpeed = (chosen: Speed): void => {
    setWatched(null);
    setOwn(chosen);
  };
  const watch = (stretch: Stretch): void => {
    onCursor(stretch.from);
    setWatched(stretch);
    play();
  };
  const faster = (direction: 1 | -1): void => setSpeed(otherSpeed(speed, direction));
  const commands = { seek, change, toggle, pause: stop, setSpeed, otherSpeed: faster };
  const asks = { answer, forget, watch };
  const shown = { plays, speed, link: linkText(subject, view), problems, frames };
  return { ...runs, ...commands, ...asks, ...shown };
}

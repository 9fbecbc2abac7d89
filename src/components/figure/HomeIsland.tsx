/** The home page's figure: four designs draw their signatures on one clock, and two buttons break them. */
import { useCallback, useRef, useState } from 'preact/compat';
import type { RunLink } from '../../scenarios/link.ts';
import type { Crashable } from '../../model/failure.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { stepsAt, timeAt } from '../../views/comparison.ts';
import { HOME_CRASHES, homeCrash } from '../../views/follow-one-request/home.ts';
import { follow } from '../../views/follow-one-request/subject.ts';
import type { Position } from '../../views/player/pace.ts';
import { runsOf } from '../../views/player/runs-of.ts';
import { outcomeOf } from '../../views/follow-one-request/outcome.ts';
import { FramesContext, type DrawFrame } from './frames.ts';
import { HomeSystem } from './HomeSystem.tsx';
import { Icon } from './Icon.tsx';
import { useAwake } from '../use-awake.ts';
import { useClock } from './use-clock.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

export interface HomeIslandProps {
  /** The untouched view, at its end. */
  readonly base: RunLink;
  readonly builtHash: string;
}

/** Fast enough for a first look: the whole run in some eight seconds. */
const speed = 4;

export function HomeIsland({ base, builtHash }: HomeIslandProps) {
  const root = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(base);
  const [frames] = useState(() => new Set<DrawFrame>());
  const agrees = useAwake() ? runsOf(follow, base).hash === builtHash : undefined;
  const comparison = runsOf(follow, view);
  const { moments, runs } = comparison;
  const { cursor } = view;
  const end = moments.length;
  const onCursor = useCallback((next: number) => setView((now) => ({ ...now, cursor: next })), []);
  const onFrame = (position: Position): void => frames.forEach((draw) => draw(position));
  const still = useReducedMotion();
  const clock = useClock(
    { figure: 'home', moments, cursor, until: end, speed, still, onCursor, onFrame },
    root,
  );
  const steps = stepsAt(comparison, cursor);
  const crashed = view.interventions.length > 0;
  const over = cursor >= end;
  const crash = (component: Crashable): void => {
    setView(homeCrash(base, component));
    clock.play();
  };
  const again = (): void => {
    clock.pause();
    setView({ ...base, cursor: 0 });
  };
  const toggle = (): void => {
    if (clock.plays) return clock.pause();
    if (over) onCursor(0);
    clock.play();
  };
  return (
    <FramesContext value={frames}>
      <div
        className="home-island"
        ref={root}
        data-run-hash={builtHash}
        data-hash-agrees={agrees}
        data-cursor={cursor}
        data-events={end}
        data-plays={clock.plays}
      >
        <div className="home-buttons">
          <button
            type="button"
            className="figure-button figure-button-worded figure-button-primary"
            onClick={toggle}
          >
            <Icon name={clock.plays ? 'pause' : 'play'} />
            {clock.plays ? 'Pause' : 'Follow one disk read'}
          </button>
          <button
            type="button"
            className="figure-button figure-button-worded"
            data-again
            disabled={cursor === 0 && !crashed}
            onClick={again}
          >
            Start again
          </button>
          {HOME_CRASHES.map(({ component, label }) => (
            <button
              key={component}
              type="button"
              className="figure-button figure-button-worded home-crash"
              data-crash={component}
              onClick={() => crash(component)}
            >
              <Icon name="crash" />
              {label}
            </button>
          ))}
          <span className="home-clock">{formatTime(timeAt(comparison, cursor))}</span>
        </div>
        <ul className="home-systems">
          {runs.map((run, index) => (
            <li key={run.context.design.id} data-design={run.context.design.id}>
              <HomeSystem
                comparison={comparison}
                run={index}
                cursor={cursor}
                words={outcomeOf(run, steps[index] ?? 0)}
              />
            </li>
          ))}
        </ul>
        <p className="sr-only" role="status">
          {over && !clock.plays
            ? runs
                .map((run) => `${run.context.design.short}: ${outcomeOf(run, run.trace.length)}.`)
                .join(' ')
            : ''}
        </p>
      </div>
    </FramesContext>
  );
}

/** What stands before the reader: one screen at a time, and below it what a hand can do there. */
import { lazy, Suspense, useLayoutEffect, useRef } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import type { HandAction } from '../../scenarios/installation/index.ts';
import type { Situation } from '../../views/lab/session.ts';
import { arriveAt } from './arrive.ts';
import { ConsoleScreen } from './ConsoleScreen.tsx';
import { FirmwareScreen } from './FirmwareScreen.tsx';
import { OffScreen } from './OffScreen.tsx';
import { Proof } from './Proof.tsx';
import { SetupScreen } from './SetupScreen.tsx';
import type { Lab } from './use-lab.ts';
import type { LabWords } from './words.ts';

/** Starts are drawn by the boot figure, which is loaded while the reader is at the bench. */
const startScreen = () => import('./StartScreen.tsx');
const StartScreen = lazy(() => startScreen().then((loaded) => ({ default: loaded.StartScreen })));

export interface StageProps {
  readonly lab: Lab;
  readonly situation: Situation;
  readonly words: LabWords;
}

export function Stage({ lab, situation, words }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const { screen, watching } = situation;
  const { acts } = lab;
  const shown = watching === null ? screen.kind : `start ${watching}`;
  const follow = useEffectEvent(() => {
    if (acts > 0) arriveAt(stage.current?.querySelector<HTMLElement>('[data-lab-focus]'));
  });
  useLayoutEffect(() => void startScreen(), []);
  // The focus goes to the screen that an act of the reader's has brought up.
  useLayoutEffect(() => follow(), [shown]);
  return (
    <div className="lab-stage" ref={stage} data-screen={shown.split(' ')[0]}>
      {watching === null ? (
        <>
          <Shown lab={lab} situation={situation} />
          <Hands lab={lab} actions={screen.actions} isOff={screen.kind === 'off'} />
          {screen.kind === 'console' && (
            <Proof
              key={situation.boots.length}
              exchanges={screen.exchanges}
              words={words}
              say={lab.say}
            />
          )}
        </>
      ) : (
        <Suspense fallback={null}>
          <StartScreen key={watching} lab={lab} situation={situation} start={watching} />
        </Suspense>
      )}
    </div>
  );
}

function Shown({ lab, situation }: Omit<StageProps, 'words'>) {
  const { screen, run } = situation;
  switch (screen.kind) {
    case 'off':
      return <OffScreen form={run.context.form} exchanges={screen.exchanges} />;
    case 'firmware':
      return <FirmwareScreen screen={screen} form={run.context.form} onEnter={lab.enter} />;
    case 'setup':
      return <SetupScreen images={screen.images} onEnter={lab.enter} />;
    case 'console':
      return <ConsoleScreen lab={lab} screen={screen} situation={situation} />;
    // A run goes on until nothing is under way: these are passed through, never stayed in.
    case 'installing':
    case 'starting':
    case 'stopping':
      return null;
  }
}

interface HandsProps {
  readonly lab: Lab;
  readonly actions: readonly HandAction[];
  /** The power button is what there is to do. */
  readonly isOff: boolean;
}

function Hands({ lab, actions, isOff }: HandsProps) {
  return (
    <div className="lab-hands" role="group" aria-label="By hand">
      {actions.map(({ label, input }, index) => (
        <button
          key={input}
          type="button"
          className={`lab-button${isOff && index === 0 ? ' lab-main-button' : ''}`}
          data-lab-focus={(isOff && index === 0) || undefined}
          onClick={() => lab.enter(input)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

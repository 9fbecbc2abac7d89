/** A start that the reader has caused: to be stepped through, broken into, or passed over. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { useEffectEvent } from '../use-effect-event.ts';
import { imageOf, imageTitle } from '../../scenarios/installation/index.ts';
import { bootShowOf, instantAt, isEarly } from '../../views/lab/boot-show.ts';
import type { Situation } from '../../views/lab/session.ts';
import { arriveAt } from './arrive.ts';
import { BootPlayer } from './BootPlayer.tsx';
import type { Lab } from './use-lab.ts';

export interface StartScreenProps {
  readonly lab: Lab;
  readonly situation: Situation;
  /** Index of the start. */
  readonly start: number;
}

export function StartScreen({ lab, situation, start }: StartScreenProps) {
  const { run, boots, state } = situation;
  const [cursor, setCursor] = useState(0);
  const on = useRef<HTMLButtonElement>(null);
  // This screen is loaded with its first use: when it comes, the stage has looked for its focus already.
  const arrive = useEffectEvent(() => {
    if (lab.acts > 0) arriveAt(on.current);
  });
  useLayoutEffect(() => arrive(), []);
  const show = useMemo(() => {
    const span = boots[start];
    return span && state.disk ? bootShowOf(run, span, imageTitle(imageOf(state.disk.image))) : null;
  }, [run, boots, start, state]);
  if (!show) return null;
  const key = isEarly(cursor) && run.context.form.below === 'nothing';
  return (
    <div className="lab-start">
      <BootPlayer show={show} cursor={cursor} onCursor={setCursor} />
      <div className="lab-hands" role="group" aria-label="By hand">
        <button
          type="button"
          className="lab-button lab-main-button"
          ref={on}
          onClick={() => lab.move('watched')}
        >
          On to the console
        </button>
        {key && (
          <button
            type="button"
            className="lab-button"
            onClick={() => lab.enter(':firmware', instantAt(show, cursor))}
          >
            Press the key for setup
          </button>
        )}
        <button
          type="button"
          className="lab-button"
          onClick={() => lab.enter(':off', instantAt(show, cursor))}
        >
          Hold the power button
        </button>
      </div>
    </div>
  );
}

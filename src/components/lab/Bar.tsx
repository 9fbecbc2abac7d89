/** Above the bench: which mission, how far, and the ways back, forth, out and along. */
import type { Tick } from '../../scenarios/installation/index.ts';
import type { Session } from '../../views/lab/session.ts';
import { copyText } from '../figure/take-along.ts';
import { Icon } from '../figure/Icon.tsx';
import type { Lab } from './use-lab.ts';

export interface BarProps {
  readonly lab: Lab;
  readonly session: Session;
  readonly title: string;
  readonly ticks: readonly Tick[];
}

export function Bar({ lab, session, title, ticks }: BarProps) {
  const { inputs } = session.log;
  const done = ticks.filter((tick) => tick.done).length;
  const first = ticks.find((tick) => !tick.done);
  const copy = (text: Promise<string> | string, words: string): void =>
    void Promise.resolve(text)
      .then(copyText)
      .then((copied) => lab.say(copied ? words : 'The browser does not let this page copy.'));
  return (
    <header className="lab-bar">
      <div className="lab-bar-title">
        <button type="button" className="lab-link" onClick={lab.leave}>
          All missions
        </button>
        <h2>{title}</h2>
        {ticks.length > 0 && (
          <span className="lab-remark">
            {done} of {ticks.length}
          </span>
        )}
        {first && <p className="lab-bar-first lab-remark">First to mend: {first.text}</p>}
      </div>
      <div className="lab-bar-tools">
        <button
          type="button"
          className="lab-button"
          disabled={inputs.length === 0}
          onClick={() => lab.move('back')}
        >
          <Icon name="undo" /> Step back
        </button>
        {session.back.length > 0 && (
          <>
            <button type="button" className="lab-button" onClick={() => lab.move('forward')}>
              Step forward
            </button>
            {session.back.length > 1 && (
              <button type="button" className="lab-button" onClick={() => lab.move('restore')}>
                Take it all back in
              </button>
            )}
          </>
        )}
        <button
          type="button"
          className="lab-button"
          disabled={inputs.length === 0}
          onClick={() => lab.move('reset')}
        >
          Reset
        </button>
        <button
          type="button"
          className="lab-button"
          onClick={() => copy(location.href, 'The link is copied: it holds all your steps.')}
        >
          Copy link
        </button>
        <button
          type="button"
          className="lab-button"
          onClick={() => {
            const text = import('../../views/lab/transcript.ts').then(({ transcriptText }) =>
              transcriptText(session.log),
            );
            copy(text, 'The transcript is copied.');
          }}
        >
          Copy text
        </button>
      </div>
    </header>
  );
}

/** Buttons that change one thing and keep the rest: pressed while it is so. */
import type { Settings } from '../../../scenarios/parameter.ts';
import { triesFor, type Try } from '../../../views/who-runs-next/tries.ts';

interface TriesProps {
  readonly settings: Settings;
  /** A question holds the run. */
  readonly held: boolean;
  readonly onTry: (id: string, value: Try['on']) => void;
}

export function Tries({ settings, held, onTry }: TriesProps) {
  return (
    <div className="next-tries" role="group" aria-label="Change one thing">
      <span>Change one thing</span>
      {triesFor(settings).map(({ id, words, on, off }) => {
        const pressed = settings[id] === on;
        return (
          <button
            key={id}
            type="button"
            className="figure-button figure-button-worded"
            aria-pressed={pressed}
            disabled={held}
            onClick={() => onTry(id, pressed ? off : on)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}

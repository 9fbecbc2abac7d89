/** The sentences under the stage: what just happened, why, what it cost; and, asked for, the chain of its causes. */
import { useId } from 'preact/compat';
import type { Comparison } from '../../views/comparison.ts';
import { formatCount, formatTime } from '../../scenarios/quantity.ts';
import { causesOf, originWords } from '../../views/player/causes.ts';

export interface NarrationProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly why: boolean;
  readonly onWhy: () => void;
  readonly onSeek: (cursor: number) => void;
}

export function Narration({ comparison, cursor, why, onWhy, onSeek }: NarrationProps) {
  const causes = useId();
  const { moments } = comparison;
  const moment = moments[cursor - 1];
  if (!moment)
    return (
      <p className="narration-long">
        {formatCount(moments.length, 'event')} will, in {formatTime(comparison.endedAt)}. Press
        play, or step from one to the next.
      </p>
    );
  return (
    <div className="narration">
      <p className="narration-long">
        <span>{moment.narration.long}</span>{' '}
        <button
          type="button"
          className="link-button"
          aria-expanded={why}
          aria-controls={causes}
          onClick={onWhy}
        >
          Why did this happen?
        </button>
      </p>
      <div id={causes} hidden={!why}>
        {why && <Chain comparison={comparison} index={moment.index} onSeek={onSeek} />}
      </div>
    </div>
  );
}

/** The line that stays in view beside the player: when, where, and what in one clause. */
export function Headline({ comparison, cursor }: Pick<NarrationProps, 'comparison' | 'cursor'>) {
  const { moments, variants } = comparison;
  const moment = moments[cursor - 1];
  return (
    // Always the same elements: a translator may have moved the texts between them.
    <p className="narration-short">
      <span className="narration-count">{`${cursor}/${moments.length}`}</span>
      <time className="narration-time">{formatTime(moment?.at ?? 0)}</time>
      <b className="narration-design">
        {variants.length > 1 && moment ? `${variants[moment.run]?.short}:` : ''}
      </b>
      <span>{moment?.narration.short ?? 'nothing has happened yet'}</span>
    </p>
  );
}

interface ChainProps {
  readonly comparison: Comparison;
  readonly index: number;
  readonly onSeek: (cursor: number) => void;
}

/** Each cause as a button that moves the figure to it. */
function Chain({ comparison, index, onSeek }: ChainProps) {
  const { chain, left, origin } = causesOf(comparison.moments, index);
  const [, ...before] = chain;
  return (
    <ol className="causes">
      {before.map((moment) => (
        <li key={moment.index}>
          <span className="causes-word">because</span>{' '}
          <button type="button" className="link-button" onClick={() => onSeek(moment.index + 1)}>
            {moment.narration.short}
          </button>{' '}
          <span className="causes-time">{formatTime(moment.at)}</span>
        </li>
      ))}
      {left > 0 && <li>and {formatCount(left, 'cause')} before that</li>}
      <li>{originWords(origin, comparison.subject)}</li>
    </ol>
  );
}

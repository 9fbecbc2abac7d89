/** A start drawn by the boot figure’s own parts, with a slider over its events and the sentence of each. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/compat';
import { bootPictureOf } from '../../views/boot/picture.ts';
import { sentenceAt, wordsAt, type BootShow } from '../../views/lab/boot-show.ts';
import { BootSystemView } from '../figure/boot/BootSystemView.tsx';
import { Icon } from '../figure/Icon.tsx';
import { useWidth } from '../figure/use-width.ts';

export interface BootPlayerProps {
  readonly show: BootShow;
  /** Events that have happened. */
  readonly cursor: number;
  readonly onCursor: (cursor: number) => void;
}

/** Between two events while playing, ms. */
const PACE = 1_100;

export function BootPlayer({ show, cursor, onCursor }: BootPlayerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 720);
  const { comparison, title, becomesParent } = show;
  const picture = useMemo(() => bootPictureOf(comparison, width), [comparison, width]);
  const end = comparison.moments.length;
  const sentence = sentenceAt(show, cursor);
  const { summary, tally } = wordsAt(show, cursor);
  const [playing, setPlaying] = useState(false);
  const plays = playing && cursor < end;
  useLayoutEffect(() => {
    if (!plays) return;
    const timer = setTimeout(() => onCursor(cursor + 1), PACE);
    return () => clearTimeout(timer);
  }, [plays, cursor, onCursor]);
  const go = (to: number): void => {
    setPlaying(false);
    onCursor(Math.max(0, Math.min(end, to)));
  };
  return (
    <div className="lab-boot stage boot-stage" ref={frame}>
      {picture.systems.map((system) => (
        <BootSystemView
          key={system.run}
          system={{ ...system, title }}
          picture={picture}
          end={end}
          cursor={cursor}
          named={comparison.moments[cursor - 1]?.narration.domains ?? []}
          lit={null}
          summary={summary}
          tally={tally}
        />
      ))}
      <input
        type="range"
        className="lab-scrubber"
        min={0}
        max={end}
        value={cursor}
        aria-label="Events of this start"
        aria-valuetext={`${cursor} of ${end}: ${sentence}`}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <p className="lab-sentence" aria-live="polite">
        {sentence}
      </p>
      <div className="lab-row">
        <button
          type="button"
          className="lab-button"
          disabled={cursor === 0}
          onClick={() => go(cursor - 1)}
        >
          <Icon name="back" /> Back
        </button>
        <button
          type="button"
          className="lab-button"
          disabled={cursor === end}
          onClick={() => setPlaying(!plays)}
        >
          <Icon name={plays ? 'pause' : 'play'} /> {plays ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          className="lab-button"
          disabled={cursor === end}
          onClick={() => go(cursor + 1)}
        >
          <Icon name="step" /> Next event
        </button>
        {becomesParent !== null && (
          <button type="button" className="lab-button" onClick={() => go(becomesParent)}>
            Where it becomes the parent
          </button>
        )}
      </div>
    </div>
  );
}

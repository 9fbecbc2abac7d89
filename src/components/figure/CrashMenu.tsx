/** Everything a reader can crash, where each design has it, and when it will happen. */
import { useMemo } from 'react';
import type { Crashable } from '../../model/failure.ts';
import { formatTime } from '../../scenarios/quantity.ts';
import { timeAt, type Comparison } from '../../views/comparison.ts';
import { crashMenu, type CrashOption } from '../../views/player/crash-menu.ts';
import { CRASHES_MAX } from '../../views/player/player.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface CrashMenuProps {
  readonly open: boolean;
  readonly comparison: Comparison;
  readonly cursor: number;
  /** Only what lives in this domain of this run, when the menu was opened for one. */
  readonly only: readonly Crashable[] | null;
  readonly held: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onCrash: (component: Crashable) => void;
  /** Moves the cursor to where the device works on the request. */
  readonly onMidway: () => void;
}

export function CrashMenu(props: CrashMenuProps) {
  const { open, comparison, cursor, only, held, onOpen, onCrash } = props;
  const options = useMemo(() => crashMenu(comparison), [comparison]);
  const shown = only ? options.filter((one) => only.includes(one.component)) : options;
  const full = (comparison.runs[0]?.inputs.interventions.length ?? 0) >= CRASHES_MAX;
  const over = cursor >= comparison.moments.length;
  return (
    <Popup
      open={open}
      onOpen={onOpen}
      worded
      className="crash"
      label="Crash something"
      title="Crash something (F)"
      face={
        <>
          <Icon name="crash" />
          <span className="crash-words">Crash something</span>
        </>
      }
    >
      <p className="popup-lead">
        {held
          ? 'Answer the question first, or skip it.'
          : `In every design, at ${formatTime(timeAt(comparison, cursor))}${over ? ', after everything is over' : ''}.`}
      </p>
      {over && !held && (
        <button type="button" className="link-button" onClick={props.onMidway}>
          Go to where the devices work on the request
        </button>
      )}
      {full && <p className="popup-lead">This run has {CRASHES_MAX} crashes; remove one first.</p>}
      <ul className="crash-list">
        {shown.map((option) => (
          <li key={option.component}>
            <button
              type="button"
              className="crash-option"
              data-crash={option.component}
              disabled={!option.possible || full || held}
              onClick={() => onCrash(option.component)}
            >
              <span className="crash-label">{option.label}</span>
              <span className="crash-places">{placesWords(option)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popup>
  );
}

/** "Hosted: host kernel · Monolithic: none on this path". */
const placesWords = ({ places }: CrashOption): string =>
  places
    .map(({ design, domain }) => `${design}: ${domain?.name ?? 'none on this path'}`)
    .join(' · ');

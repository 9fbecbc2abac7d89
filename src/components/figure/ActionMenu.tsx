/** Everything a reader can do to the runs, where each variant has it, and when it will happen. */
import { useMemo } from 'preact/compat';
import { formatTime } from '../../scenarios/quantity.ts';
import { timeAt, type Comparison } from '../../views/comparison.ts';
import { actionMenu, type ActionOption } from '../../views/player/action-menu.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface ActionMenuProps {
  readonly open: boolean;
  readonly comparison: Comparison;
  readonly cursor: number;
  /** Only what is done at this place of this run, when the menu was opened for one. */
  readonly only: readonly string[] | null;
  /** Shows everything again; null where there is no more. */
  readonly onAll: (() => void) | null;
  readonly held: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onAction: (action: string) => void;
  /** Moves the cursor to an instant at which an action shows something. */
  readonly onGoodInstant: () => void;
}

export function ActionMenu(props: ActionMenuProps) {
  const { open, comparison, cursor, only, held, onOpen, onAction } = props;
  const { words, actionsMax, goodInstant } = comparison.subject;
  const options = useMemo(() => actionMenu(comparison), [comparison]);
  const shown = only ? options.filter(({ id }) => only.includes(id)) : options;
  const full = (comparison.runs[0]?.inputs.interventions.length ?? 0) >= actionsMax;
  const over = cursor >= comparison.moments.length;
  return (
    <Popup
      open={open}
      onOpen={onOpen}
      worded
      className="crash"
      label={words.act}
      title={`${words.act} (F)`}
      face={
        <>
          <Icon name="crash" />
          <span className="crash-words">{words.act}</span>
        </>
      }
    >
      <p className="popup-lead">
        {held
          ? 'Answer the question first, or skip it.'
          : `In every ${words.variant}, at ${formatTime(timeAt(comparison, cursor))}${over ? ', after everything is over' : ''}.`}
      </p>
      {over && !held && goodInstant && (
        <button type="button" className="link-button" onClick={props.onGoodInstant}>
          {goodInstant.words}
        </button>
      )}
      {full && (
        <p className="popup-lead">
          This run has {actionsMax} {words.actions}; remove one first.
        </p>
      )}
      <ul className="crash-list">
        {shown.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              className="crash-option"
              data-action={option.id}
              disabled={!option.possible || full || held}
              onClick={() => onAction(option.id)}
            >
              <span className="crash-label">{option.label}</span>
              <span className="crash-places">{placesWords(option, words.nowhere)}</span>
            </button>
          </li>
        ))}
      </ul>
      {props.onAll && shown.length < options.length && (
        <button type="button" className="link-button" onClick={props.onAll}>
          Show all {options.length}
        </button>
      )}
    </Popup>
  );
}

/** "Hosted: host kernel · Monolithic: none on this path"; said once where it is the same in all of them. */
function placesWords({ places }: ActionOption, nowhere: string): string {
  const names = places.map(({ place }) => place?.name ?? nowhere);
  return new Set(names).size === 1
    ? (names[0] ?? '')
    : places.map(({ variant }, index) => `${variant}: ${names[index]}`).join(' · ');
}

/** Jumps to the next or previous event of a class. */
import { useState } from 'preact/compat';
import type { EventClass } from '../../scenarios/narration.ts';
import type { Comparison } from '../../views/comparison.ts';
import { jump } from '../../views/player/jumps.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

export interface JumpMenuProps {
  readonly comparison: Comparison;
  readonly cursor: number;
  readonly until: number;
  /** The cursor at which the reader is asked, if anywhere. */
  readonly gate: number | null;
  readonly onSeek: (cursor: number) => void;
  readonly onJump: (classes: readonly EventClass[], direction: 1 | -1) => void;
}

export function JumpMenu(props: JumpMenuProps) {
  const { comparison, cursor, until, gate, onJump } = props;
  const { moments, subject } = comparison;
  const [open, setOpen] = useState(false);
  return (
    <Popup
      open={open}
      onOpen={setOpen}
      stop
      label="Jump to an event"
      face={<Icon name="jump" />}
      className="jump"
    >
      <ul className="jump-list">
        {subject.jumps.map(({ id, label, classes }) => {
          const next = jump(moments, cursor, classes, 1);
          const previous = jump(moments, cursor, classes, -1);
          return (
            <Way
              key={id}
              {...{ id, label }}
              back={previous === null ? null : () => onJump(classes, -1)}
              forward={next === null || next > until ? null : () => onJump(classes, 1)}
            />
          );
        })}
        {gate !== null && (
          <Way
            id="gate"
            label="question"
            back={gate < cursor ? () => props.onSeek(gate) : null}
            forward={gate > cursor ? () => props.onSeek(gate) : null}
          />
        )}
      </ul>
    </Popup>
  );
}

interface WayProps {
  readonly id: string;
  /** After "Next" and "Previous". */
  readonly label: string;
  /** Null where there is nothing on that side. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
}

const Way = ({ id, label, back, forward }: WayProps) => (
  <li>
    <button
      type="button"
      className="figure-button"
      data-jump={`previous-${id}`}
      aria-label={`Previous ${label}`}
      disabled={back === null}
      onClick={() => back?.()}
    >
      <Icon name="back" />
    </button>
    <button
      type="button"
      className="figure-button figure-button-worded"
      data-jump={`next-${id}`}
      disabled={forward === null}
      onClick={() => forward?.()}
    >
      Next {label}
    </button>
  </li>
);
